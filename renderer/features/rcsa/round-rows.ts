import type { RoundStatus } from '../../../domain/rcsa/status.ts';
import type { Stored } from '../../../domain/rows.ts';
import { useRow } from '../../ui/register/answers.ts';
import { useToday } from '../../ui/register/open-register.tsx';
import { loadQuestion } from '../../ui/register/question-kinds.ts';
import { useAnswer, useFormer } from '../../ui/register/questions-context.tsx';
import { useStore } from '../../ui/register/store-context.tsx';

export type ShownRound = { readonly round: Stored<'rcsaRounds'>; readonly status: RoundStatus };

/** What the status of a round is worked out from. */
const tables = ['rcsaRounds', 'rcsaSheets', 'rcsaItems', 'risks'] as const;

/**
 * A round with who has answered in it, worked out where its rows are, however many there are; `null` while it is asked for or where there
 * is none. While it is asked for anew it stays as it was.
 */
export function useRound(id: string): ShownRound | null {
  const store = useStore();
  const today = useToday();
  const round = useRow('rcsaRounds', id);
  const asked = useAnswer(
    loadQuestion(`roundStatus ${id} ${today}`, tables, async () => ({ found: await store.roundStatus({ roundId: id, today }) })),
  );
  const status = useFormer(asked)?.found ?? null;
  return round === null || round === undefined || status === null ? null : { round, status };
}
