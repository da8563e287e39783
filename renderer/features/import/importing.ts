import { useCallback, useEffect, useRef, useState } from 'react';
import type { CommandProgress } from '../../../contract/store.ts';
import { kinds } from '../../../domain/index.ts';
import { importsOf } from '../../../engine/imports/import-columns.ts';
import type { ImportAnswer } from '../../../engine/imports/import-input.ts';
import { problem, type Problem } from '../../../engine/values/problem.ts';
import { fail, type Result } from '../../../engine/values/result.ts';
import { usePlatform } from '../../ui/platform/platform-context.tsx';
import { useCommand } from '../../ui/register/command.ts';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { startImportWork, type ImportWork } from '../../workers/import-work.ts';
import type { FileRead, ImportWishes, ReadingWishes } from '../../workers/import-worker.ts';

/** A file that was read. Its rows stay in the worker that read them. */
export type ReadFile = FileRead & { readonly name: string };

/** What a person wants of a file: the service of rows that name none, the columns whose empty cells empty their fields, what it is read as. */
export type Wishes = { readonly service: string | null; readonly clear: readonly string[] } & ReadingWishes;
/** How many empty cells of each column stand where the register holds something. */
type Empties = Readonly<Record<string, number>>;

export type ImportStep =
  | { readonly at: 'choose' }
  /** `null`: it is being read and compared, or, before anything is told, taken. */
  | { readonly at: 'working'; readonly taking: boolean; readonly progress: CommandProgress | null }
  | ({
      readonly at: 'preview';
      readonly read: ReadFile;
      readonly answer: ImportAnswer;
      readonly empties: Empties;
      readonly isPending?: true;
    } & Wishes)
  | { readonly at: 'done'; readonly read: ReadFile; readonly answer: ImportAnswer; readonly changed: boolean };

export type Importing = {
  readonly step: ImportStep;
  readonly problems: readonly Problem[];
  /** Lets a person choose a file and finds out what it would do. */
  readonly choose: () => Promise<void>;
  /** The same file under another service, with other columns whose empty cells empty their fields, or read as something else. */
  readonly wish: (wishes: Partial<Wishes>) => Promise<void>;
  /** Writes it, as one entry. */
  readonly take: () => Promise<void>;
  /** Ends what is under way. */
  readonly cancel: () => void;
};

/** The way of a file into a table: chosen, read, looked at, taken. */
export function useImporting(table: string): Importing {
  const platform = usePlatform();
  const store = useStore();
  const send = useCommand();
  const { names } = useRegister();
  const [step, setStep] = useState<ImportStep>({ at: 'choose' });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const work = useRef<ImportWork | null>(null);
  /** Previews are counted: only the latest is shown. */
  const latest = useRef(0);
  /** Ends what is being taken. */
  const taking = useRef<AbortController | null>(null);
  const stop = useCallback(() => {
    latest.current += 1;
    work.current?.stop();
    work.current = null;
  }, []);
  // What is being taken is taken, also where nobody looks any more.
  useEffect(
    () => () => {
      if (taking.current === null) stop();
    },
    [stop],
  );

  const wishesOf = (read: ReadFile, { service, clear }: Wishes, trial: boolean): ImportWishes => ({
    table,
    source: read.name,
    service,
    strict: false,
    clear: [...clear],
    mapping: null,
    overwrite: false,
    sameAs: {},
    makes: {},
    trial,
    names: { ...names },
  });
  const preview = async (read: ReadFile, wishes: Wishes, empties: Empties) => {
    const asked = (latest.current += 1);
    const running = work.current;
    if (running === null) return undefined;
    const answer = await settled(running.preview(wishesOf(read, wishes, true), store.reader()));
    // A wish that came meanwhile is answered by its own preview.
    if (asked !== latest.current) return undefined;
    if (!answer.ok) return refuse(answer.problems);
    // What is emptied now would be kept otherwise: it stays on offer.
    const wished = Object.fromEntries(wishes.clear.map((key) => [key, empties[key] ?? 0]));
    return setStep({ at: 'preview', read, ...wishes, answer: answer.value, empties: { ...wished, ...answer.value.kept } });
  };
  /** What the service of rows that name none is called at first: as the file calls it, else as the file is called. */
  const serviceOf = ({ name, from }: ReadFile): string | null => {
    const { fileField } = importsOf(kinds, table);
    return fileField === undefined ? null : (from?.service ?? name.replace(/\.[^.]+$/, '')).slice(0, 120);
  };
  const refuse = (found: readonly Problem[]) => {
    setProblems(found);
    setStep({ at: 'choose' });
  };

  return {
    step,
    problems,
    async choose() {
      const chosen = await platform.call('files.open', { kind: 'table' });
      if (!chosen.ok) return refuse(chosen.problems);
      if (chosen.value === null) return undefined;
      setProblems([]);
      setStep({ at: 'working', taking: false, progress: null });
      stop();
      const running = (work.current = startImportWork());
      const { name, bytes } = chosen.value;
      const file = await settled(running.read(table, bytes, name));
      if (!file.ok) return refuse(file.problems);
      const read = { ...file.value, name };
      const as = file.value.from?.source ?? null;
      return preview(read, { service: serviceOf(read), clear: [], as, label: null, production: [] }, {});
    },
    async wish(wishes) {
      if (step.at !== 'preview') return;
      const { read, service, clear, as, label, production, empties } = step;
      const wished = { service, clear, as, label, production, ...wishes };
      setProblems([]);
      if (wishes.service !== undefined) setStep({ at: 'working', taking: false, progress: null });
      // The box that was ticked stays on screen, and is not asked for again while its answer is made.
      else setStep({ ...step, ...wishes, isPending: true });
      if (wishes.as === undefined && wishes.label === undefined && wishes.production === undefined) {
        await preview(read, wished, empties);
        return;
      }
      const asked = (latest.current += 1);
      const file = work.current === null ? null : await settled(work.current.readAs(readingOf(wished)));
      if (file === null || asked !== latest.current) return;
      if (!file.ok) {
        setProblems(file.problems);
        return setStep(step);
      }
      const reread = { ...file.value, name: read.name };
      // Another program has other columns, and calls the service otherwise.
      const isOther = wished.as !== as;
      await preview(reread, isOther ? { ...wished, service: serviceOf(reread), clear: [] } : wished, isOther ? {} : empties);
    },
    async take() {
      if (step.at !== 'preview') return;
      const { read } = step;
      const running = work.current;
      if (running === null) return;
      const { signal } = (taking.current = new AbortController());
      setStep({ at: 'working', taking: true, progress: null });
      const sent = await send(
        'register.import',
        { ...wishesOf(read, step, false), rows: [] },
        {
          note: read.name,
          subject: read.name,
          showsProblems: true,
          watch: {
            rows: { count: read.count, part: (from, count) => running.part(from, count) },
            tell: (progress) => setStep({ at: 'working', taking: true, progress }),
            signal,
          },
        },
      );
      taking.current = null;
      stop();
      if (!sent.ok) return refuse(sent.problems);
      return setStep({ at: 'done', read, answer: sent.value.answer, changed: sent.value.changed });
    },
    cancel() {
      // It may be written already: what became of it is answered.
      if (taking.current !== null) return taking.current.abort();
      stop();
      setStep({ at: 'choose' });
    },
  };
}

function readingOf({ as, label, production }: Wishes): ReadingWishes {
  return { as, label, production: [...production] };
}

/** A worker that fails on a bug must not leave the panel waiting. */
async function settled<T>(asked: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await asked;
  } catch (thrown) {
    return fail(problem('unexpected', undefined, { value: thrown instanceof Error ? thrown.message : String(thrown) }));
  }
}
