import { useCallback } from 'react';
import type { Stored } from '../../../domain/rows.ts';
import { notify } from '../../ui/notices/notices.tsx';
import { useCommand } from '../../ui/register/command.ts';
import { useWords } from '../../ui/words/words-context.tsx';

/** Adds a risk to a round that is open, and says so. */
export function useAddToRound() {
  const say = useWords();
  const send = useCommand();
  return useCallback(
    async (
      { id: roundId, code: round }: Pick<Stored<'rcsaRounds'>, 'id' | 'code'>,
      risk: { readonly id: string; readonly code: string },
    ) => {
      const added = await send('rcsa.add', { roundId, riskIds: [risk.id] }, { subject: `${round}: ${risk.code}` });
      if (added.ok) notify(say('rcsa:scope.added', { risk: risk.code, round }));
    },
    [send, say],
  );
}
