import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { Problem } from '../../../engine/values/problem.ts';
import type { FileRelation, Watch } from '../../../contract/store.ts';
import type { RegisterSession } from '../../features/start/opening.ts';
import { openingFile } from '../../state/opening-file.ts';
import { flushUnsent, whileSending } from '../../state/saving.ts';
import { followed } from '../../ui/notices/followed.ts';
import { notify } from '../../ui/notices/notices.tsx';
import { useAppInfo, usePlatform } from '../../ui/platform/platform-context.tsx';
import { fileWorkWords } from '../../ui/progress/far.ts';
import { useStore } from '../../ui/register/store-context.tsx';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';

type FileRead = { readonly handle: string | null; readonly name: string; readonly bytes: Uint8Array };
export type Diverged = FileRead & { readonly relation: Extract<FileRelation, { state: 'diverged' }>; readonly registerName: string };

export type RegisterFiles = {
  readonly openFile: () => Promise<void>;
  /** Takes in bytes that are no file of their own: a backup. */
  readonly takeBytes: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Takes them in as a register of its own, whatever the store has of theirs. */
  readonly takeCopy: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly save: (as: boolean) => Promise<void>;
  /** The seq that the register's file ends with; `null` where it was never written. */
  readonly savedSeq: number | null;
  /** A file that went another way than the store: neither was changed. */
  readonly diverged: Diverged | null;
  readonly openCopy: () => Promise<void>;
  readonly keepStore: () => void;
};

type Needs = { readonly session: RegisterSession | null; readonly open: (registerId: string) => Promise<boolean> };

/** Opening and saving register files. The store is the truth and the file an export: they are compared before either is written. */
export function useRegisterFiles({ session, open }: Needs): RegisterFiles {
  const store = useStore();
  const platform = usePlatform();
  const { userName } = useAppInfo();
  const say = useWords();
  const problemText = useProblemText();
  const [handles] = useState(() => new Map<string, { readonly handle: string; readonly name: string }>());
  const [savedSeqs, setSavedSeqs] = useState<ReadonlyMap<string, number>>(new Map());
  const [diverged, setDiverged] = useState<Diverged | null>(null);

  const complain = useCallback(
    (problems: readonly Problem[], file?: string) => {
      const isCancelled = problems.some(({ code }) => code === 'file.cancelled');
      const text = problems.map((problem) => problemText(file === undefined ? problem : { ...problem, at: { ...problem.at, file } }));
      notify(text.join('\n'), isCancelled ? 'done' : 'problem');
    },
    [problemText],
  );
  /** Nothing is written or opened over what a field holds and the register refused. */
  const allSent = async (): Promise<boolean> => {
    if (await flushUnsent()) return true;
    notify(say('shell:refusedFirst'), 'problem');
    return false;
  };
  const markSaved = (registerId: string, seq: number) => setSavedSeqs((was) => new Map([...was, [registerId, seq]]));

  const take = async (file: FileRead, how: 'open' | 'copy', watch: Watch) => {
    const taken = await store.takeFile(file.bytes, how, userName === '' ? undefined : userName, watch);
    if (!taken.ok) return complain(taken.problems, file.name);
    const { registerId, head, name } = taken.value;
    if (how === 'open' && file.handle !== null) {
      handles.set(registerId, { handle: file.handle, name: file.name });
      await store.open(registerId);
      await store.saved(head);
      markSaved(registerId, head.seq);
    }
    if ((await open(registerId)) && how === 'copy') notify(say('start:copyMade', { name }));
    return undefined;
  };

  const takeCopy = (file: FileRead) => openingFile(file.name, (watch) => take(file, 'copy', watch));

  const takeIn = async (file: FileRead) => {
    if (await allSent()) await openingFile(file.name, (watch) => lookAndTake(file, watch));
  };

  const lookAndTake = async (file: FileRead, watch: Watch) => {
    const found = await store.inspectFile(file.bytes, watch);
    if (!found.ok) return complain(found.problems, file.name);
    const { relation, registerId, name } = found.value;
    switch (relation.state) {
      case 'new':
        return take(file, 'open', watch);
      case 'fileAhead':
        await take(file, 'open', watch);
        return notify(say('start:fastForwarded', { name: file.name, count: relation.fileHead.seq - relation.storeHead.seq }));
      case 'equal':
      case 'fileBehind':
        if (file.handle !== null) handles.set(registerId, { handle: file.handle, name: file.name });
        if (file.handle !== null) markSaved(registerId, relation.fileHead.seq);
        await open(registerId);
        if (relation.state === 'fileBehind') {
          notify(say('start:fileBehind', { name: file.name, count: relation.storeHead.seq - relation.fileHead.seq }));
        }
        return undefined;
      case 'diverged':
        return setDiverged({ ...file, relation, registerName: name });
    }
    return undefined;
  };

  const openFile = async () => {
    const chosen = await platform.call('files.open', { kind: 'register' });
    if (!chosen.ok) return complain(chosen.problems);
    return chosen.value === null ? undefined : takeIn(chosen.value);
  };

  const save = async (as: boolean) => {
    const register = session?.opened.summary;
    if (register === undefined || !(await allSent())) return;
    const known = as ? undefined : handles.get(register.registerId);
    const outcome = await whileSending(async () => {
      const file = await followed(fileWorkWords(say, say('shell:savingFile')), async (watch) => {
        const made = await store.exportFile(watch);
        return watch.signal.aborted ? null : made;
      });
      if (file === null) return { ok: true as const, value: null };
      if (!file.ok) return file;
      const { bytes, head } = file.value;
      const answer = known
        ? await platform.call('files.save', { handle: known.handle, bytes })
        : await platform.call('files.saveAs', { kind: 'register', name: `${register.name}.plimsoll`, bytes });
      if (!answer.ok || answer.value === null) return answer.ok ? { ok: true as const, value: null } : answer;
      handles.set(register.registerId, answer.value);
      await store.saved(head);
      markSaved(register.registerId, head.seq);
      return { ok: true as const, value: answer.value.name };
    });
    if (outcome.ok) {
      if (outcome.value !== null) notify(say('shell:savedTo', { name: outcome.value }));
      return;
    }
    const changed = outcome.problems.some(({ code }) => code === 'file.changedMeanwhile');
    if (!changed || !known) return complain(outcome.problems);
    // Someone else wrote the file: what it now holds says whether it is ahead, behind, or went another way.
    const now = await platform.call('files.read', { handle: known.handle });
    return now.ok ? takeIn(now.value) : complain(now.problems);
  };

  const opened = useEffectEvent(async ({ handle }: { handle: string }) => {
    const file = await platform.call('files.read', { handle });
    if (file.ok) await takeIn(file.value);
    else complain(file.problems);
  });
  useEffect(() => platform.on('file.opened', (file) => void opened(file)), [platform]);

  const register = session?.opened.summary ?? null;
  return {
    openFile,
    takeBytes: (name, bytes) => takeIn({ handle: null, name, bytes }),
    takeCopy: async (name, bytes) => {
      await takeCopy({ handle: null, name, bytes });
    },
    save,
    savedSeq: register === null ? null : (savedSeqs.get(register.registerId) ?? register.savedHead?.seq ?? null),
    diverged,
    openCopy: async () => {
      const file = diverged;
      setDiverged(null);
      if (file !== null) await takeCopy(file);
    },
    keepStore: () => {
      if (diverged !== null) void store.letGoFile(diverged.bytes);
      setDiverged(null);
    },
  };
}
