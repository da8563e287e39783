import type { CommandProgress, Watch } from '../../../contract/store.ts';
import type { Stored } from '../../../domain/rows.ts';
import type { Language } from '../../../domain/settings/kind.ts';
import { safeFileName } from '../../../engine/values/file-name.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { translator } from '../../../words/translate.ts';
import { notify } from '../../ui/notices/notices.tsx';
import { usePlatform } from '../../ui/platform/platform-context.tsx';
import { useUnderWay } from '../../ui/progress/under-way.tsx';
import { problemOfCall } from '../../ui/recovery/problem-of-call.ts';
import { useWhyUnread } from '../../ui/recovery/why-unread.ts';
import { useCommand } from '../../ui/register/command.ts';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { writeSheets } from '../../workers/rcsa-work.ts';

/** Writes sheets of a round, lets a person save them, and records that they went out; how far that is, and what ends it. */
export function useSaveSheets(round: Stored<'rcsaRounds'>, language: Language) {
  const say = useWords();
  const store = useStore();
  const send = useCommand();
  const platform = usePlatform();
  const problemText = useProblemText();
  const why = useWhyUnread();
  const { settings, names, today } = useRegister();
  const { isUnderWay, isLong, progress, follow, end } = useUnderWay();

  const made = async (sheetIds: readonly string[], watch: Required<Watch<CommandProgress>>) => {
    const head = await store.head();
    const wanted = { roundId: round.id, sheetIds, settings, names, language, today, seq: head?.seq ?? 1 };
    const written = await writeSheets({ ...wanted, settings: { registerId: settings.registerId } }, store.reader(), watch);
    if (written === null) return undefined;
    if (!written.ok) return notify(written.problems.map(problemText).join('\n'), 'problem');
    const { isZip, bytes, sheetIds: sent } = written.value;
    const zip = safeFileName(translator(language)('rcsa:sheet.zipName', { round: round.code }));
    const file = await platform.call('files.saveAs', { kind: 'sheets', name: isZip ? `${zip}.zip` : written.value.name, bytes });
    if (!file.ok) return notify(file.problems.map(problemText).join('\n'), 'problem');
    if (file.value === null) return undefined;
    const recorded = await send('rcsa.send', { roundId: round.id, sheetIds: [...sent], seq: wanted.seq }, { subject: round.code });
    if (recorded.ok) notify(say('rcsa:screen.saved', { file: file.value.name, n: numberText(sent.length) }));
    return undefined;
  };
  const save = async (sheetIds: readonly string[]): Promise<void> => {
    try {
      await follow((watch) => made(sheetIds, watch));
    } catch (error) {
      notify(why(problemOfCall(error)), 'problem');
    }
  };
  return { saving: isUnderWay, isLong, progress, end, save };
}
