import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportFile } from '../../../documents/spreadsheets/import-file.ts';
import { kinds } from '../../../domain/index.ts';
import { importsOf } from '../../../engine/imports/import-columns.ts';
import type { ImportAnswer, ImportInput } from '../../../engine/imports/import-input.ts';
import { problem, type Problem } from '../../../engine/values/problem.ts';
import { fail, type Result } from '../../../engine/values/result.ts';
import { usePlatform } from '../../ui/platform/platform-context.tsx';
import { useCommand } from '../../ui/register/command.ts';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { startImportWork, type ImportWork } from '../../workers/import-work.ts';

/** A file that was read: its rows, and whether some of them name no service of their own. */
export type ReadFile = { readonly name: string; readonly file: ImportFile; readonly asksService: boolean };

export type ImportStep =
  | { readonly at: 'choose' }
  | { readonly at: 'working' }
  | { readonly at: 'preview'; readonly read: ReadFile; readonly service: string | null; readonly answer: ImportAnswer }
  | { readonly at: 'done'; readonly read: ReadFile; readonly answer: ImportAnswer; readonly changed: boolean };

export type Importing = {
  readonly step: ImportStep;
  readonly problems: readonly Problem[];
  /** Lets a person choose a file and finds out what it would do. */
  readonly choose: () => Promise<void>;
  /** The same file under another service. */
  readonly underService: (name: string) => Promise<void>;
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
  const stop = useCallback(() => {
    work.current?.stop();
    work.current = null;
  }, []);
  useEffect(() => stop, [stop]);

  const inputOf = (read: ReadFile, service: string | null): ImportInput => ({
    table,
    source: read.name,
    service,
    strict: false,
    names: { ...names },
    rows: [...read.file.rows],
  });
  const preview = async (read: ReadFile, service: string | null) => {
    setStep({ at: 'working' });
    const running = (work.current ??= startImportWork());
    const answer = await settled(running.preview(inputOf(read, service), (queries) => store.ask(queries)));
    if (!answer.ok) return refuse(answer.problems);
    return setStep({ at: 'preview', read, service, answer: answer.value });
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
      setStep({ at: 'working' });
      stop();
      const running = (work.current = startImportWork());
      const { name, bytes } = chosen.value;
      const file = await settled(running.read(table, bytes, name));
      if (!file.ok) return refuse(file.problems);
      const { fileField } = importsOf(kinds, table);
      const asksService = fileField !== undefined && file.value.rows.some(({ fields }) => (fields[fileField] ?? '') === '');
      return preview({ name, file: file.value, asksService }, fileField !== undefined ? name.replace(/\.[^.]+$/, '').slice(0, 120) : null);
    },
    async underService(name) {
      if (step.at === 'preview') await preview(step.read, name);
    },
    async take() {
      if (step.at !== 'preview') return;
      const { read, service } = step;
      setStep({ at: 'working' });
      const sent = await send('register.import', inputOf(read, service), {
        note: read.name,
        subject: read.name,
        showsProblems: true,
      });
      if (!sent.ok) return refuse(sent.problems);
      return setStep({ at: 'done', read, answer: sent.value.answer, changed: sent.value.changed });
    },
    cancel() {
      stop();
      setStep({ at: 'choose' });
    },
  };
}

/** A worker that fails on a bug must not leave the panel waiting. */
async function settled<T>(asked: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await asked;
  } catch (thrown) {
    return fail(problem('unexpected', undefined, { value: thrown instanceof Error ? thrown.message : String(thrown) }));
  }
}
