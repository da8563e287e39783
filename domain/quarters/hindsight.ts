import type { Entry } from '../../engine/ledger/entry.ts';
import { applyEntry, copyOf, emptyReplay } from '../../engine/ledger/replay.ts';
import type { Instant } from '../../engine/values/time.ts';
import { closingOf } from '../closing/standing-closing.ts';
import { medianOf } from '../delivery/durations.ts';
import { incidentsIn, restoreIn } from '../delivery/figures.ts';
import { feltTime } from '../incidents/felt-time.ts';
import { schemas } from '../migrations/all.ts';
import type { Rows } from '../rows.ts';
import { settingsId } from '../settings/kind.ts';
import { registerKnown, type KnownRegister } from './known-register.ts';
import { spansIn } from './quarter-delivery.ts';
import { lastInstantOf, quartersBetween, type Quarter } from './quarter.ts';
import { figureSets, type FigureSet } from './restated-figures.ts';

/** A figure of a quarter that is over, as it was known then and as it is known now. */
export type FigureInHindsight = Pick<FigureSet, 'figure' | 'category'> & {
  readonly was: number | null;
  readonly now: number | null;
  /** How many things it counts now and did not then, and the other way round. */
  readonly added: number;
  readonly removed: number;
};

/** How long the incidents of a quarter lasted, as that was known then and as it is known now, in minutes. */
export type DurationsInHindsight = {
  /** Medians over the same incidents: those whose duration was known then, and is another one now, or is felt now. */
  readonly changed: { readonly n: number; readonly was: number | null; readonly now: number | null };
  readonly unchanged: number;
  /** Those whose duration is only known now, and only was then. */
  readonly added: number;
  readonly removed: number;
};

/** How wrong a quarter was known: at its closing, or at its end where it is not closed. */
export type Hindsight = {
  readonly quarter: Quarter;
  readonly since: Instant;
  /** The version of the closed report; `null` of a quarter that is not closed. */
  readonly version: number | null;
  readonly figures: readonly FigureInHindsight[];
  readonly durations: DurationsInHindsight;
};

/**
 * Every quarter that is over on `knownAt` and that the register knew anything of in time, the newest first. `entries` are the
 * register's, in order, from the first.
 */
export function hindsightOf(entries: readonly Entry[], now: KnownRegister, knownAt: Instant): Hindsight[] {
  const settings = now.get('settings', settingsId);
  const first = entries[0];
  if (settings === null || first === undefined) return [];
  // A quarter may be closed that was over before the register began.
  const from = [first.header.at, ...now.all('closings').map(({ start }) => start)].sort()[0] as Instant;
  const over = quartersBetween(from, knownAt, settings).filter(({ end }) => end <= knownAt);
  const cuts = over
    .map((quarter) => ({ quarter, ...cutOf(quarter, now, entries) }))
    .filter(({ seq }) => seq > 0)
    .sort((a, b) => a.seq - b.seq);
  const replay = emptyReplay(schemas);
  const seen: Hindsight[] = [];
  let next = 0;
  for (const { quarter, seq, since, version } of cuts) {
    for (; next < entries.length && (entries[next] as Entry).header.seq <= seq; next += 1) applyEntry(replay, entries[next] as Entry);
    seen.push({ quarter, since, version, ...inHindsight(registerKnown(copyOf(replay), new Map()), now, quarter) });
  }
  return seen.sort((a, b) => (a.quarter.start < b.quarter.start ? 1 : -1));
}

/** The last entry by which a quarter was known, when that was, and the version that says so. */
function cutOf(quarter: Quarter, rows: Rows, entries: readonly Entry[]) {
  const closing = closingOf(rows, quarter.id);
  if (closing !== null) return { seq: closing.headSeq, since: closing.knownAt, version: closing.version };
  const since = lastInstantOf(quarter);
  let seq = 0;
  for (const { header } of entries) if (header.at <= since) seq = header.seq;
  return { seq, since, version: null };
}

/** What a quarter says by the rows known then, beside what it says by those known now. */
export function inHindsight(then: Rows, now: Rows, quarter: Quarter): Pick<Hindsight, 'figures' | 'durations'> {
  const before = figureSets(then, quarter);
  return {
    figures: figureSets(now, quarter).map((set, index): FigureInHindsight => {
      const known = before[index] as FigureSet;
      const [was, is] = [known.counted, set.counted];
      return {
        figure: set.figure,
        category: set.category,
        was: known.value,
        now: set.value,
        added: [...is.keys()].filter((key) => !was.has(key)).length,
        removed: [...was.keys()].filter((key) => !is.has(key)).length,
      };
    }),
    durations: durationsInHindsight(durationsIn(then, quarter), durationsIn(now, quarter)),
  };
}

/** How long an incident lasted, in minutes, and whether that is what customers felt. */
type Duration = { readonly minutes: number; readonly isFelt: boolean };

/** How long each incident of a quarter lasted that is over: as customers felt it, else from its start to its restoration. */
function durationsIn(rows: Rows, quarter: Quarter): ReadonlyMap<string, Duration> {
  const spansOf = spansIn(rows);
  const durations = incidentsIn(rows.all('incidents'), quarter).flatMap((incident) => {
    const felt = feltTime(incident, spansOf(incident.id), quarter.end);
    const length = felt ?? restoreIn(incident, quarter);
    return length === null || length.isOpen ? [] : [[incident.id, { minutes: length.minutes, isFelt: felt !== null }] as const];
  });
  return new Map(durations);
}

function durationsInHindsight(was: ReadonlyMap<string, Duration>, now: ReadonlyMap<string, Duration>): DurationsInHindsight {
  const both = [...now].flatMap(([id, after]) => {
    const before = was.get(id);
    return before === undefined ? [] : [[before, after] as const];
  });
  const changed = both.filter(([before, after]) => before.minutes !== after.minutes || before.isFelt !== after.isFelt);
  return {
    changed: {
      n: changed.length,
      was: medianOf(changed.map(([before]) => before.minutes)),
      now: medianOf(changed.map(([, after]) => after.minutes)),
    },
    unchanged: both.length - changed.length,
    added: now.size - both.length,
    removed: was.size - both.length,
  };
}
