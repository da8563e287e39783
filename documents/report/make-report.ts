import type { Entry } from '../../engine/ledger/entry.ts';
import type { PrivateRow } from '../../engine/ledger/private.ts';
import { comparedRisks } from '../../domain/quarters/compared-risks.ts';
import { knownRegister } from '../../domain/quarters/known-register.ts';
import { lastInstantOf, quarterBefore, quarterOf, quarterUpTo, type Quarter } from '../../domain/quarters/quarter.ts';
import { settingsId, type Language, type Settings } from '../../domain/settings/kind.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { dayIn, endOfDay, type Instant } from '../../engine/values/time.ts';
import { reportContext, type ReportContext } from './context.ts';
import { reportMatrix } from './matrix.ts';
import { reportFormatVersion, type QuarterReport, type ReportFrame, type ReportPieces } from './model.ts';
import { partsInOrder } from './parts/index.ts';
import { verdictOf } from './verdict.ts';

/** What a report is made from. `entries` are the register's, in order, from the first. */
export type ReportRequest = {
  readonly entries: readonly Entry[];
  readonly privates: ReadonlyMap<string, PrivateRow>;
  /** `2025-Q3` */
  readonly quarter: string;
  /** The id of an earlier quarter, or `before` for the one just before; `null` compares with none. */
  readonly compare: string | null;
  /** `null`: the last instant of the quarter. Where that is later than what is known, `knownAt` stands in its place. */
  readonly validAt: Instant | null;
  readonly knownAt: Instant;
  readonly language: Language;
};

/**
 * Makes the quarterly report. The same request gives the same report, whatever the machine.
 * Errors: `quarter.invalid`, `quarter.notBegun`, `quarter.compareNotEarlier`, `command.needsRegister` where nothing was recorded by `knownAt`.
 */
export function quarterReport(request: ReportRequest): Result<QuarterReport> {
  const { entries, knownAt, language } = request;
  const register = knownRegister(entries, request.privates, knownAt);
  const settings = register.get('settings', settingsId);
  const matrix = reportMatrix(register, language);
  if (settings === null || matrix === null || register.head === null) return fail(problem('command.needsRegister'));
  const quarters = quartersOf(request, settings);
  if (!quarters.ok) return quarters;
  const { quarter, compare } = quarters.value;
  const asked = request.validAt ?? lastInstantOf(quarter);
  // Nothing is said of a time that is not known yet.
  const validAt = asked < knownAt ? asked : knownAt;
  if (validAt < quarter.start) {
    return fail(problem('quarter.notBegun', undefined, { quarter: quarter.id, day: dayIn(validAt, settings.timeZone) }));
  }
  const validOn = dayIn(validAt, settings.timeZone);
  const observed = quarterUpTo(quarter, validAt, settings);
  const risks = comparedRisks(register, { ...observed, lastDay: validOn }, compare?.lastDay ?? null);
  const context = reportContext({ register, entries, knownAt, validOn, quarter: observed, compare, matrix, language }, risks);
  const frame: ReportFrame = {
    format: 'plimsoll-quarter-report',
    formatVersion: reportFormatVersion,
    language,
    register: {
      id: settings.registerId,
      name: settings.name,
      language: settings.language,
      currency: settings.currency,
      timeZone: settings.timeZone,
      fiscalYearStart: settings.fiscalYearStart,
      fiscalYearNamedAfter: settings.fiscalYearNamedAfter,
      sampleToday: settings.sampleToday,
    },
    quarter: { ...quarter, timeZone: settings.timeZone },
    compare: compare === null ? null : { ...compare, timeZone: settings.timeZone },
    isWhole: observed === quarter,
    validAt,
    validOn,
    knownAt,
    ledger: { seq: register.head.seq, hash: register.head.hash, at: register.head.at },
    matrix,
  };
  const report = { ...frame, ...piecesIn(context) };
  return ok({ ...report, verdict: verdictOf(report) });
}

/**
 * Up to when the register is known where nobody asks for another instant: now. The time of a sample stands still: the end of its
 * own today, or the last entry (at `last`) where somebody has written after it.
 */
export function usualKnownAt({ sampleToday, timeZone }: Pick<Settings, 'sampleToday' | 'timeZone'>, last: Instant, now: Instant): Instant {
  if (sampleToday === null) return now;
  const today = endOfDay(sampleToday, timeZone);
  return last > today ? last : today;
}

/** The piece of each part that selects one, under its name, in the order of the parts. */
function piecesIn(context: ReportContext): ReportPieces {
  const pieces = partsInOrder.map(([name, { select }]) => [name, select?.(context)] as const).filter(([, piece]) => piece !== undefined);
  return Object.fromEntries(pieces) as ReportPieces;
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
