import type { Quarter } from '../../domain/quarters/quarter.ts';
import type { Language, Settings } from '../../domain/settings/kind.ts';
import type { Day, Instant } from '../../engine/values/time.ts';
import type { ReportMatrix } from './matrix.ts';
import type { parts } from './parts/index.ts';
import type { PiecesOf } from './parts/part.ts';

/** Raised with any change of what the same model writes. */
export const reportFormatVersion = 6;

/**
 * The quarterly report as data: everything that any of its writers shows, in plain JSON. Figures are numbers; labels that
 * are data of the register (ratings, scales, taxonomy) and names of people are already in the report's language.
 */
export type QuarterReport = ReportFrame & ReportPieces & { readonly verdict: string };

/** What each part selected. */
export type ReportPieces = PiecesOf<typeof parts>;

/** What a report speaks of, and what it was made from. */
export type ReportFrame = {
  readonly format: 'plimsoll-quarter-report';
  readonly formatVersion: typeof reportFormatVersion;
  readonly language: Language;
  readonly register: {
    readonly id: string;
    readonly name: string;
    /** In which its texts are kept, whatever the language of the report is. */
    readonly language: Language;
    readonly currency: string;
    readonly timeZone: string;
    readonly fiscalYearStart: number;
    readonly fiscalYearNamedAfter: Settings['fiscalYearNamedAfter'];
    /** The fixed today of a sample register. */
    readonly sampleToday: Day | null;
  };
  readonly quarter: ReportQuarter;
  /** The quarter compared with: as its closing knew it, else as it is known at `knownAt`. */
  readonly compare: (ReportQuarter & { readonly closing: ClosingMark | null }) | null;
  /** Whether it speaks of all of the quarter: of one in progress, and of one up to a day, it does not. */
  readonly isWhole: boolean;
  readonly validAt: Instant;
  readonly validOn: Day;
  readonly knownAt: Instant;
  /** The last entry known. */
  readonly ledger: { readonly seq: number; readonly hash: string; readonly at: Instant };
  readonly matrix: ReportMatrix;
};

/** The version of a closed report, and what it knew. */
type ClosingMark = { readonly version: number; readonly knownAt: Instant; readonly seq: number };

type ReportQuarter = Quarter & { readonly timeZone: string };
