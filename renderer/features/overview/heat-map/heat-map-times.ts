import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSearch } from 'wouter';
import { everyEntry } from '../../../../domain/audit/log-filter.ts';
import type { HeatMapView } from '../../../../domain/risks/heat-map.ts';
import type { Problem } from '../../../../engine/values/problem.ts';
import { dayIn, endOfDay, isDay, type Day } from '../../../../engine/values/time.ts';
import { goTo } from '../../../ui/address/hash-address.ts';
import { problemOfCall } from '../../../ui/recovery/problem-of-call.ts';
import { useMoved } from '../../../ui/register/moved.ts';
import { useRegister, useToday } from '../../../ui/register/open-register.tsx';
import { loadQuestion } from '../../../ui/register/question-kinds.ts';
import { useAnswer } from '../../../ui/register/questions-context.tsx';
import { useStore } from '../../../ui/register/store-context.tsx';
import { asOfWork, type AsOfWork } from '../../../workers/as-of-work.ts';
import type { HeatMapThen } from '../../../workers/as-of-worker.ts';

/** Of which day the positions are, and up to the end of which day what was recorded counts: never the earlier of the two. */
export type HeatMapTimes = { readonly valid: Day; readonly known: Day };

/** Which times are looked at, as they stand in the address; `null`: the map is that of now. */
export function useHeatMapTimes(): readonly [HeatMapTimes | null, (times: HeatMapTimes | null) => void] {
  const search = useSearch();
  const today = useToday();
  const times = useMemo(() => {
    const said = new URLSearchParams(search);
    const [valid, known] = [said.get('valid') ?? '', said.get('known') ?? ''];
    if (!isDay(known)) return null;
    const until = known > today ? today : known;
    return { known: until, valid: isDay(valid) && valid < until ? valid : until };
  }, [search, today]);
  const change = useCallback((next: HeatMapTimes | null) => {
    const [path = '/', asked = ''] = location.hash.replace(/^#/, '').split('?');
    const said = new URLSearchParams(asked);
    for (const name of ['valid', 'known'] as const) {
      if (next === null) said.delete(name);
      else said.set(name, next[name]);
    }
    const text = said.toString();
    goTo(text === '' ? path : `${path}?${text}`, { replace: true });
  }, []);
  return [times, change];
}

/** The days to choose among: from the first entry on, and from the day on which the first risk was identified. `null` while asking. */
export function useFirstDays(): HeatMapTimes | null {
  const store = useStore();
  const { timeZone } = useRegister().settings;
  return useAnswer(
    loadQuestion(`first days ${timeZone}`, ['risks'], async () => {
      const oldest = { table: 'risks', search: '', filters: [], sort: [{ column: 'identifiedOn', descending: false }], archived: true };
      const [[entry], { rows }] = await Promise.all([
        store.log({ ...everyEntry, before: 2, count: 1, part: { from: 0, count: 0 } }),
        store.list(oldest, 0, 1),
      ]);
      const known = dayIn(entry?.header.at ?? '', timeZone);
      const identified = String(rows[0]?.cells['identifiedOn'] ?? known);
      return { known, valid: identified < known ? identified : known };
    }),
  );
}

export type LoadedThen = { readonly found: HeatMapThen | null; readonly times: HeatMapTimes };

/** The map at some times, each time that they or the view change; what was shown before stays until then. */
export function useHeatMapThen(
  view: HeatMapView,
  times: HeatMapTimes,
): { readonly loaded: LoadedThen | null; readonly problems: readonly Problem[] } {
  const store = useStore();
  const { registerId, settings } = useRegister();
  const { timeZone } = settings;
  const work = useRef<AsOfWork | null>(null);
  const [loaded, setLoaded] = useState<LoadedThen | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [moved, setMoved] = useState(0);
  useMoved(null, () => setMoved((was) => was + 1));
  useEffect(() => {
    const begun = (work.current = asOfWork(store, registerId));
    return () => begun.end();
  }, [store, registerId]);
  useEffect(() => {
    let isOver = false;
    void ask().catch((error: unknown) => setProblems([problemOfCall(error)]));
    async function ask(): Promise<void> {
      const answer = (await work.current?.heatMap(endOfDay(times.known, timeZone), times.valid, view)) ?? null;
      // Another question took its place, and is answered in its turn.
      if (answer === null || isOver) return;
      setProblems(answer.ok ? [] : answer.problems);
      if (answer.ok) setLoaded({ found: answer.value, times });
    }
    return () => {
      isOver = true;
    };
  }, [view, times, timeZone, moved, store, registerId]);
  return { loaded, problems };
}
