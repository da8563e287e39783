import { defineKind } from '../../engine/kind/define-kind.ts';
import {
  byEngine,
  choice,
  day,
  evidence,
  freeText,
  instant,
  integer,
  once,
  optional,
  owner,
  ref,
  text,
  withBlank,
} from '../../engine/kind/fields.ts';
import type { RowOf } from '../../engine/kind/kind.ts';
import { languages } from '../settings/kind.ts';

/** A quarter that is `open` has no row yet, or was given one by what its paper says. */
export const quarterStates = ['open', 'inReview', 'closed'] as const;

/** What a committee is asked for when it gets the report. */
export const paperPurposes = ['decision', 'discussion', 'assurance'] as const;
export const documentClasses = ['public', 'internal', 'confidential', 'strictlyConfidential'] as const;

/**
 * A quarter of the fiscal year that is being reviewed or was closed, and what the paper says that goes to a committee. What a
 * closed report said is kept in its documents: the paper may be changed for its correction.
 */
export const quarters = defineKind('quarters', {
  code: null,
  life: 'edited',
  since: 5,
  names: 'quarter',
  fields: {
    /** `2025-Q3`. */
    quarter: once(text(7, 'short')),
    state: byEngine(withBlank(choice('quarterState', quarterStates), 'open')),
    /** The body that gets the report. */
    body: freeText(200, 'short'),
    meetingOn: optional(day()),
    agendaItem: freeText(100, 'short'),
    purpose: optional(choice('paperPurpose', paperPurposes)),
    documentClass: withBlank(choice('documentClass', documentClasses), 'internal'),
  },
  order: [],
});

/** So many decisions a committee can take in one meeting. */
export const mostDecisionsAsked = 5;

/** A decision that the report asks for. */
export const decisionsAsked = defineKind('decisionsAsked', {
  code: null,
  life: 'part',
  since: 5,
  partOf: 'quarterId',
  fields: {
    quarterId: owner('quarters'),
    /** Place among those of the quarter, from 1. */
    rank: integer(1, mostDecisionsAsked),
    /** What is to be decided: the option that is proposed. */
    option: text(400),
    /** What it costs, in words: an amount, people, time. */
    cost: freeText(200, 'short'),
    decideBy: optional(day()),
  },
  order: [],
});

/**
 * One version of a quarter's closed report: the first closes the quarter, each later one corrects the report with a reason. It
 * stays whatever comes after it.
 */
export const closings = defineKind('closings', {
  code: null,
  life: 'readOnly',
  since: 5,
  partOf: 'quarterId',
  fields: {
    quarterId: owner('quarters'),
    /** From 1. */
    version: integer(1),
    /** The quarter as it was then: its first instant, and the first after it. */
    start: instant(),
    end: instant(),
    /** The quarter that the report compares with. */
    compare: optional(text(7, 'short')),
    validAt: instant(),
    knownAt: instant(),
    /** The last entry before that of the closing: what the report knows. */
    headSeq: integer(1),
    headHash: text(64),
    /** Versions of what the figures mean, of the rows, and of the report as a file. */
    definitions: integer(1),
    registerSchema: integer(1),
    reportFormat: integer(1),
    /** Why it corrects the version before; empty for the first. */
    correction: freeText(2000),
    closedById: ref('people'),
    closedAt: instant(),
    /** Why it no longer closes the quarter; empty while it does. */
    withdrawnReason: freeText(2000),
    withdrawnById: optional(ref('people')),
    withdrawnAt: optional(instant()),
  },
  order: [],
});
export type Closing = RowOf<typeof closings>;

/** What a signature says. */
export const signatureMeanings = ['prepared', 'reviewed', 'approved'] as const;
export type SignatureMeaning = (typeof signatureMeanings)[number];

/** Who stands behind a closing. One that somebody else entered is a statement of that operator. */
export const signatures = defineKind('signatures', {
  code: null,
  life: 'readOnly',
  since: 5,
  partOf: 'closingId',
  fields: {
    closingId: owner('closings'),
    personId: ref('people'),
    meaning: choice('signatureMeaning', signatureMeanings),
    signedAt: instant(),
    enteredById: ref('people'),
  },
  order: [],
});

/** What should be so before a quarter is closed, and may be waived. */
export const closingConditions = ['notAssessed', 'reviewsOverdue', 'incidentsUndecided', 'notSigned'] as const;
export type ClosingCondition = (typeof closingConditions)[number];

/** A condition that was not met at a closing: by how many records, and who let it pass, and why. */
export const waivers = defineKind('waivers', {
  code: null,
  life: 'readOnly',
  since: 5,
  partOf: 'closingId',
  fields: {
    closingId: owner('closings'),
    condition: choice('closingCondition', closingConditions),
    count: integer(1),
    reason: text(1000),
    waivedById: ref('people'),
  },
  order: [],
});

export const closedReportFormats = ['pdf', 'html', 'xlsx', 'docx', 'csv', 'json'] as const;

/** A file that a closing produced, kept by its hash. */
export const closedReports = defineKind('closedReports', {
  code: null,
  life: 'readOnly',
  since: 5,
  partOf: 'closingId',
  fields: {
    closingId: owner('closings'),
    name: text(200),
    format: choice('reportFormat', closedReportFormats),
    language: choice('language', languages),
    /** Bytes. */
    size: integer(1),
    sha256: evidence('size'),
  },
  order: [],
});
