import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { FiscalCalendar } from '../../../domain/quarters/quarter.ts';
import { settingsId, type Settings } from '../../../domain/settings/kind.ts';
import { dayIn, instantOf, type Day, type Instant } from '../../../engine/values/time.ts';
import { todayOf } from '../../../domain/settings/today.ts';
import { rowsAs } from '../../../domain/rows.ts';
import { get, rowsIn } from '../../../engine/rows/query.ts';
import type { OpenedRegister } from '../../../contract/store.ts';
import { ScoringProvider } from '../rating/scoring.tsx';
import { loadQuestion, quietly, rowQuestion } from './question-kinds.ts';
import { QuestionsProvider, useAsked } from './questions-context.tsx';
import { useStore } from './store-context.tsx';

export type OpenRegister = {
  readonly registerId: string;
  /** The seq of the last entry when it was opened. */
  readonly headThen: number;
  readonly settings: Settings;
  /** The person who operates. */
  readonly actor: string;
  /** Says who operates from here on. */
  readonly actAs: (personId: string) => Promise<boolean>;
  /** The day that it is in the register: in its time zone, or the fixed day of a sample. */
  readonly today: Day;
  /** The name of every person who was not erased, by id. */
  readonly names: Readonly<Record<string, string>>;
};

const RegisterContext = createContext<OpenRegister | null>(null);

type ProviderProps = {
  readonly opened: OpenedRegister;
  /** The names as they were when it was opened. */
  readonly names: OpenRegister['names'];
  /** The instant as of which it is looked at: its day is today there. Without it that is now. */
  readonly at?: Instant;
  readonly children: ReactNode;
};

/** The register that is open, kept up to date with its settings and its people, and the questions that are asked of it. */
export function RegisterProvider(props: ProviderProps) {
  const { registerId } = props.opened.summary;
  return (
    <QuestionsProvider key={`${registerId} ${props.at ?? ''}`} registerId={registerId}>
      <ScoringProvider>
        <UpToDate {...props} />
      </ScoringProvider>
    </QuestionsProvider>
  );
}

const settingsQuestion = quietly(rowQuestion(get('settings', settingsId)));

function UpToDate({ opened, names: namesThen, at, children }: ProviderProps) {
  const store = useStore();
  // Neither throws: where they cannot be had anew, what was known when the register was opened stays.
  const [settingsNow] = useAsked([settingsQuestion]);
  const [namesNow] = useAsked([quietly(loadQuestion('names', ['people'], () => store.names()))]);
  const settings = rowsAs('settings', rowsIn(settingsNow?.answer ?? undefined))[0] ?? opened.settings;
  const names = namesNow?.answer ?? namesThen;
  const [actor, setActor] = useState(opened.actor);
  const now = useMinute();
  const today = at === undefined ? todayOf(settings, instantOf(now)) : dayIn(at, settings.timeZone);
  const register = useMemo<OpenRegister>(
    () => ({
      today,
      registerId: opened.summary.registerId,
      headThen: opened.summary.head.seq,
      settings,
      actor,
      names,
      async actAs(personId) {
        const outcome = await store.actAs(personId);
        if (outcome.ok) setActor(personId);
        return outcome.ok;
      },
    }),
    [opened, settings, today, actor, names, store],
  );
  return <RegisterContext value={register}>{children}</RegisterContext>;
}

export function useRegister(): OpenRegister {
  const register = useContext(RegisterContext);
  if (register === null) throw new Error('no register is open');
  return register;
}

export function useSettings(): Settings {
  return useRegister().settings;
}

/** The calendar of the register's quarters: the same object as long as nothing of it changes. */
export function useCalendar(): FiscalCalendar {
  const { timeZone, fiscalYearStart, fiscalYearNamedAfter } = useSettings();
  return useMemo(() => ({ timeZone, fiscalYearStart, fiscalYearNamedAfter }), [timeZone, fiscalYearStart, fiscalYearNamedAfter]);
}

export function useToday(): Day {
  return useRegister().today;
}

/** Milliseconds since 1970, looked at once a minute: a window that stays open overnight wakes on the right day. */
function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
