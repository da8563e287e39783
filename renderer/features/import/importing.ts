import { leaveForRound } from '../../state/brought-sheets.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import type { RejectedFormat } from '../../../documents/mapping/rejected-file.ts';
import { problem, type Problem } from '../../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../../engine/values/result.ts';
import { usePlatform } from '../../ui/platform/platform-context.tsx';
import { useCommand } from '../../ui/register/command.ts';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useLanguage } from '../../ui/words/words-context.tsx';
import type { ImportWork } from '../../workers/import-work.ts';
import type { Brought, Opened } from '../../workers/import-worker.ts';
import { settled, useImportFlow } from './import-flow.ts';
import type { ImportStep, StepAt, Way, WholeChoices, Wishes } from './import-step.ts';
import { firstWishes, importOf, isReadAnew, readingOf, wishedOfOther } from './import-wishes.ts';
import { mapperActs } from './mapper-acts.ts';
import { mapperReducer, mapSteps, openCount, openedMapper, toTake, type MapStep } from './mapper/mapper-state.ts';
import type { MapperActs } from './mapper/mapper.tsx';
import { nothingWished, previewWhole, takeWhole } from './whole/whole-importing.ts';
import { written } from './written-ahead.ts';

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
  /** To the mapper: of the rows that are shown, or of one sheet of a whole register. */
  readonly change: () => Promise<void>;
  /** The same rows as a person wants them otherwise. */
  readonly wish: (wishes: Partial<Wishes>) => Promise<void>;
  /** The same of the sheets of a whole register. */
  readonly wishWhole: (wishes: WholeChoices) => Promise<void>;
  /** Some of what is told one by one; of a whole register of one of its kinds. */
  readonly walk: ImportWork['walk'];
  /** Writes them, as one entry. */
  readonly take: () => Promise<void>;
  /** Ends what is under way. */
  readonly cancel: () => void;
  /** The rejected rows of what was looked at or taken, as a file; of a whole register (`null`) a workbook. */
  readonly rejected: (table: string | null, format: RejectedFormat) => ReturnType<ImportWork['rejected']>;
};

/** What is looked at: the rows of a file, and how they are wished. */
type Looked = Pick<StepAt<'preview'>, 'table' | 'read' | 'way' | 'wishes' | 'empties'>;

/** The way of a file into the register: brought, read, mapped where its columns are not ours, looked at, taken. `table`: its kind, where that is known. */
export function useImporting(table: string | null): Importing {
  const platform = usePlatform();
  const store = useStore();
  const send = useCommand();
  const language = useLanguage();
  const { names, today } = useRegister();
  const flow = useImportFlow();
  const { now, setStep, setDrawn, setProblems, refuse, asked, telling } = flow;

  /** Finds out what rows would do, and shows it. `back`: where that fails. */
  const preview = async (looked: Looked, back: ImportStep) => {
    const found = await asked((running) => running.preview(importOf(looked, names, true), store.reader(), telling('comparing')));
    if (found === null) return undefined;
    if (!found.ok) return refuse(found.problems, back);
    // What is emptied now would be kept otherwise: it stays on offer.
    const wished = Object.fromEntries(looked.wishes.clear.map((key) => [key, looked.empties[key] ?? 0]));
    const empties = { ...wished, ...found.value.answer.kept };
    return setDrawn({ at: 'preview', ...looked, found: found.value, empties, isPending: false });
  };

  const show = async (found: Opened, name: string) => {
    if (found.way === 'rcsa') {
      leaveForRound(found.roundId, { name, bytes: found.bytes });
      return goTo(`/rcsaRounds/${found.roundId}`);
    }
    if (found.way === 'whole') return previewWhole(flow, store.reader(), { name, read: found.read, ...nothingWished }, names);
    if (found.way === 'own') {
      const read = { ...found.read, name };
      const wishes = firstWishes(found.table, read, null);
      return preview({ table: found.table, read, way: { is: 'own' }, wishes, empties: {} }, { at: 'choose' });
    }
    const { view, kept } = found;
    const opened = openedMapper(view);
    if (kept === null) return setDrawn({ at: 'map', name, kept, mapper: opened });
    // Of a file that is known nearly, only what it has otherwise is looked at.
    const to = mapSteps.find((one) => openCount(opened, one) > 0) ?? 'columns';
    const mapper: StepAt<'map'> = { at: 'map', name, kept, mapper: mapperReducer(opened, { type: 'go', to }) };
    return kept.isExact ? check({ ...mapper, mapper: opened }) : setDrawn(mapper);
  };
  const bring = async (brought: Brought) => {
    setProblems([]);
    setStep({ at: 'working', doing: 'reading', progress: null });
    flow.start();
    const found = await asked((running) =>
      running.open(brought, { table, language, today, names: { ...names } }, store.reader(), telling('reading')),
    );
    if (found === null) return undefined;
    return found.ok ? show(found.value, brought.name) : refuse(found.problems);
  };

  /** The rows of a mapping, and what they would do. */
  const check = async (from: StepAt<'map'>) => {
    await flow.guessed();
    // Meanwhile a guess came, or somebody went elsewhere.
    const shown = now();
    const current = shown.at === 'map' ? shown : from;
    const mapper = mapperReducer(current.mapper, { type: 'go', to: 'check' });
    const { mapping, people } = toTake(mapper);
    setProblems([]);
    setStep({ at: 'working', doing: 'comparing', progress: null, back: current });
    const made = await asked((running) => running.apply(mapping, people, telling('comparing')).then((value) => ok(value)));
    if (made === null) return undefined;
    if (!made.ok) return refuse(made.problems, current);
    const read = { ...made.value, name: current.name };
    const way: Way = { is: 'mapped', mapping, people, kept: current.kept, mapper };
    const wishes = firstWishes(mapping.table, read, current.kept);
    return preview({ table: mapping.table, read, way, wishes, empties: {} }, current);
  };
  /** Back to the mapper of rows that were mapped. */
  const back = (was: StepAt<'preview'>, step: MapStep | null) => {
    const { read, way } = was;
    if (way.is !== 'mapped' || way.mapper === null) return false;
    const { mapper, kept } = way;
    const to = step ?? mapSteps.find((one) => openCount(mapper, one) > 0) ?? 'columns';
    setDrawn({ at: 'map', name: read.name, kept, mapper: mapperReducer(mapper, { type: 'go', to }) });
    return true;
  };
  const acts = mapperActs(flow);

  return {
    ...acts,
    step: flow.step,
    problems: flow.problems,
    bring,
    refuse,
    cancel: flow.cancel,
    async choose() {
      const chosen = await platform.call('files.open', { kind: 'table' });
      if (!chosen.ok) return refuse(chosen.problems);
      return chosen.value === null ? undefined : bring(chosen.value);
    },
    async go(to) {
      const was = now();
      if (was.at === 'map') return to === 'check' ? check(was) : acts.act({ type: 'go', to });
      if (was.at === 'preview' && to !== 'check') back(was, to);
      return undefined;
    },
    async change() {
      const was = now();
      if (was.at !== 'preview' && was.at !== 'whole') return undefined;
      if (was.at === 'preview' && back(was, null)) return undefined;
      setStep({ at: 'working', doing: 'reading', progress: null, back: was });
      const [kind, name] = was.at === 'preview' ? [was.table, was.read.name] : [table, was.name];
      const view = await asked((running) => running.view(kind === null ? {} : { table: kind }));
      if (view === null) return undefined;
      if (!view.ok) return refuse(view.problems, was);
      return setDrawn({ at: 'map', name, kept: null, mapper: openedMapper(view.value) });
    },
    async wish(wanted) {
      const was = now();
      if (was.at !== 'preview') return undefined;
      const wishes = { ...was.wishes, ...wanted };
      setProblems([]);
      if (wanted.service !== undefined) setStep({ at: 'working', doing: 'comparing', progress: null, back: was });
      // The box that was ticked stays on screen, and is not asked for again while its answer is made.
      else setStep({ ...was, wishes, isPending: true });
      // Of many choices one after the other only the last is worked out.
      if (wanted.overwrite !== undefined && !(await flow.isLast())) return undefined;
      const { table: kind, way, empties } = was;
      if (!isReadAnew(wanted)) return preview({ table: kind, read: was.read, way, wishes, empties }, was);
      const file = await asked((running) => running.readAs(readingOf(wishes)));
      if (file === null) return undefined;
      if (!file.ok) return refuse(file.problems, was);
      const read = { ...file.value, name: was.read.name };
      return wishes.as === was.wishes.as
        ? preview({ table: kind, read, way, wishes, empties }, was)
        : preview({ table: kind, read, way, wishes: wishedOfOther(kind, read, wishes), empties: {} }, was);
    },
    async wishWhole(wishes) {
      const was = now();
      if (was.at !== 'whole') return;
      setProblems([]);
      setStep({ ...was, wishes, isPending: true });
      await previewWhole(flow, store.reader(), { ...was, wishes }, names, was);
    },
    async take() {
      const was = now();
      const running = flow.running();
      if (was.at === 'whole') return takeWhole(flow, send, names);
      if (was.at !== 'preview' || running === null) return undefined;
      const { read } = was;
      const input = { ...importOf(was, names, false), rows: [] };
      const sent = await written(flow, read, (options) => send('register.import', input, options));
      if (!sent.ok) return undefined;
      const { answer, changed } = sent.value;
      return setDrawn({ at: 'done', table: was.table, read, found: await running.outcome(answer), changed });
    },
    walk: async (of, name, from, count) => (await flow.running()?.walk(of, name, from, count)) ?? [],
    async rejected(of, format): Promise<Result<Uint8Array>> {
      const running = flow.running();
      if (running === null) return fail(problem('file.missing'));
      return settled(of === null ? running.rejectedSheets(language) : running.rejected(of, language, format));
    },
  };
}
