import { useEffect, useEffectEvent, useState } from 'react';
import type { CommandProgress, SendWatch } from '../../../contract/store.ts';
import type { TakenSheets } from '../../../domain/rcsa/take.ts';
import type { Json } from '../../../engine/values/json.ts';
import type { Problem } from '../../../engine/values/problem.ts';
import type { Day } from '../../../engine/values/time.ts';
import { takeForRound } from '../../state/brought-sheets.ts';
import { notify } from '../../ui/notices/notices.tsx';
import { useUnderWay } from '../../ui/progress/under-way.tsx';
import { problemOfCall } from '../../ui/recovery/problem-of-call.ts';
import { useWhyUnread } from '../../ui/recovery/why-unread.ts';
import { useCommand } from '../../ui/register/command.ts';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { readSheets } from '../../workers/rcsa-work.ts';
import type { BroughtSheet, SheetsRead } from '../../workers/rcsa-worker.ts';

/** Sheets that came back, and what would come of them. `problems`: of what cannot be recorded. */
export type Looked = { readonly read: SheetsRead; readonly answer: TakenSheets | null; readonly problems: readonly Problem[] };

const nothingRead: SheetsRead = { sheets: [], unread: [] };

export type Taking = {
  readonly isReading: boolean;
  /** Sheets are read or answers recorded, and it takes long: how far it is, and what ends it as long as nothing is written. */
  readonly isLong: boolean;
  readonly progress: CommandProgress | null;
  readonly end: () => void;
  readonly looked: Looked | null;
  readonly bring: (files: readonly File[]) => Promise<void>;
  /** Records the answers, with those of the named risks that were changed here in the meantime. */
  readonly confirm: (riskIds: readonly string[], validOn: Day) => Promise<boolean>;
  readonly leave: () => void;
};

/** The way of sheets back into the register: read, compared, looked at, recorded. */
export function useTaking(roundId: string): Taking {
  const say = useWords();
  const store = useStore();
  const send = useCommand();
  const why = useWhyUnread();
  const { actor } = useRegister();
  const { isUnderWay, isLong, progress, follow, end } = useUnderWay();
  const [looked, setLooked] = useState<Looked | null>(null);

  /** What would come of the sheets, as the register is now. */
  const look = async (read: SheetsRead, watch: SendWatch): Promise<Looked> => {
    const ofLines = [...read.unread, ...read.sheets.flatMap((one) => one.problems)];
    if (read.sheets.length === 0) return { read, answer: null, problems: ofLines };
    const input = { sheets: read.sheets.map(({ sheet }) => sheet), trial: true } as unknown as Json;
    const command = { commandId: crypto.randomUUID(), action: 'rcsa.take', input, seen: [], note: null, attributedTo: null };
    const sent = await store.send(command, watch);
    if (!sent.ok) return { read, answer: null, problems: [...ofLines, ...sent.problems] };
    // What the action answers is known by its name.
    const answer = sent.value.answer as unknown as TakenSheets;
    const ofSheets = answer.sheets.flatMap(({ refused, problems }) => [...(refused === null ? [] : [refused]), ...problems]);
    return { read, answer, problems: [...ofLines, ...ofSheets] };
  };
  const bringSheets = async (files: readonly BroughtSheet[]) => {
    if (files.length === 0) return;
    try {
      await follow(async (watch) => {
        const read = await readSheets(files, store.reader(), watch);
        if (read?.ok === false) return setLooked({ read: nothingRead, answer: null, problems: read.problems });
        const found = read === null ? null : await look(read.value, watch);
        return found === null || watch.signal.aborted ? undefined : setLooked(found);
      });
    } catch (error) {
      notify(why(problemOfCall(error)), 'problem');
    }
  };
  const bringWaiting = useEffectEvent(() => {
    const file = takeForRound(roundId);
    if (file !== null) void bringSheets([file]);
  });
  useEffect(() => bringWaiting(), []);

  return {
    isReading: isUnderWay,
    isLong,
    progress,
    end,
    looked,
    bring: (files) => bringSheets(files.map((file) => ({ name: file.name, bytes: file }))),
    async confirm(riskIds, validOn) {
      if (looked === null || looked.answer === null) return false;
      const sheets = looked.read.sheets.map(({ sheet }) => sheet);
      const owners = new Set(sheets.map(({ ownerId }) => ownerId));
      const [owner = null] = owners;
      // Answers of one owner are entered in his name.
      const attributedTo = owners.size === 1 && owner !== actor ? owner : null;
      const input = { sheets, take: [...riskIds], overwrite: false, trial: false, validOn, expected: looked.answer.mark };
      const subject = sheets.map(({ file }) => file).join(', ');
      const sent = await follow((watch) => send('rcsa.take', input, { attributedTo, subject, watch, showsProblems: true }));
      if (!sent.ok) {
        const again = await look(looked.read, {});
        setLooked({ ...again, problems: [...sent.problems, ...again.problems] });
        return false;
      }
      const { changed, confirmed, held } = sent.value.answer;
      setLooked(null);
      notify(
        [
          say('rcsa:take.done', { changed, confirmed }),
          ...(held.length === 0 ? [] : [say('rcsa:take.held', { codes: held.join(', ') })]),
        ].join('\n'),
      );
      return true;
    },
    leave: () => setLooked(null),
  };
}
