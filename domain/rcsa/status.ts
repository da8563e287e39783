import { byCode } from '../../engine/values/code.ts';
import { daysBetween, type Day, type Instant } from '../../engine/values/time.ts';
import type { Rows, Stored } from '../rows.ts';

/** How far a sheet has come. `partly`: answers of it were taken, and some of its risks have none yet. */
export type SheetState = 'notSent' | 'sent' | 'partly' | 'answered';

/** One owner's part in a round. `open`: the codes of his risks that have no answer yet; `daysLate` is 0 while he is in time. */
export type SheetStatus = {
  readonly id: string;
  readonly ownerId: string | null;
  readonly state: SheetState;
  readonly risks: number;
  readonly answered: number;
  readonly changed: number;
  readonly open: readonly string[];
  readonly sentAt: Instant | null;
  /** Whether a risk joined after it went out and waits to be asked about: what is out there is not the whole of it. */
  readonly isBehind: boolean;
  readonly answeredAt: Instant | null;
  readonly daysLate: number;
};

export type RoundStatus = {
  readonly sheets: readonly SheetStatus[];
  readonly risks: number;
  readonly answered: number;
  readonly changed: number;
  /** How many sheets went out, came back whole, and are late. */
  readonly sent: number;
  readonly complete: number;
  readonly late: number;
};

/** Who has answered in a round, and who is late on a day. A risk that was closed since it began is waited for no more. */
export function roundStatus(
  rows: Pick<Rows, 'by' | 'get'>,
  round: Pick<Stored<'rcsaRounds'>, 'id' | 'dueOn' | 'closedOn'>,
  today: Day,
): RoundStatus {
  const items = bySheet(rows.by('rcsaItems', 'roundId', round.id));
  const sheets = rows
    .by('rcsaSheets', 'roundId', round.id)
    .map((sheet) => sheetStatus(sheet, items.get(sheet.id) ?? [], (id) => rows.get('risks', id), round, today));
  const sum = (of: (sheet: SheetStatus) => number) => sheets.reduce((total, sheet) => total + of(sheet), 0);
  return {
    sheets,
    risks: sum(({ risks }) => risks),
    answered: sum(({ answered }) => answered),
    changed: sum(({ changed }) => changed),
    sent: sum(({ state }) => (state === 'notSent' ? 0 : 1)),
    complete: sum(({ state }) => (state === 'answered' ? 1 : 0)),
    late: sum(({ daysLate }) => (daysLate > 0 ? 1 : 0)),
  };
}

/** A round of which the status on a day is asked for. */
export type RoundAsked = { readonly roundId: string; readonly today: Day };

/** The status of a round that is named; `null` where there is none. */
export function statusOfRound(rows: Pick<Rows, 'by' | 'get'>, { roundId, today }: RoundAsked): RoundStatus | null {
  const round = rows.get('rcsaRounds', roundId);
  return round === null ? null : roundStatus(rows, round, today);
}

/** The risks of a round, by the sheet on which they stand. */
function bySheet(items: readonly Stored<'rcsaItems'>[]): ReadonlyMap<string, readonly Stored<'rcsaItems'>[]> {
  const sheets = new Map<string, Stored<'rcsaItems'>[]>();
  for (const item of items) {
    const known = sheets.get(item.sheetId);
    if (known === undefined) sheets.set(item.sheetId, [item]);
    else known.push(item);
  }
  return sheets;
}

function sheetStatus(
  { id, ownerId, sentAt, sentSeq, answeredAt }: Stored<'rcsaSheets'>,
  items: readonly Stored<'rcsaItems'>[],
  riskOf: (id: string) => Stored<'risks'> | null,
  { dueOn, closedOn }: Pick<Stored<'rcsaRounds'>, 'dueOn' | 'closedOn'>,
  today: Day,
): SheetStatus {
  const waiting = items.flatMap(({ outcome, riskId }) => {
    const risk = outcome === null ? riskOf(riskId) : null;
    return risk === null || risk.status === 'closed' || risk.archivedAt !== null ? [] : [risk.code];
  });
  const answered = items.filter(({ outcome }) => outcome !== null).length;
  const state = waiting.length === 0 ? 'answered' : answered > 0 ? 'partly' : sentAt === null ? 'notSent' : 'sent';
  const isWaited = closedOn === null && state !== 'answered';
  return {
    id,
    ownerId,
    state,
    risks: items.length,
    answered,
    changed: items.filter(({ outcome }) => outcome === 'changed').length,
    open: waiting.sort(byCode),
    sentAt,
    isBehind: sentAt !== null && sentSeq === null && state !== 'answered',
    answeredAt,
    daysLate: isWaited && today > dueOn ? daysBetween(dueOn, today) : 0,
  };
}
