import { utf8ToBytes } from '../../engine/values/sha256.ts';
import type { ReportClaims } from './claims/claims.ts';
import type { QuarterReport } from './model.ts';

/** The whole model as JSON for machines: UTF-8, two spaces of indent, one line feed at the end. */
export function reportJson(report: QuarterReport): Uint8Array {
  return utf8ToBytes(`${JSON.stringify(report, null, 2)}\n`);
}

/** Raised with any change of what a file of claims says. */
export const claimsFormatVersion = 1;

/** The claims of a report as JSON: which report, the rows from which it is counted, and for each numeral its question and answer. */
export function claimsJson({ quarter, language, knownAt, validAt, ledger }: QuarterReport, { tables, claims }: ReportClaims): Uint8Array {
  const report = { quarter: quarter.id, language, validAt, knownAt, ledger };
  return utf8ToBytes(
    `${JSON.stringify({ format: 'plimsoll-report-claims', formatVersion: claimsFormatVersion, report, tables, claims }, null, 1)}\n`,
  );
}
