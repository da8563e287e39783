import type { ControlKind } from '../../domain/controls/control.ts';
import type { DeliveryFigures } from '../../domain/delivery/figures.ts';
import type { ReleaseOutcome } from '../../domain/delivery/release-outcomes.ts';
import type { Severity } from '../../domain/incidents/severity.ts';
import type { Relation } from '../../domain/links/link.ts';
import type { Language } from '../../domain/settings/settings.ts';
import type { Category } from '../../domain/risks/category.ts';
import type { Movement } from '../../domain/risks/movement.ts';
import type { RiskResponse, RiskStatus } from '../../domain/risks/risk.ts';
import type { Day, Instant } from '../../engine/values/time.ts';

/** Raised with any change of what the same model writes. */
export const reportFormatVersion = 1;

/**
 * The quarterly report as data: everything that any of its writers shows, in plain JSON. Figures are numbers; labels that
 * are data of the register (ratings, scales, taxonomy) and names of people are already in the report's language.
 */
export type QuarterReport = {
  readonly format: 'plimsoll-quarter-report';
  readonly formatVersion: typeof reportFormatVersion;
  readonly language: Language;
  readonly register: {
    readonly id: string;
    readonly name: string;
    readonly currency: string;
    readonly timeZone: string;
    readonly fiscalYearStart: number;
    /** The fixed today of a sample register. */
    readonly sampleToday: Day | null;
  };
  readonly quarter: ReportQuarter;
  /** The quarter compared with, as it is known at `knownAt`: no quarter is sealed in this version. */
  readonly compare: ReportQuarter | null;
  readonly validAt: Instant;
  readonly validOn: Day;
  readonly knownAt: Instant;
  /** The last entry known. */
  readonly ledger: { readonly seq: number; readonly hash: string; readonly at: Instant };
  readonly verdict: string;
  readonly matrix: ReportMatrix;
  readonly risks: RisksPart;
  readonly heatMap: HeatMapPart;
  readonly controls: ControlsPart;
  readonly delivery: DeliveryPart;
  readonly changes: readonly RiskChange[];
  readonly restatements: RestatementsPart | null;
  readonly limits: LimitsPart;
  readonly table: RiskTable;
};

export type ReportQuarter = {
  readonly id: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly timeZone: string;
};

/** Who recorded something, when, and the note of the entry. `attributedTo` is whom the operator named instead. */
export type Recorded = {
  readonly seq: number;
  readonly at: Instant;
  readonly by: string;
  readonly attributedTo: string | null;
  readonly note: string | null;
};

export type Level = {
  readonly likelihood: number;
  readonly impact: number;
  readonly rating: number | null;
  readonly label: string | null;
  /** One of the two highest ratings of its matrix. */
  readonly high: boolean;
  readonly matrixId: string;
  readonly validOn: Day;
  readonly rationale: string;
  readonly recorded: Recorded | null;
};

export type ControlName = { readonly id: string; readonly code: string; readonly title: string; readonly key: boolean };

export type RiskLine = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly category: Category;
  /** Sub-type, or event type of an operational risk. */
  readonly kind: string | null;
  readonly owner: string | null;
  readonly unit: string | null;
  readonly status: RiskStatus;
  readonly response: RiskResponse | null;
  readonly identifiedOn: Day;
  readonly closedOn: Day | null;
  readonly nextReviewOn: Day | null;
  readonly reviewOverdue: boolean;
  readonly inherent: Level | null;
  readonly residual: Level | null;
  readonly target: Level | null;
  /** The residual position at the end of the quarter compared with. */
  readonly previous: Level | null;
  readonly movement: Movement | null;
  readonly controls: readonly ControlName[];
};

export type CategoryLine = {
  readonly category: Category;
  readonly open: number;
  /** Open risks by residual rating, the lowest rating first. */
  readonly byRating: readonly number[];
  readonly high: number;
  readonly notAssessed: number;
  readonly reviewOverdue: number;
  readonly previousOpen: number | null;
  readonly moved: Readonly<Record<'new' | 'closed' | 'up' | 'down', number>> | null;
  readonly worst: { readonly rating: number; readonly label: string; readonly count: number } | null;
};

export type RisksPart = {
  /** Open at valid-at. */
  readonly total: number;
  readonly byCategory: Readonly<Record<Category, number>>;
  readonly categories: readonly CategoryLine[];
  readonly sum: Omit<CategoryLine, 'category'>;
  /** The gravest first: residual rating, then impact, then likelihood, then code. */
  readonly open: readonly RiskLine[];
};

export type ReportMatrix = {
  readonly id: string;
  readonly version: number;
  readonly label: string;
  readonly ratings: readonly { readonly rating: number; readonly label: string }[];
  /** `cells[likelihood - 1][impact - 1]` */
  readonly cells: readonly (readonly number[])[];
  /** From this rating on a risk counts as high. */
  readonly highFrom: number;
  readonly likelihood: ReportScale;
  readonly impact: ReportScale;
};
export type ReportScale = {
  readonly label: string;
  readonly version: number;
  readonly levels: readonly { readonly level: number; readonly label: string; readonly description: string }[];
};

export type CellOfMap = { readonly likelihood: number; readonly impact: number };
export type HeatMapPart = {
  readonly cells: readonly (CellOfMap & { readonly codes: readonly string[] })[];
  readonly arrows: readonly { readonly from: CellOfMap; readonly to: CellOfMap; readonly codes: readonly string[] }[];
  /** Open risks that the map cannot show: without a residual assessment, or assessed by another matrix. */
  readonly notShown: readonly string[];
};

export type ControlLine = ControlName & {
  readonly kind: ControlKind;
  readonly owner: string | null;
  /** Codes of the open risks that it acts on, the gravest first. */
  readonly risks: readonly string[];
  readonly worst: { readonly rating: number; readonly label: string } | null;
};
export type ControlsPart = {
  readonly total: number;
  readonly byKind: Readonly<Record<ControlKind, number>>;
  readonly key: readonly ControlLine[];
  readonly withoutRisk: readonly ControlName[];
  readonly risksWithoutControl: readonly RiskLine[];
};

export type ServiceFigures = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly figures: DeliveryFigures;
  readonly previous: DeliveryFigures | null;
};
export type IncidentLine = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly service: string;
  readonly severity: Severity | null;
  readonly startedAt: Instant;
  readonly restoreMinutes: number | null;
  readonly releases: readonly string[];
  readonly risks: readonly string[];
};
export type ReleaseLinkLine = {
  readonly release: string;
  readonly service: string;
  readonly incident: string;
  readonly relation: Relation;
  readonly evidence: string;
  readonly decider: string | null;
  readonly decidedAt: Instant;
};
export type DeliveryPart = DeliveryFigures & {
  readonly previous: DeliveryFigures | null;
  readonly services: readonly ServiceFigures[];
  /** SEV1 and SEV2 in order of start, and whatever else is linked to a risk or a release. */
  readonly notable: readonly IncidentLine[];
  /** Every incident with a time of restoration, and when releases were, for the chart. */
  readonly restores: readonly {
    readonly code: string;
    readonly at: Instant;
    readonly minutes: number;
    readonly severity: Severity | null;
  }[];
  readonly releaseTimes: readonly Instant[];
  readonly outcomes: Readonly<Record<ReleaseOutcome, number>>;
  readonly releaseLinks: readonly ReleaseLinkLine[];
  /** Not measurable without deployments, which this version does not record. */
  readonly changeFailRate: null;
  readonly changeFailRateReason: 'noDeployments';
};

/** A risk that stands otherwise than at the end of the quarter compared with; who recorded it, and why. */
export type RiskChange = {
  readonly movement: 'new' | 'closed' | 'up' | 'down' | 'shifted' | 'rated' | 'unrated' | 'remeasured';
  readonly risk: RiskLine;
  readonly on: Day;
  readonly why: string | null;
  readonly recorded: Recorded | null;
};

/** What was recorded after the end of the compared quarter and changes what is known of it. */
export type RestatementsPart = {
  /** Knowledge is compared from this instant on: the end of the compared quarter, for want of a seal. */
  readonly since: Instant;
  /** The register did not exist yet, so that nothing can have been restated. */
  readonly registerIsYounger: boolean;
  readonly figures: readonly { readonly figure: RestatedFigure; readonly was: number | null; readonly now: number | null }[];
  readonly entries: readonly (Recorded & {
    readonly table: string;
    readonly what: 'added' | 'changed' | 'removed';
    readonly names: readonly string[];
    /** The note of the entry, else rationales of assessments. */ readonly why: string | null;
  })[];
};
export type RestatedFigure = 'open' | 'high' | 'incidents' | 'medianRestoreMinutes' | 'releases';

/** The open risks as a list exports them and an import reads them: positions are those of the valid day. */
export type RiskTable = {
  /** Keys of the columns of the list of risks. */
  readonly columns: readonly string[];
  /** Their names in the report's language. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
};

export type LimitsPart = {
  readonly notAssessed: readonly string[];
  readonly reviewOverdue: readonly string[];
  readonly withoutReviewDay: number;
  readonly withoutOwner: readonly string[];
  readonly keyControls: number;
  readonly controls: number;
  readonly incidentsWithoutSeverity: number;
  readonly incidentsNotRestored: number;
  readonly archived: { readonly risks: number; readonly incidents: number; readonly releases: number };
  readonly otherMatrix: number;
  readonly attributedEntries: number;
  readonly erasedPeople: number;
};
