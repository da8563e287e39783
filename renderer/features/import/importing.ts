import { mappingNamedAfter, serviceNamedAfter } from '../../../documents/spreadsheets/named-after.ts';
import { usualControlKind } from '../../../domain/controls/kind.ts';
import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { problem, type Problem } from '../../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../../engine/values/result.ts';
import { usePlatform } from '../../ui/platform/platform-context.tsx';
import { useCommand } from '../../ui/register/command.ts';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useLanguage } from '../../ui/words/words-context.tsx';
import { startImportWork, type ImportWork } from '../../workers/import-work.ts';
import type { Brought, ImportWishes, KeptMapping, Looking, Opened, RowProgress } from '../../workers/import-worker.ts';
import type { ImportStep, ReadFile, StepAt, Way, Wishes } from './import-step.ts';
import { isReadAnew, readingOf } from './import-wishes.ts';
import { mapperReducer, mapSteps, openCount, openedMapper, toTake, type MapperAction, type MapStep } from './mapper/mapper-state.ts';
import type { MapperActs } from './mapper/mapper.tsx';

export type Importing = Omit<MapperActs, 'onGo'> & {
  readonly step: ImportStep;
  readonly problems: readonly Problem[];
  /** Lets a person choose a file and finds out what it is. */
  readonly choose: () => Promise<void>;
  /** A file that was dropped, or what was pasted. */
  readonly bring: (brought: Brought) => Promise<void>;
  /** Something was brought that is nothing to read. */
  readonly refuse: (problems: readonly Problem[]) => void;
  /** To a step of the mapper, or on to its rows; from the rows back to it, also of a file whose columns are ours. */
  readonly go: (to: MapStep | 'check') => Promise<void>;
  readonly change: () => Promise<void>;
  /** The same rows as a person wants them otherwise. */
  readonly wish: (wishes: Partial<Wishes>) => Promise<void>;
  /** Writes them, as one entry. */
  readonly take: () => Promise<void>;
  /** Ends what is under way. */
  readonly cancel: () => void;
  /** The rejected rows of what was looked at or taken, as a file. */
  readonly rejected: (table: string) => ReturnType<ImportWork['rejected']>;
};

/** The way of a file into the register: brought, read, mapped where its columns are not ours, looked at, taken. `table`: its kind, where that is known. */
export function useImporting(table: string | null): Importing {
  const platform = usePlatform();
  const store = useStore();
  const send = useCommand();
  const language = useLanguage();
  const { names, today } = useRegister();
  const [step, setShown] = useState<ImportStep>({ at: 'choose' });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  /** What is shown: an answer of the worker meets what was done meanwhile. */
  const now = useRef(step);
  const setStep = useCallback((next: ImportStep) => {
    now.current = next;
    setShown(next);
  }, []);
  /** What takes long to draw is drawn in slices, between which the page answers. */
  const setDrawn = useCallback((next: ImportStep) => {
    now.current = next;
    startTransition(() => setShown(next));
  }, []);
  const work = useRef<ImportWork | null>(null);
  /** Questions are counted: only the latest is answered. */
  const latest = useRef(0);
  /** What the worker guesses anew: the rows wait for it. */
  const guessing = useRef<Promise<unknown>>(Promise.resolve());
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

  const refuse = (found: readonly Problem[], back: ImportStep = { at: 'choose' }) => {
    setProblems(found);
    setStep(back);
  };
  /** A worker that fails on a bug must not leave the panel waiting; `null` where another question was asked meanwhile. */
  const asked = async <T>(ask: (running: ImportWork) => Promise<Result<T>>): Promise<Result<T> | null> => {
    const running = work.current;
    if (running === null) return null;
    const question = (latest.current += 1);
    const answer = await settled(ask(running));
    return question === latest.current ? answer : null;
  };
  const telling = (doing: StepAt<'working'>['doing']) => (progress: RowProgress) => {
    if (now.current.at === 'working') setStep({ at: 'working', doing, progress });
  };

  const wishesOf = (kind: string, read: ReadFile, way: Way, wishes: Wishes, trial: boolean): ImportWishes => ({
    table: kind,
    source: read.name,
    service: wishes.service,
    strict: false,
    clear: [...wishes.clear],
    trial,
    names: { ...names },
    mapping: way.is === 'own' || wishes.keptAs === null ? null : { id: way.kept?.id ?? null, name: wishes.keptAs, mapping: way.mapping },
    overwrite: wishes.overwrite,
    sameAs: { ...wishes.sameAs },
    makes: way.is === 'own' ? {} : { controls: { kind: wishes.controlKind } },
  });

  /** Finds out what rows would do, and shows it. `back`: where that fails. */
  const preview = async (
    kind: string,
    read: ReadFile,
    way: Way,
    wishes: Wishes,
    empties: StepAt<'preview'>['empties'],
    back: ImportStep,
  ) => {
    const input = wishesOf(kind, read, way, wishes, true);
    const found = await asked((running) => running.preview(input, store.reader(), telling('comparing')));
    if (found === null) return undefined;
    if (!found.ok) return refuse(found.problems, back);
    // What is emptied now would be kept otherwise: it stays on offer.
    const wished = Object.fromEntries(wishes.clear.map((key) => [key, empties[key] ?? 0]));
    const all = { ...wished, ...found.value.answer.kept };
    return setDrawn({ at: 'preview', table: kind, read, way, found: found.value, wishes, empties: all, isPending: false });
  };
  const firstWishes = (kind: string, read: ReadFile, kept: KeptMapping | null): Wishes => ({
    service: serviceNamedAfter(kind, read.name, read.from),
    clear: [],
    as: read.from?.source ?? null,
    label: null,
    production: [],
    overwrite: false,
    sameAs: {},
    controlKind: usualControlKind,
    keptAs: kept?.name ?? mappingNamedAfter(read.name),
  });

  const show = async (found: Opened, name: string) => {
    if (found.way === 'own') {
      const read = { ...found.read, name };
      return preview(found.table, read, { is: 'own' }, firstWishes(found.table, read, null), {}, { at: 'choose' });
    }
    const { view, kept } = found;
    const mapper: StepAt<'map'> = { at: 'map', name, kept, mapper: openedMapper(view) };
    return kept?.isExact === true ? check(mapper) : setDrawn(mapper);
  };
  const bring = async (brought: Brought) => {
    setProblems([]);
    setStep({ at: 'working', doing: 'reading', progress: null });
    stop();
    work.current = startImportWork();
    const found = await asked((running) =>
      running.open(brought, { table, language, today, names: { ...names } }, store.reader(), telling('reading')),
    );
    if (found === null) return undefined;
    return found.ok ? show(found.value, brought.name) : refuse(found.problems);
  };

  /** The rows of a mapping, and what they would do. */
  const check = async (from: StepAt<'map'>, wishes?: Wishes) => {
    await guessing.current;
    // Meanwhile a guess came, or somebody went elsewhere.
    const current = now.current.at === 'map' ? now.current : from;
    const mapper = mapperReducer(current.mapper, { type: 'go', to: 'check' });
    const { mapping, people } = toTake(mapper);
    setProblems([]);
    setStep({ at: 'working', doing: 'comparing', progress: null });
    const made = await asked((running) => running.apply(mapping, people, telling('comparing')).then((value) => ok(value)));
    if (made === null) return undefined;
    if (!made.ok) return refuse(made.problems, current);
    const read = { ...made.value, name: current.name };
    const way: Way = { is: 'mapped', mapping, people, kept: current.kept, mapper };
    return preview(mapping.table, read, way, wishes ?? firstWishes(mapping.table, read, current.kept), {}, current);
  };

  const act = (action: MapperAction) => {
    if (now.current.at !== 'map') return;
    const next = { ...now.current, mapper: mapperReducer(now.current.mapper, action) };
    if (action.type === 'go' || action.type === 'viewed' || action.type === 'columnViewed') setDrawn(next);
    else setStep(next);
  };
  /** Has the rest of a sheet guessed anew after something of it was said. */
  const look = (looking: Looking, said: 'sheet' | 'header' | 'table') => {
    const guess = asked((running) => running.view(looking)).then((view) => {
      if (view === null) return;
      if (view.ok) act({ type: 'viewed', view: view.value, said });
      setProblems(view.ok ? [] : view.problems);
    });
    guessing.current = guess;
  };
  const mapper = () => (now.current.at === 'map' ? now.current.mapper : null);

  return {
    step,
    problems,
    bring,
    refuse,
    act,
    async choose() {
      const chosen = await platform.call('files.open', { kind: 'table' });
      if (!chosen.ok) return refuse(chosen.problems);
      return chosen.value === null ? undefined : bring(chosen.value);
    },
    onSheet: (sheet) => look({ sheet }, 'sheet'),
    onHeader(header) {
      const was = mapper();
      if (was === null) return;
      act({ type: 'header', header });
      const table = was.said.table ? { table: was.mapping.table } : {};
      look({ sheet: was.view.sheet, header, ...table }, 'header');
    },
    onTable(kind) {
      const was = mapper();
      if (was === null) return;
      look({ sheet: was.view.sheet, header: was.mapping.header, table: kind }, 'table');
    },
    onColumn(at, column, anew) {
      act({ type: 'column', at, column, anew });
      const after = mapper();
      const running = work.current;
      if (!anew || after === null || running === null) return;
      // Each column has its own answer: one does not take the place of another.
      const before = guessing.current;
      guessing.current = running.column(after.mapping, at).then((found) => {
        act({ type: 'columnViewed', at, found });
        return before;
      });
    },
    async scores(state) {
      const { mapping, people } = toTake({ ...state, passed: mapSteps });
      await guessing.current;
      return (await work.current?.scores(mapping, people)) ?? null;
    },
    async go(to) {
      if (now.current.at === 'map') return to === 'check' ? check(now.current) : act({ type: 'go', to });
      if (now.current.at !== 'preview' || now.current.way.is !== 'mapped' || to === 'check') return undefined;
      const { read, way } = now.current;
      if (way.mapper === null) return undefined;
      return setDrawn({ at: 'map', name: read.name, kept: way.kept, mapper: mapperReducer(way.mapper, { type: 'go', to }) });
    },
    async change() {
      if (now.current.at !== 'preview') return undefined;
      const { read, way, table: kind } = now.current;
      const back = now.current;
      if (way.is === 'mapped' && way.mapper !== null) {
        const { mapper: was } = way;
        const to = mapSteps.find((one) => openCount(was, one) > 0) ?? 'columns';
        return setDrawn({ at: 'map', name: read.name, kept: way.kept, mapper: mapperReducer(was, { type: 'go', to }) });
      }
      setStep({ at: 'working', doing: 'reading', progress: null });
      const view = await asked((running) => running.view({ table: kind }));
      if (view === null) return undefined;
      if (!view.ok) return refuse(view.problems, back);
      return setDrawn({ at: 'map', name: read.name, kept: null, mapper: openedMapper(view.value) });
    },
    async wish(wanted) {
      const was = now.current;
      if (was.at !== 'preview') return undefined;
      const wishes = { ...was.wishes, ...wanted };
      setProblems([]);
      if (wanted.service !== undefined) setStep({ at: 'working', doing: 'comparing', progress: null });
      // The box that was ticked stays on screen, and is not asked for again while its answer is made.
      else setStep({ ...was, wishes, isPending: true });
      if (!isReadAnew(wanted)) return preview(was.table, was.read, was.way, wishes, was.empties, was);
      const file = await asked((running) => running.readAs(readingOf(wishes)));
      if (file === null) return undefined;
      if (!file.ok) return refuse(file.problems, was);
      return rereadAs(was, { ...file.value, name: was.read.name }, wishes);
    },
    async take() {
      const was = now.current;
      const running = work.current;
      if (was.at !== 'preview' || running === null) return undefined;
      const { read, way } = was;
      const { signal } = (taking.current = new AbortController());
      setStep({ at: 'working', doing: 'taking', progress: null });
      const sent = await send(
        'register.import',
        { ...wishesOf(was.table, read, way, was.wishes, false), rows: [] },
        {
          note: read.name,
          subject: read.name,
          showsProblems: true,
          watch: {
            rows: { count: read.count, part: (from, count) => running.part(from, count) },
            tell: (progress) => setStep({ at: 'working', doing: 'taking', progress }),
            signal,
          },
        },
      );
      taking.current = null;
      if (!sent.ok) {
        stop();
        return refuse(sent.problems);
      }
      const { answer, changed } = sent.value;
      const groups = answer.rejected.length === 0 ? [] : await running.groups(answer.rejected);
      return setDrawn({ at: 'done', table: was.table, read, way, answer, groups, changed });
    },
    cancel() {
      // It may be written already: what became of it is answered.
      if (taking.current !== null) return taking.current.abort();
      stop();
      refuse([problem('command.cancelled')]);
    },
    async rejected(of) {
      const running = work.current;
      return running === null ? fail(problem('file.missing')) : settled(running.rejected(of, language));
    },
  };

  /** Another program has other columns, and calls the service otherwise. */
  async function rereadAs(was: StepAt<'preview'>, read: ReadFile, wishes: Wishes) {
    const isOther = wishes.as !== was.wishes.as;
    const wished = isOther ? { ...wishes, service: serviceNamedAfter(was.table, read.name, read.from), clear: [] } : wishes;
    return preview(was.table, read, was.way, wished, isOther ? {} : was.empties, was);
  }
}

async function settled<T>(asked: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await asked;
  } catch (thrown) {
    return fail(problem('unexpected', undefined, { value: thrown instanceof Error ? thrown.message : String(thrown) }));
  }
}
