import { openRisks, type ComparedRisk } from '../../domain/quarters/compared-risks.ts';
import type { KnownRegister } from '../../domain/quarters/known-register.ts';
import type { Quarter } from '../../domain/quarters/quarter.ts';
import type { Restatements } from '../../domain/quarters/restatements.ts';
import type { Rows } from '../../domain/rows.ts';
import type { Language } from '../../domain/settings/kind.ts';
import type { Entry } from '../../engine/ledger/entry.ts';
import type { Day, Instant } from '../../engine/values/time.ts';
import type { ReportMatrix } from './matrix.ts';
import type { Names } from './names.ts';
import type { SignOffPiece } from './parts/sign-off/select.ts';
import { riskLine, type RiskLine } from './risk-line.ts';

/** What a report speaks of. */
type Scope = {
  /** The register as known at `knownAt`. */
  readonly register: KnownRegister;
  /** All entries, those after `knownAt` as well. */
  readonly entries: readonly Entry[];
  readonly knownAt: Instant;
  /** The day on which positions are read. */
  readonly validOn: Day;
  /** As far as it is spoken of: up to the valid instant. */
  readonly quarter: Quarter;
  readonly compare: Quarter | null;
  /** By what the quarter compared with is known: its closing, else what is known now. */
  readonly earlier: Rows;
  /** What was recorded since the quarter compared with was closed, or ended; `null` where nothing is compared. */
  readonly restated: Restatements | null;
  /** What was recorded since the last closing of the quarter itself; `null` where it was not closed before. */
  readonly corrected: Restatements | null;
  /** The closing that the report belongs to, `null` for a report of a quarter that is not closed or of what is known since. */
  readonly signOff: SignOffPiece | null;
  /** Codes of the risks that were asked for; `null` where the gravest are to be chosen. */
  readonly askedRisks: readonly string[] | null;
  readonly matrix: ReportMatrix;
  readonly language: Language;
};

/** What each part of a report selects its piece from. */
export type ReportContext = Scope & {
  readonly names: Names;
  /** Every risk, open or not, the gravest first. */
  readonly risks: readonly ComparedRisk[];
  /** Those that are open on the valid day. */
  readonly open: readonly ComparedRisk[];
  /** A risk as the report tells of it, the same wherever it is told. */
  readonly line: (compared: ComparedRisk) => RiskLine;
};

export function reportContext(scope: Scope, names: Names, risks: readonly ComparedRisk[]): ReportContext {
  const lines = new Map<string, RiskLine>();
  const telling = { ...scope, names };
  return {
    ...scope,
    names,
    risks,
    open: openRisks(risks),
    line(compared) {
      const known = lines.get(compared.risk.id);
      if (known !== undefined) return known;
      const line = riskLine(compared, telling);
      lines.set(compared.risk.id, line);
      return line;
    },
  };
}
