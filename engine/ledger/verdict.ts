import type { Problem, ProblemCode } from '../values/problem.ts';

/** What may be wrong with an entry, or with what is said to follow from the ledger. `words` says each as a sentence. */
export const breaks = [
  /** A line is not UTF-8, not canonical JSON, or neither a header nor a change. */
  'notUtf8',
  'notCanonical',
  'notAnEntry',
  /** The entry of this number is not there. */
  'missing',
  /** An entry, or a change in it, stands where it does not belong, or twice. */
  'outOfOrder',
  /** The header does not have the hash that it says. */
  'hash',
  /** The entry after this one follows another. */
  'link',
  /** The changes are not those that the header was made for. */
  'changes',
  /** More or fewer changes than the header says. */
  'count',
  'incomplete',
  'backInTime',
  /** The version of the row schemas changes without a migration, or back. */
  'schema',
  /** A change does not fit the rows before it. */
  'misfit',
  /** A row has another id than its change. */
  'otherId',
  /** `before` and `after` do not name the same fields, or a record is taken away without naming all that it held. */
  'otherFields',
  /** A row that no schema of its version allows. */
  'row',
  /** The actor, or the person whose statement it is, was never recorded. */
  'nobody',
  /** A text is not in its one normal form. */
  'notNormal',
  /** A counter of codes is taken away or set back. */
  'counter',
  /** What stands beside the ledger does not follow from it. */
  'headDiffers',
  'manifest',
  'checkpoint',
  'private',
  'segment',
  /** A document that is kept has other bytes than those of its hash; or another size than an entry says; or is named by nothing. */
  'evidence',
  'evidenceSize',
  'strayEvidence',
  /** A document that an entry names is not there. */
  'noEvidence',
  'unknownPart',
] as const;
export type Break = (typeof breaks)[number];

/** The change of an entry that is not as it may be, and the field and the reason where it is one field. */
export type ChangeBreak = {
  readonly n: number;
  readonly table: string;
  readonly id: string;
  readonly field?: string;
  readonly code?: ProblemCode;
  readonly args?: NonNullable<Problem['args']>;
};

/** A break of the chain, named by the entry where it shows. `detail` names a record, a field or a part of the file. */
export type LedgerBreak = { readonly seq: number; readonly what: Break; readonly detail?: string; readonly change?: ChangeBreak };

export type Verdict = {
  readonly ok: boolean;
  readonly head: { readonly seq: number; readonly hash: string } | null;
  /** The entries that could be read. */
  readonly entries: number;
  /** How many breaks there are: `problems` lists the first of them. */
  readonly found: number;
  readonly problems: readonly LedgerBreak[];
};

/** A head that was printed or published: what `--head SEQ:HASH` says. */
export type OutsideHead = { readonly seq: number; readonly hash: string };

/** No more than this many breaks are listed: the first ones tell. */
export const mostBreaks = 100;

/** Of lines that are nothing so many are read, one by one: the rest of what holds them is passed over, or a small file could hold millions. */
export const mostBrokenLines = 2000;

/** What a break is, as arguments of a problem: those of the change, of its field and of what is wrong with the field beside it. */
export function breakArguments({ seq, what, detail, change }: LedgerBreak): NonNullable<Problem['args']> {
  const { args, ...at } = change ?? {};
  return { ...args, seq, what, ...(detail === undefined || detail === '' ? {} : { detail }), ...at };
}
