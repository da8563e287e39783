import type { Entry } from '../../engine/ledger/entry.ts';
import type { PrivateRow } from '../../engine/ledger/private.ts';
import { lastInstantOf, quarterBefore, quarterOf, type Quarter } from '../../domain/quarters/quarter.ts';
import { settingsId, type Language, type Settings } from '../../domain/settings/settings.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { dayIn, type Instant } from '../../engine/values/time.ts';
import { changesPart } from './changes-part.ts';
import { controlsPart } from './controls-part.ts';
import { deliveryPart } from './delivery-part.ts';
import { knownRegister, type KnownRegister } from './known-register.ts';
import { limitsPart } from './limits-part.ts';
import { reportFormatVersion, type QuarterReport, type ReportMatrix, type ReportQuarter, type ReportScale } from './model.ts';
import { restatementsPart } from './restatements.ts';
import { riskTable } from './risk-table.ts';
import { highFrom, riskStandings } from './risk-lines.ts';
import { heatMapPart, risksPart } from './risks-part.ts';
import { verdictOf } from './verdict.ts';

/** What a report is made from. `entries` are the register's, in order, from the first. */
export type ReportRequest = {
  readonly entries: readonly Entry[];
  readonly privates: ReadonlyMap<string, PrivateRow>;
  /** `2025-Q3` */
  readonly quarter: string;
  /** The id of an earlier quarter, or `before` for the one just before; `null` compares with none. */
  readonly compare: string | null;
  /** `null`: the last instant of the quarter. */
  readonly validAt: Instant | null;
  readonly knownAt: Instant;
  readonly language: Language;
};

/**
 * Makes the quarterly report. The same request gives the same report, whatever the machine.
 * Errors: `quarter.invalid`, `quarter.compareNotEarlier`, `command.needsRegister` where nothing was recorded by `knownAt`.
 */
export function quarterReport(request: ReportRequest): Result<QuarterReport> {
  const { entries, knownAt, language } = request;
  const register = knownRegister(entries, request.privates, knownAt, language);
  const settings = register.get('settings', settingsId);
  const matrix = newestMatrix(register, language);
  if (settings === null || matrix === null || register.head === null) return fail(problem('command.needsRegister'));
  const quarters = quartersOf(request, settings);
  if (!quarters.ok) return quarters;
  const { quarter, compare } = quarters.value;
  const validAt = request.validAt ?? lastInstantOf(quarter);
  const validOn = dayIn(validAt, settings.timeZone);

  const standings = riskStandings(register, validOn, compare?.lastDay ?? null, language);
  const risks = risksPart(standings, matrix, compare !== null);
  const heatMap = heatMapPart(risks.open, matrix);
  const named = (one: Quarter): ReportQuarter => ({ ...one, timeZone: settings.timeZone });
  const report = {
    format: 'plimsoll-quarter-report',
    formatVersion: reportFormatVersion,
    language,
    register: {
      id: settings.registerId,
      name: settings.name,
      currency: settings.currency,
      timeZone: settings.timeZone,
      fiscalYearStart: settings.fiscalYearStart,
      sampleToday: settings.sampleToday,
    },
    quarter: named(quarter),
    compare: compare === null ? null : named(compare),
    validAt,
    validOn,
    knownAt,
    ledger: { seq: register.head.seq, hash: register.head.hash, at: register.head.at },
    matrix,
    risks,
    heatMap,
    controls: controlsPart(register, risks.open),
    delivery: deliveryPart(register, quarter, compare),
    changes: changesPart(standings, entries, knownAt, register),
    restatements: compare === null ? null : restatementsPart(entries, compare, register, knownAt, language),
    limits: limitsPart(register, risks.open, matrix, quarter),
    table: riskTable(register, risks.open, validOn, language),
  } as const satisfies Omit<QuarterReport, 'verdict'>;
  return ok({ ...report, verdict: verdictOf(report) });
}

function quartersOf(request: ReportRequest, settings: Settings): Result<{ quarter: Quarter; compare: Quarter | null }> {
  const quarter = quarterOf(request.quarter, settings);
  if (!quarter.ok) return quarter;
  if (request.compare === null) return ok({ quarter: quarter.value, compare: null });
  if (request.compare === 'before') return ok({ quarter: quarter.value, compare: quarterBefore(quarter.value, settings) });
  const compare = quarterOf(request.compare, settings);
  if (!compare.ok) return compare;
  if (compare.value.start >= quarter.value.start) {
    return fail(problem('quarter.compareNotEarlier', undefined, { value: request.compare, quarter: request.quarter }));
  }
  return ok({ quarter: quarter.value, compare: compare.value });
}

/** The matrix of the highest version, with its labels in one language. */
function newestMatrix(register: KnownRegister, language: Language): ReportMatrix | null {
  const newest = register
    .rows('matrices')
    .reduce<ReturnType<typeof register.get<'matrices'>>>((best, one) => (best === null || one.version > best.version ? one : best), null);
  const likelihood = scaleOf(register, newest?.likelihoodScaleId ?? null, language);
  const impact = scaleOf(register, newest?.impactScaleId ?? null, language);
  if (newest === null || likelihood === null || impact === null) return null;
  return {
    id: newest.id,
    version: newest.version,
    label: newest.label[language],
    ratings: newest.ratings.map(({ rating, label }) => ({ rating, label: label[language] })).sort((a, b) => a.rating - b.rating),
    cells: newest.cells,
    highFrom: highFrom(newest),
    likelihood,
    impact,
  };
}

function scaleOf(register: KnownRegister, id: string | null, language: Language): ReportScale | null {
  const scale = register.get('scales', id);
  if (scale === null) return null;
  const levels = scale.levels.map(({ level, label, description }) => ({
    level,
    label: label[language],
    description: description[language],
  }));
  return { label: scale.label[language], version: scale.version, levels: levels.sort((a, b) => a.level - b.level) };
}
