import type { ChangeLine, Entry } from '../../engine/ledger/entry.ts';
import { textOrNull } from '../../engine/rows/row.ts';
import { byCode } from '../../engine/values/code.ts';
import type { JsonObject } from '../../engine/values/json.ts';
import type { Instant } from '../../engine/values/time.ts';
import { deliveryFigures, isWithin } from '../delivery/figures.ts';
import { isHigh, isOpenOn } from '../risks/position.ts';
import type { KindName, Rows } from '../rows.ts';
import { timeZoneOf } from '../settings/time-zone.ts';
import { comparedRisks, openRisks } from './compared-risks.ts';
import { knownRegister } from './known-register.ts';
import { isLossOf } from './quarter-losses.ts';
import { lastInstantOf, type Quarter } from './quarter.ts';

export type RestatedFigure = 'open' | 'high' | 'incidents' | 'medianRestoreMinutes' | 'releases';

/** What one entry did late to the records of one kind. */
export type LateChange = {
  readonly seq: number;
  readonly table: string;
  readonly what: 'added' | 'changed' | 'removed';
  /** The codes of the records; of assessments, those of their risks. */
  readonly codes: readonly string[];
  /** The rationales of assessments, each once. */
  readonly rationales: readonly string[];
};

/** What was recorded after the end of a quarter and changes what is known of it. */
export type Restatements = {
  /** Knowledge is compared from this instant on: the end of the quarter, for want of a seal. */
  readonly since: Instant;
  /** The register did not exist yet, so that nothing can have been restated. */
  readonly registerIsYounger: boolean;
  readonly figures: readonly { readonly figure: RestatedFigure; readonly was: number | null; readonly now: number | null }[];
  readonly late: readonly LateChange[];
};

/**
 * What was recorded after the last instant of the quarter and bears on it: with no seal to compare with, that instant stands
 * for the time at which the quarter was known. `rows` are those known at `knownAt`.
 */
export function restatements(entries: readonly Entry[], quarter: Quarter, rows: Rows, knownAt: Instant): Restatements {
  const since = lastInstantOf(quarter);
  const began = entries[0]?.header.at ?? knownAt;
  if (began > since) return { since, registerIsYounger: true, figures: [], late: [] };
  // Rows, not names, are compared: names known then are not needed.
  const then = figuresOf(knownRegister(entries, new Map(), since), quarter);
  const now = figuresOf(rows, quarter);
  return {
    since,
    registerIsYounger: false,
    figures: (Object.keys(now) as RestatedFigure[]).map((figure) => ({ figure, was: then[figure], now: now[figure] })),
    late: entries.filter(({ header }) => header.at > since && header.at <= knownAt).flatMap((entry) => lateChanges(entry, quarter, rows)),
  };
}

function figuresOf(rows: Rows, quarter: Quarter): Record<RestatedFigure, number | null> {
  const open = openRisks(comparedRisks(rows, quarter, null));
  const delivery = deliveryFigures(rows.all('incidents'), rows.all('releases'), quarter);
  return {
    open: open.length,
    high: open.filter(({ now }) => now.residual !== null && isHigh(now.residual, (id) => rows.get('matrices', id))).length,
    incidents: delivery.incidents,
    medianRestoreMinutes: delivery.medianRestoreMinutes,
    releases: delivery.releases,
  };
}

/** The changes of an entry that bear on the quarter, by kind of record and what was done. */
function lateChanges({ header, changes }: Entry, quarter: Quarter, rows: Rows): LateChange[] {
  const groups = new Map<string, { table: string; what: LateChange['what']; codes: Set<string>; rationales: Set<string> }>();
  for (const change of changes) {
    if (!bearsOn(change, quarter, rows)) continue;
    const what = change.before === null ? 'added' : change.after === null ? 'removed' : 'changed';
    const key = `${change.table}:${what}`;
    const group = groups.get(key) ?? { table: change.table, what, codes: new Set(), rationales: new Set() };
    group.codes.add(codeOf(change, rows));
    const rationale = textOrNull(change.after ?? {}, 'rationale')?.trim() ?? '';
    if (rationale !== '') group.rationales.add(rationale);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ table, what, codes, rationales }) => ({
    seq: header.seq,
    table,
    what,
    codes: [...codes].sort(byCode),
    rationales: [...rationales],
  }));
}

const bearing = {
  risks: ['identifiedOn', 'closedOn', 'category', 'archivedAt'],
  assessments: ['likelihood', 'impact', 'validOn', 'kind', 'matrixId'],
  incidents: ['startedAt', 'restoredAt', 'severity', 'kind', 'archivedAt', 'serviceId'],
  releases: ['releasedAt', 'archivedAt', 'serviceId'],
  // What came back is not compared with an earlier quarter: only the losses themselves bear on it.
  losses: ['occurredOn', 'bookedOn', 'gross', 'currency', 'archivedAt'],
} as const satisfies { readonly [K in KindName]?: readonly string[] };

function isBearing(table: string): table is keyof typeof bearing {
  return Object.hasOwn(bearing, table);
}

/** Whether a change alters something that the quarter's figures are made of. */
function bearsOn(change: ChangeLine, quarter: Quarter, rows: Rows): boolean {
  if (!isBearing(change.table)) return false;
  const fields: readonly string[] = bearing[change.table];
  const { before, after } = change;
  if (before !== null && after !== null && !fields.some((field) => field in after)) return false;
  const row = currentRow(change, rows);
  const [was, is] = [before, after].map((version) => (version === null ? null : { ...row, ...version }));
  if (change.table === 'risks') return openIn(was ?? null, quarter, timeZoneOf(rows)) !== openIn(is ?? null, quarter, timeZoneOf(rows));
  return [was, is].some((version) => version !== null && version !== undefined && concerns(change.table, version, quarter));
}

/** The category under which a risk counted at the end of a quarter, or `null` where it did not. */
function openIn(row: JsonObject | null, quarter: Quarter, timeZone: string): string | null {
  // Of a risk that is gone, an edit shows the fields that it changed and no others: whether it counted is not known.
  if (row === null || row['archivedAt'] === undefined) return null;
  const [closedOn, archivedAt] = [textOrNull(row, 'closedOn'), textOrNull(row, 'archivedAt')];
  const opening = { identifiedOn: textOrNull(row, 'identifiedOn') ?? '', closedOn, archivedAt };
  return isOpenOn(opening, quarter.lastDay, timeZone) ? (textOrNull(row, 'category') ?? '') : null;
}

function concerns(table: string, row: JsonObject, quarter: Quarter): boolean {
  if (table === 'assessments') return row['kind'] === 'residual' && (textOrNull(row, 'validOn') ?? '') <= quarter.lastDay;
  if (table === 'losses') return isLossOf(quarter, { occurredOn: textOrNull(row, 'occurredOn'), bookedOn: textOrNull(row, 'bookedOn') });
  return isWithin(textOrNull(row, table === 'incidents' ? 'startedAt' : 'releasedAt') ?? '', quarter);
}

function currentRow({ table, id }: ChangeLine, rows: Rows): JsonObject {
  if (!isBearing(table)) return {};
  return rows.get(table, id) ?? {};
}

/** The code of the record, of an assessment that of its risk; the id where there is none any more. */
function codeOf(change: ChangeLine, rows: Rows): string {
  const row: JsonObject = { ...currentRow(change, rows), ...change.before, ...change.after };
  const code = change.table === 'assessments' ? rows.get('risks', textOrNull(row, 'riskId') ?? '')?.code : textOrNull(row, 'code');
  return code || change.id;
}
