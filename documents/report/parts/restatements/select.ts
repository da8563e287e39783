import { restatements, type LateChange, type Restatements } from '../../../../domain/quarters/restatements.ts';
import type { ReportContext } from '../../context.ts';
import type { Recorded } from '../../names.ts';

/** What was recorded after the end of the compared quarter and changes what is known of it. */
export type RestatementsPiece = Omit<Restatements, 'late'> & {
  readonly entries: readonly (Recorded & {
    readonly table: string;
    readonly what: LateChange['what'];
    readonly names: readonly string[];
    /** The note of the entry, else rationales of assessments. */
    readonly why: string | null;
  })[];
};

/** A bulk edit may carry many rationales: the first few tell. */
const mostReasons = 3;

/** `null` where nothing is compared. */
export function selectRestatements({ entries, compare, register, knownAt, names }: ReportContext): RestatementsPiece | null {
  if (compare === null) return null;
  const { late, ...figures } = restatements(entries, compare, register, knownAt);
  return {
    ...figures,
    entries: late.flatMap(({ seq, table, what, codes, rationales }) => {
      const recorded = names.recorded(seq);
      if (recorded === null) return [];
      const why = recorded.note ?? (rationales.slice(0, mostReasons).join(' / ') || null);
      return [{ ...recorded, table, what, names: codes, why }];
    }),
  };
}
