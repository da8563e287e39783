import type { Entry } from '../../engine/ledger/entry.ts';
import type { PrivateRow } from '../../engine/ledger/private.ts';
import { comparedRisks } from '../../domain/quarters/compared-risks.ts';
import { restatements } from '../../domain/quarters/restatements.ts';
import { lastInstantOf, quarterBefore, quarterOf, quarterUpTo, type Quarter } from '../../domain/quarters/quarter.ts';
import type { Stored } from '../../domain/rows.ts';
import type { Language, Settings } from '../../domain/settings/kind.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { dayIn, type Instant } from '../../engine/values/time.ts';
import { reportClaims, type ReportClaims } from './claims/claims.ts';
import { reportContext, type ReportContext } from './context.ts';
import { closingsBehind, reportKnowledge, type Known } from './knowledge.ts';
import { reportMatrix } from './matrix.ts';
import { reportFormatVersion, type QuarterReport, type ReportFrame, type ReportPieces } from './model.ts';
import { namesIn, type Names } from './names.ts';
import { withoutPage } from './asked-risks.ts';
import { partsInOrder } from './parts/index.ts';
import { signOffOf, signOffUnderWay, type ClosingUnderWay, type SignOffPiece } from './parts/sign-off/select.ts';
import { textOf } from '../html/text-of.ts';
import { viewOf } from './html/view.tsx';
import { verdictSaid } from './verdict.tsx';

/** What a report is made from. `entries` are the register's, in order, from the first. */
export type ReportRequest = AskedReport & { readonly entries: readonly Entry[]; readonly privates: ReadonlyMap<string, PrivateRow> };

/** What somebody asks for who has the register elsewhere. */
export type AskedReport = {
  /** `2025-Q3` */
  readonly quarter: string;
  /** The id of an earlier quarter, or `before` for the one just before, of a closed quarter that of its closing; `null` compares with none. */
  readonly compare: string | null;
  /** `null`: the last instant of the quarter. Later than that, or than what is known, it never is: the earlier stands in its place. */
  readonly validAt: Instant | null;
  readonly language: Language;
  /** Codes of the risks that get a page of their own; without it the gravest do. */
  readonly risks?: readonly string[];
} & ReportKnowledge;

/**
 * Up to when entries are known: to an instant; as is usual `now`, which of a closed quarter is what its closing knew; or all of
 * them, for the closing that is under way.
 */
type ReportKnowledge = { readonly knownAt: Instant } | { readonly now: Instant } | { readonly closing: ClosingUnderWay };

/**
 * Makes the quarterly report. The same request gives the same report, whatever the machine; of a closed quarter the one that was
 * kept.
 * Errors: `record.unknown` for a code that no risk has, `report.riskIdentifiedLater` and `report.riskRecordedLater` for one of a risk that
 * is not part of what is reported, `quarter.invalid`, `quarter.notBegun`, `quarter.compareNotEarlier`, `command.needsRegister` where nothing was recorded by the cut-off.
 */
export function quarterReport(request: ReportRequest): Result<QuarterReport> {
  const made = reportWithClaims(request);
  return made.ok ? ok(made.value.report) : made;
}

/** A report, and its claims, which are worked out when they are asked for: all of them, or those with some ids. */
export type ReportWithClaims = { readonly report: QuarterReport; readonly claims: (only?: ReadonlySet<string>) => ReportClaims };

/** As `quarterReport`, with its claims. `told` hears after each part how many of them are made. */
export function reportWithClaims(request: ReportRequest, told?: (done: number, of: number) => void): Result<ReportWithClaims> {
  const known = reportKnowledge(request);
  if (known === null) return fail(problem('command.needsRegister'));
  const { register, knownAt, settings } = known;
  const { language } = request;
  const matrix = reportMatrix(register, language);
  if (matrix === null || register.head === null) return fail(problem('command.needsRegister'));
  const quarters = quartersOf(
    { quarter: request.quarter, compare: known.closing === null ? request.compare : known.closing.compare },
    settings,
  );
  if (!quarters.ok) return quarters;
  const { quarter, compare } = quarters.value;
  // Nothing is said of a time after the quarter, nor of one that is not known yet.
  const [validAt = knownAt] = [request.validAt ?? knownAt, lastInstantOf(quarter), knownAt].sort();
  if (validAt < quarter.start) {
    return fail(problem('quarter.notBegun', undefined, { quarter: quarter.id, day: dayIn(validAt, settings.timeZone) }));
  }
  const validOn = dayIn(validAt, settings.timeZone);
  const observed = quarterUpTo(quarter, validAt, settings);
  const names = namesIn(register, language);
  const { earlier, compareClosing, previousClosing } = closingsBehind(request, known, quarter, compare);
  const risks = comparedRisks(register, { ...observed, lastDay: validOn }, compare && { rows: earlier, day: compare.lastDay });
  const missing = withoutPage(request.risks ?? [], known, { quarter: quarter.id, validOn });
  if (missing !== null) return fail(missing);
  const context = reportContext(
    {
      register,
      entries: known.entries,
      knownAt,
      validOn,
      quarter: observed,
      compare,
      matrix,
      language,
      earlier,
      restated: compare && restatements(known.entries, compare, register, knownAt, compareClosing),
      corrected: previousClosing && restatements(known.entries, observed, register, knownAt, previousClosing),
      signOff: signOffIn(request, known, quarter, names),
      askedRisks: request.risks ?? null,
    },
    names,
    risks,
  );
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
    compare: compare === null ? null : { ...compare, timeZone: settings.timeZone, closing: markOf(compareClosing) },
    isWhole: observed === quarter,
    validAt,
    validOn,
    knownAt,
    ledger: { seq: register.head.seq, hash: register.head.hash, at: register.head.at },
    matrix,
  };
  const said = { ...frame, ...piecesIn(context, told) };
  const report = { ...said, verdict: textOf(verdictSaid(viewOf(said))) };
  return ok({ report, claims: (only) => reportClaims(context, report, only) });
}

function signOffIn(request: ReportRequest, { register, latest, closing }: Known, quarter: Quarter, names: Names): SignOffPiece | null {
  if ('closing' in request) return signOffUnderWay(request.closing, register, quarter, names);
  return closing === null ? null : signOffOf(closing, latest, names);
}

function markOf(closing: Stored<'closings'> | null) {
  return closing === null ? null : { version: closing.version, knownAt: closing.knownAt, seq: closing.headSeq };
}

/** The piece of each part that selects one, under its name, in the order of the parts. */
function piecesIn(context: ReportContext, told: (done: number, of: number) => void = () => undefined): ReportPieces {
  const pieces = partsInOrder
    .map(([name, { select }], at) => {
      const piece = select?.(context);
      told(at + 1, partsInOrder.length);
      return [name, piece] as const;
    })
    .filter(([, piece]) => piece !== undefined);
  return Object.fromEntries(pieces) as ReportPieces;
}

function quartersOf(
  request: Pick<ReportRequest, 'quarter' | 'compare'>,
  settings: Settings,
): Result<{ quarter: Quarter; compare: Quarter | null }> {
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
