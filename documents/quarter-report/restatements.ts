import { deliveryFigures } from '../../domain/delivery/figures.ts';
import type { ChangeLine, Entry } from '../../engine/ledger/entry.ts';
import { lastInstantOf, type Quarter } from '../../domain/quarters/quarter.ts';
import type { Language } from '../../domain/settings/settings.ts';
import type { JsonObject } from '../../engine/values/json.ts';
import type { Instant } from '../../engine/values/time.ts';
import { byCode } from '../../engine/values/code.ts';
import { knownRegister, type KnownRegister } from './known-register.ts';
import type { RestatedFigure, RestatementsPart } from './model.ts';
import { riskStandings } from './risk-lines.ts';

/**
 * What was recorded after the end of the compared quarter and bears on it. With no seal to compare with, its last instant
 * stands for the time at which it was known; what came later is a restatement.
 */
export function restatementsPart(
  entries: readonly Entry[],
  quarter: Quarter,
  register: KnownRegister,
  knownAt: Instant,
  language: Language,
): RestatementsPart {
  const since = lastInstantOf(quarter);
  const began = entries[0]?.header.at ?? knownAt;
  if (began > since) return { since, registerIsYounger: true, figures: [], entries: [] };
  // Rows, not names, are compared: names known then are not needed.
  const then = figuresOf(knownRegister(entries, new Map(), since, language), quarter, language);
  const now = figuresOf(register, quarter, language);
  return {
    since,
    registerIsYounger: false,
    figures: (Object.keys(now) as RestatedFigure[]).map((figure) => ({ figure, was: then[figure], now: now[figure] })),
    entries: lateEntries(entries, quarter, since, knownAt, register),
  };
}

function figuresOf(register: KnownRegister, quarter: Quarter, language: Language): Record<RestatedFigure, number | null> {
  const open = riskStandings(register, quarter.lastDay, null, language).filter((one) => one.open);
  const delivery = deliveryFigures(register.rows('incidents'), register.rows('releases'), quarter);
  return {
    open: open.length,
    high: open.filter((one) => one.line.residual?.high).length,
    incidents: delivery.incidents,
    medianRestoreMinutes: delivery.medianRestoreMinutes,
    releases: delivery.releases,
  };
}

/** A bulk edit may carry many rationales: the first few tell. */
const mostReasons = 3;

function lateEntries(
  entries: readonly Entry[],
  quarter: Quarter,
  since: Instant,
  knownAt: Instant,
  register: KnownRegister,
): RestatementsPart['entries'] {
  return entries
    .filter(({ header }) => header.at > since && header.at <= knownAt)
    .flatMap(({ header, changes }) => {
      const groups = new Map<string, { table: string; what: 'added' | 'changed' | 'removed'; names: Set<string>; reasons: Set<string> }>();
      for (const change of changes) {
        if (!bearsOn(change, quarter, register)) continue;
        const what = change.before === null ? 'added' : change.after === null ? 'removed' : 'changed';
        const group = groups.get(`${change.table}:${what}`) ?? { table: change.table, what, names: new Set(), reasons: new Set() };
        group.names.add(nameOf(change, register));
        const rationale = textOf(change.after ?? {}, 'rationale').trim();
        if (rationale !== '') group.reasons.add(rationale);
        groups.set(`${change.table}:${what}`, group);
      }
      const recorded = register.recorded(header.seq);
      if (recorded === null) return [];
      return [...groups.values()].map(({ table, what, names, reasons }) => ({
        ...recorded,
        table,
        what,
        names: [...names].sort(byCode),
        why: recorded.note ?? ([...reasons].slice(0, mostReasons).join(' / ') || null),
      }));
    });
}

const bearing: Readonly<Record<string, readonly string[]>> = {
  risks: ['identifiedOn', 'closedOn', 'category', 'archivedAt'],
  assessments: ['likelihood', 'impact', 'validOn', 'kind', 'matrixId'],
  incidents: ['startedAt', 'restoredAt', 'severity', 'kind', 'archivedAt', 'serviceId'],
  releases: ['releasedAt', 'archivedAt', 'serviceId'],
};

/** Whether a change alters something that the compared quarter's figures are made of. */
function bearsOn(change: ChangeLine, quarter: Quarter, register: KnownRegister): boolean {
  const fields = bearing[change.table];
  if (fields === undefined) return false;
  const { before, after } = change;
  if (before !== null && after !== null && !fields.some((field) => field in after)) return false;
  const row = currentRow(change, register);
  const versions = [before === null ? null : { ...row, ...before }, after === null ? null : { ...row, ...after }];
  if (change.table !== 'risks') return versions.some((version) => version !== null && concerns(change.table, version, quarter));
  const [was, is] = versions.map((version) => standingOf(version, quarter));
  return was !== is;
}

/** The category under which a risk counted at the end of a quarter, or `null` where it did not. */
function standingOf(row: JsonObject | null, quarter: Quarter): string | null {
  if (row === null || row['archivedAt'] !== null) return null;
  const [identified, closed] = [textOf(row, 'identifiedOn'), textOf(row, 'closedOn')];
  const open = identified <= quarter.lastDay && (closed === '' || quarter.lastDay < closed);
  return open ? textOf(row, 'category') : null;
}

function concerns(table: string, row: JsonObject, quarter: Quarter): boolean {
  if (table === 'assessments') return row['kind'] === 'residual' && textOf(row, 'validOn') <= quarter.lastDay;
  const at = textOf(row, table === 'incidents' ? 'startedAt' : 'releasedAt');
  return at >= quarter.start && at < quarter.end;
}

function textOf(row: JsonObject, field: string): string {
  const value = row[field];
  return typeof value === 'string' ? value : '';
}

function currentRow({ table, id }: ChangeLine, register: KnownRegister): JsonObject {
  if (table !== 'risks' && table !== 'assessments' && table !== 'incidents' && table !== 'releases') return {};
  return register.get(table, id) ?? {};
}

/** The code of the record; of an assessment, that of its risk. */
function nameOf(change: ChangeLine, register: KnownRegister): string {
  const row = { ...currentRow(change, register), ...change.before, ...change.after };
  return change.table === 'assessments'
    ? (register.get('risks', textOf(row, 'riskId'))?.code ?? change.id)
    : textOf(row, 'code') || change.id;
}
