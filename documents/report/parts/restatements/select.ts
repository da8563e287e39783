import type { LateChange } from '../../../../domain/quarters/late-changes.ts';
import type { RecordRef } from '../../../../domain/quarters/restated-figures.ts';
import type { FigureRestated, RestatedRecord, Restatements } from '../../../../domain/quarters/restatements.ts';
import type { Instant } from '../../../../engine/values/time.ts';
import type { ReportContext } from '../../context.ts';
import type { Recorded } from '../../names.ts';

/** What came into a figure or went out of it: which records, and the late entries that did it. */
export type RestatedLine = {
  /** Codes; a release by its version. */
  readonly names: readonly string[];
  /** Of a median the value, in minutes. */
  readonly minutes: number | null;
  /** The note of the entry that did it last, else the reason that the record gives. */
  readonly why: string | null;
  /** Who decided a link, and when; `null` for what no link says. */
  readonly decided: { readonly by: string | null; readonly at: Instant } | null;
  readonly entries: readonly Recorded[];
};

/** A late entry by one kind of record and what it did to it. */
export type LateEntry = Recorded & {
  readonly table: string;
  readonly what: LateChange['what'];
  readonly names: readonly string[];
  /** The fields that it changed, of those that bear on the quarter. */
  readonly fields: readonly string[];
  /** The note of the entry, else reasons that the records give. */
  readonly why: string | null;
};

/** A figure as it was known at the end of the quarter and as it is known now, with all that makes the difference. */
export type RestatedFigureLine = Omit<FigureRestated, 'added' | 'removed'> & {
  readonly added: readonly RestatedLine[];
  readonly removed: readonly RestatedLine[];
};

/** What was recorded after the end of the compared quarter and changes what is known of it. */
export type RestatementsPiece = Pick<Restatements, 'since' | 'version' | 'registerIsYounger'> & {
  readonly figures: readonly RestatedFigureLine[];
  readonly entries: readonly LateEntry[];
};

/** A bulk edit may carry many rationales: the first few tell. */
const mostReasons = 3;

/** `null` where nothing is compared. */
export function selectRestatements(context: ReportContext): RestatementsPiece | null {
  return context.restated === null ? null : restatementsPiece(context.restated, context);
}

/** What was recorded since a quarter was closed or, where it is not, since it ended, as a report tells it. */
export function restatementsPiece(
  { since, version, registerIsYounger, late, figures }: Restatements,
  { register, names }: ReportContext,
): RestatementsPiece {
  const why = (recorded: Recorded | null | undefined, reasons: readonly string[]) =>
    recorded?.note ?? (reasons.slice(0, mostReasons).join(' / ') || null);
  const nameOf = ({ table, id }: RecordRef, code: string) => (table === 'releases' ? (register.get(table, id)?.version ?? code) : code);
  const line = ({ records, codes, links, minutes, seqs, reasons }: RestatedRecord): RestatedLine => {
    const recorded = seqs.flatMap((seq) => names.recorded(seq) ?? []);
    const [link] = links;
    return {
      names: records.map((record, index) => nameOf(record, codes[index] ?? record.id)),
      minutes,
      why: why(recorded.at(-1), reasons),
      decided: link === undefined ? null : { by: names.person(link.deciderId), at: link.decidedAt },
      entries: recorded,
    };
  };
  return {
    since,
    version,
    registerIsYounger,
    figures: figures.map((figure) => ({ ...figure, added: figure.added.map(line), removed: figure.removed.map(line) })),
    entries: late.flatMap(({ seq, table, what, codes, fields, reasons }): LateEntry[] => {
      const recorded = names.recorded(seq);
      return recorded === null ? [] : [{ ...recorded, table, what, names: codes, fields, why: why(recorded, reasons) }];
    }),
  };
}
