import type { Stored } from '../../../../domain/rows.ts';
import type { ReportContext } from '../../context.ts';

type Quarter = Pick<Stored<'quarters'>, 'meetingOn' | 'purpose' | 'documentClass'>;

/** What the report says as the paper of a meeting. */
export type PaperPiece = Quarter & {
  readonly body: string | null;
  readonly agendaItem: string | null;
  /** What the committee is asked for, in order. */
  readonly decisionsAsked: readonly Pick<Stored<'decisionsAsked'>, 'option' | 'cost' | 'decideBy'>[];
};

/** As the quarter says, or of a quarter about which nothing was said an internal paper for no meeting. */
export function selectPaper({ register, quarter }: ReportContext): PaperPiece {
  const [row] = register.by('quarters', 'quarter', quarter.id);
  if (row === undefined) {
    return { body: null, meetingOn: null, agendaItem: null, purpose: null, documentClass: 'internal', decisionsAsked: [] };
  }
  const asked = register.by('decisionsAsked', 'quarterId', row.id);
  return {
    body: row.body || null,
    meetingOn: row.meetingOn,
    agendaItem: row.agendaItem || null,
    purpose: row.purpose,
    documentClass: row.documentClass,
    decisionsAsked: [...asked].sort((a, b) => a.rank - b.rank).map(({ option, cost, decideBy }) => ({ option, cost, decideBy })),
  };
}
