import { closingOf } from '../../domain/closing/standing-closing.ts';
import { knownRegister, type KnownRegister } from '../../domain/quarters/known-register.ts';
import type { Quarter } from '../../domain/quarters/quarter.ts';
import type { Rows, Stored } from '../../domain/rows.ts';
import { settingsId, type Settings } from '../../domain/settings/kind.ts';
import type { Entry } from '../../engine/ledger/entry.ts';
import { endOfDay, laterOf, type Instant } from '../../engine/values/time.ts';
import type { ReportRequest } from './make-report.ts';

/** What a report knows: the register up to its cut-off, and the entries that made it. */
export type Known = {
  readonly entries: readonly Entry[];
  readonly register: KnownRegister;
  readonly settings: Settings;
  readonly knownAt: Instant;
  /** The closing by which it knows, and the rows that tell of it: `null` where it knows by an instant. */
  readonly closing: Stored<'closings'> | null;
  readonly latest: Rows;
};

/** `null` where nothing was recorded by the cut-off. */
export function reportKnowledge(request: ReportRequest): Known | null {
  const { entries, privates } = request;
  const last = entries.at(-1)?.header.at;
  if (last === undefined) return null;
  const knownUpTo = (known: readonly Entry[], knownAt: Instant): Omit<Known, 'closing' | 'latest'> | null => {
    const register = knownRegister(known, privates, knownAt);
    const settings = register.get('settings', settingsId);
    return settings === null ? null : { entries, register, settings, knownAt };
  };
  if ('knownAt' in request) {
    const known = knownUpTo(entries, request.knownAt);
    return known && { ...known, closing: null, latest: known.register };
  }
  const latest = knownUpTo(entries, last);
  if (latest === null) return null;
  if ('closing' in request) return { ...latest, closing: null, latest: latest.register };
  const closing = closingOf(latest.register, request.quarter);
  if (closing === null || !isReportOf(request, closing)) {
    return { ...latest, knownAt: usualKnownAt(latest.settings, last, request.now), closing: null, latest: latest.register };
  }
  const before = entries.slice(0, closing.headSeq);
  const known = knownUpTo(before, closing.knownAt);
  return known && { ...known, entries: before, closing, latest: latest.register };
}

/** Whether what is asked for is what the closing of the quarter says, and not the same quarter beside another or up to another day. */
function isReportOf({ compare, validAt }: ReportRequest, closing: Stored<'closings'>): boolean {
  return validAt === null && (compare === 'before' || compare === closing.compare);
}

/** Up to when a quarter is known where it is looked at as of an instant: what its closing knew where it was closed by then. */
export function knowledgeAt(
  entries: ReportRequest['entries'],
  privates: ReportRequest['privates'],
  quarter: string,
  at: Instant,
): { readonly now: Instant } | { readonly knownAt: Instant } {
  return closingOf(knownRegister(entries, privates, at), quarter) === null ? { knownAt: at } : { now: at };
}

/** By what the quarter compared with is known, and the closing of the quarter itself on which the report follows. */
export function closingsBehind(
  { privates }: Pick<ReportRequest, 'privates'>,
  { entries, register }: Known,
  quarter: Quarter,
  compare: Quarter | null,
): {
  readonly earlier: Rows;
  readonly compareClosing: Stored<'closings'> | null;
  readonly previousClosing: Stored<'closings'> | null;
} {
  const compareClosing = compare === null ? null : closingOf(register, compare.id);
  const previousClosing = closingOf(register, quarter.id);
  if (compareClosing === null) return { earlier: register, compareClosing, previousClosing };
  return { earlier: closedKnowledge(entries, privates, compareClosing), compareClosing, previousClosing };
}

/** The register as a closing knew it. `entries` are those of the register, in order, from the first. */
export function closedKnowledge(
  entries: ReportRequest['entries'],
  privates: ReportRequest['privates'],
  { headSeq, knownAt }: Pick<Stored<'closings'>, 'headSeq' | 'knownAt'>,
): KnownRegister {
  return knownRegister(entries.slice(0, headSeq), privates, knownAt);
}

/**
 * Up to when the register is known where nobody asks for another instant: now. The time of a sample stands still: the end of its
 * own today, or the last entry (at `last`) where somebody has written after it.
 */
export function usualKnownAt({ sampleToday, timeZone }: Pick<Settings, 'sampleToday' | 'timeZone'>, last: Instant, now: Instant): Instant {
  if (sampleToday === null) return laterOf(last, now);
  const today = endOfDay(sampleToday, timeZone);
  return laterOf(last, today);
}
