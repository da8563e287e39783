import { useRef, useState } from 'react';
import { attachmentName } from '../../../domain/attachments/name.ts';
import { refusedSize } from '../../../domain/attachments/rules.ts';
import type { KindName } from '../../../domain/rows.ts';
import { rowsAs } from '../../../domain/rows.ts';
import { by, rowsIn } from '../../../engine/rows/query.ts';
import type { Problem } from '../../../engine/values/problem.ts';
import { sizeText } from '../../../words/patterns/sizes.ts';
import { notify } from '../../ui/notices/notices.tsx';
import { useCommand } from '../../ui/register/command.ts';
import { useStore } from '../../ui/register/store-context.tsx';
import { useProblemSentence } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';

/** The file that is being attached; `done` of its bytes are packed, as far as that takes long enough to be told. */
export type Attaching = { readonly name: string; readonly size: number; readonly done: number };

/** The record that files are put beside. */
export type AttachedTo = { readonly table: KindName; readonly id: string };

/**
 * Attaches files to a record, one after the other and one entry each: read, hashed, packed and written by the worker. What is refused is said with its name, and the others are attached all the same.
 */
export function useAttachFiles({ table, id }: AttachedTo, onAttached: (attachmentId: string) => void) {
  const say = useWords();
  const store = useStore();
  const send = useCommand();
  const sentence = useProblemSentence();
  const [attaching, setAttaching] = useState<Attaching | null>(null);
  const ending = useRef<AbortController | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const refuse = (name: string, problems: readonly Pick<Problem, 'code' | 'args'>[]) =>
    notify(problems.map((problem) => `${name}: ${sentence(problem)}`).join('\n'), 'problem');

  async function attach(file: File, signal: AbortSignal): Promise<void> {
    const name = attachmentName(file.name);
    const tooMuch = refusedSize([], { sha256: '', size: file.size });
    if (tooMuch !== null) return refuse(name, [tooMuch]);
    setAttaching({ name, size: file.size, done: 0 });
    const hashed = await store.hashOf(file);
    // A folder is dropped as a file that cannot be read.
    if (!hashed.ok) return notify(say('attachments:unread', { name }), 'problem');
    const { sha256, size } = hashed.value;
    const [known] = await store.ask([by('attachments', 'sha256', sha256)]);
    const [same] = rowsAs('attachments', rowsIn(known));
    if (signal.aborted) return notify(say('attachments:cancelled', { name }));
    const fields = { recordTable: table, recordId: id, name, size, sha256 };
    const tell = ({ done }: { readonly done: number }) => setAttaching({ name, size, done });
    const watch = { signal, tell, files: [file] };
    const sent = await send('attachments.create', { fields }, { subject: name, watch, showsProblems: true });
    if (sent.ok) {
      onAttached(sent.value.answer.id);
      const said = { name, size: sizeText(size), other: same?.name ?? '' };
      return notify(say(same === undefined ? 'attachments:attached' : 'attachments:attachedOnce', said));
    }
    if (signal.aborted) return notify(say('attachments:cancelled', { name }));
    return refuse(name, sent.problems);
  }

  async function attachAll(files: readonly File[]): Promise<void> {
    ending.current = new AbortController();
    const { signal } = ending.current;
    try {
      for (const file of files) if (!signal.aborted) await attach(file, signal);
    } finally {
      ending.current = null;
      setAttaching(null);
    }
  }

  return {
    attaching,
    /** Behind those that are being attached. */
    attach: (files: readonly File[]) => {
      queue.current = queue.current.then(() => attachAll(files));
    },
    cancel: () => ending.current?.abort(),
  };
}
