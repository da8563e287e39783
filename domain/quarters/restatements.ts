import type { Entry } from '../../engine/ledger/entry.ts';
import { textOrNull } from '../../engine/rows/row.ts';
import { byCode } from '../../engine/values/code.ts';
import type { JsonObject } from '../../engine/values/json.ts';
import type { Instant } from '../../engine/values/time.ts';
import type { Closing } from '../closing/kinds.ts';
import type { Rows } from '../rows.ts';
import { timeZoneOf } from '../settings/time-zone.ts';
import { knownRegister } from './known-register.ts';
import { lateChanges, type LateChange } from './late-changes.ts';
import type { AnyRef } from './late-sources.ts';
import { lastInstantOf, type Quarter } from './quarter.ts';
import { figureSets, type Counted, type FigureSet, type RecordRef } from './restated-figures.ts';

/** What came into a figure or went out of it, and by which late entries. */
export type RestatedRecord = Counted & {
  /** The codes of its records. */
  readonly codes: readonly string[];
  /** The seqs of the late entries that moved it, in order: mostly one. */
  readonly seqs: readonly number[];
  /** The reasons that those gave in the records themselves, each once. */
  readonly reasons: readonly string[];
};

/** A figure as it was known then and now: `was` and what was added and removed make `now`, of a median the values behind it. */
export type FigureRestated = Pick<FigureSet, 'figure' | 'category'> & {
  readonly was: number | null;
  readonly now: number | null;
  readonly added: readonly RestatedRecord[];
  readonly removed: readonly RestatedRecord[];
};

/** What one entry did late to the records of one kind. */
export type LateGroup = Pick<LateChange, 'seq' | 'table' | 'what'> & {
  /** The codes of the records; of those without one, of their risks, or of the two between which they stand. */
  readonly codes: readonly string[];
  /** The fields that it changed, each once. */
  readonly fields: readonly string[];
  /** The reasons that the records give, each once. */
  readonly reasons: readonly string[];
};

/** What was recorded after the end of a quarter and changes what is known of it. */
export type Restatements = {
  /** Knowledge is compared from this instant on: what the closing knew, or the end of a quarter that is not closed. */
  readonly since: Instant;
  /** The version of the closed report with which it is compared; `null` of a quarter that is not closed. */
  readonly version: number | null;
  /** The register did not exist yet, so that nothing can have been restated. */
  readonly registerIsYounger: boolean;
  readonly figures: readonly FigureRestated[];
  readonly late: readonly LateGroup[];
  /** Every figure as the set that it counted then and counts now. */
  readonly sets: readonly RestatedFigures[];
  /** What a record that one of these counts is called, though it may be gone. */
  readonly codeOf: CodeOf;
};

export type RestatedFigures = { readonly known: FigureSet; readonly now: FigureSet };

/** What the closing of a quarter says of what was known then. */
export type KnownThen = Pick<Closing, 'version' | 'headSeq' | 'knownAt'>;

/**
 * What was recorded after a quarter was closed and bears on it. Where it is not closed its last instant stands for the time at
 * which it was known. `rows` are those known at `knownAt`.
 */
export function restatements(
  entries: readonly Entry[],
  quarter: Quarter,
  rows: Rows,
  knownAt: Instant,
  closing: KnownThen | null = null,
): Restatements {
  const since = closing?.knownAt ?? lastInstantOf(quarter);
  const about = { since, version: closing?.version ?? null };
  const began = entries[0]?.header.at ?? knownAt;
  if (began > since) return { ...about, registerIsYounger: true, figures: [], late: [], sets: [], codeOf: ({ id }) => id };
  const isLate = ({ header }: Entry) => (closing === null ? header.at > since : header.seq > closing.headSeq);
  const firstLate = entries.findIndex(isLate);
  const inTime = firstLate === -1 ? entries : entries.slice(0, firstLate);
  // Rows, not names, are compared: names known then are not needed.
  const then = knownRegister(inTime, new Map(), since);
  const lateEntries = entries.slice(inTime.length).filter(({ header }) => header.at <= knownAt);
  const changes = lateChanges(lateEntries, { quarter, known: [rows, then], timeZone: timeZoneOf(rows) });
  const codes = codesIn([rows, then], changes);
  const before = figureSets(then, quarter);
  const sets = figureSets(rows, quarter).map((now, index): RestatedFigures => ({ known: before[index] as FigureSet, now }));
  return {
    ...about,
    registerIsYounger: false,
    figures: sets.map(({ known, now }) => figureRestated(known, now, changes, codes)),
    late: grouped(changes, codes),
    sets,
    codeOf: codes,
  };
}

function figureRestated(then: FigureSet, now: FigureSet, changes: readonly LateChange[], codeOf: CodeOf): FigureRestated {
  const { figure, category } = now;
  const behind = new Map<string, LateChange[]>();
  for (const change of changes.filter(({ figures }) => figures.includes(figure))) {
    for (const key of each([keyOf(change), change.riskId && keyOf({ table: 'risks', id: change.riskId })])) {
      const known = behind.get(key);
      if (known === undefined) behind.set(key, [change]);
      else known.push(change);
    }
  }
  const told = (counted: Counted): RestatedRecord => {
    const records = [...counted.records, ...counted.links.map(({ id }) => ({ table: 'links', id }))];
    const moved = records.flatMap((record) => behind.get(keyOf(record)) ?? []).sort((a, b) => a.seq - b.seq);
    return {
      ...counted,
      codes: counted.records.map(codeOf),
      seqs: each(moved.map(({ seq }) => seq)),
      reasons: each(moved.map(({ reason }) => reason)),
    };
  };
  const beside = (some: FigureSet, other: FigureSet) =>
    [...some.counted]
      .filter(([key]) => !other.counted.has(key))
      .map(([, counted]) => told(counted))
      .sort((a, b) => byCode(a.codes[0] ?? '', b.codes[0] ?? '') || byCode(a.codes[1] ?? '', b.codes[1] ?? ''));
  return { figure, category, was: then.value, now: now.value, added: beside(now, then), removed: beside(then, now) };
}

/** By entry, by kind of record and by what was done, in order. */
function grouped(changes: readonly LateChange[], codeOf: CodeOf): LateGroup[] {
  const groups = new Map<string, LateChange[]>();
  for (const change of changes) {
    const key = `${change.seq} ${change.table} ${change.what}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [change]);
    else group.push(change);
  }
  return [...groups.values()].map((group) => {
    const { seq, table, what } = group[0] as LateChange;
    return {
      seq,
      table,
      what,
      codes: each(group.map(({ told }) => told.map(codeOf).join(' – '))).sort(byCode),
      fields: each(group.flatMap(({ fields }) => fields)),
      reasons: each(group.map(({ reason }) => reason)),
    };
  });
}

type CodeOf = (record: AnyRef) => string;

/** The code of a record as it is known now, as it was then, or as a late entry had it; the id where it has none anywhere. */
function codesIn(readers: readonly Rows[], changes: readonly LateChange[]): CodeOf {
  const ofChanges = new Map(changes.map((change) => [keyOf(change), change.row]));
  return (record) => {
    const rows = readers.map((reader): JsonObject | null => reader.get(record.table as RecordRef['table'], record.id));
    const codes = [...rows, ofChanges.get(keyOf(record)) ?? null].map((row) => (row === null ? null : textOrNull(row, 'code')));
    return codes.find((code) => code !== null && code !== '') ?? record.id;
  };
}

const keyOf = ({ table, id }: AnyRef) => `${table} ${id}`;

/** Each once, without those that say nothing. */
function each<T>(values: readonly (T | null)[]): T[] {
  return [...new Set(values.filter((value): value is T => value !== null))];
}
