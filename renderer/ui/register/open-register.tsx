import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { settingsId, type Settings } from '../../../domain/settings/kind.ts';
import { dayIn, instantOf, type Day } from '../../../engine/values/time.ts';
import type { OpenedRegister } from '../../../contract/store.ts';
import { useRow } from './answers.ts';
import { useMoved } from './moved.ts';
import { useStore } from './store-context.tsx';

export type OpenRegister = {
  readonly registerId: string;
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

/** The register that is open, kept up to date with its settings and its people. */
export function RegisterProvider({ opened, children }: { opened: OpenedRegister; children: ReactNode }) {
  const settings = useRow('settings', settingsId) ?? opened.settings;
  const names = useNamesOfStore();
  const store = useStore();
  const [actor, setActor] = useState(opened.actor);
  const now = useMinute();
  const today = settings.sampleToday ?? dayIn(instantOf(now), settings.timeZone);
  const register = useMemo<OpenRegister>(
    () => ({
      today,
      registerId: opened.summary.registerId,
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

function useNamesOfStore(): Readonly<Record<string, string>> {
  const store = useStore();
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    void store.names().then((found) => {
      if (current) setNames(found);
    });
    return () => {
      current = false;
    };
  }, [store, turn]);
  useMoved(['people'], () => setTurn((was) => was + 1));
  return names;
}

export function useRegister(): OpenRegister {
  const register = useContext(RegisterContext);
  if (register === null) throw new Error('no register is open');
  return register;
}

export function useSettings(): Settings {
  return useRegister().settings;
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
