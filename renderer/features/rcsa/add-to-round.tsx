import { Menu } from '@mantine/core';
import { IconClipboardPlus } from '@tabler/icons-react';
import { canBeAsked } from '../../../domain/rcsa/open.ts';
import { rowsAs, type Stored } from '../../../domain/rows.ts';
import { by, rowsIn } from '../../../engine/rows/query.ts';
import { useAnswers, useRows } from '../../ui/register/answers.ts';
import { useReadOnlyReason } from '../../ui/register/past.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { useAddToRound } from './adding.ts';

/** In the menu of a risk: the open rounds that it is not in, each to add it to. */
export function AddToRoundItems({ risk }: { readonly risk: Stored<'risks'> }) {
  const say = useWords();
  const add = useAddToRound();
  const reason = useReadOnlyReason();
  const rounds = useRows('rcsaRounds');
  const items = useAnswers([by('rcsaItems', 'riskId', risk.id)]);
  if (rounds === null || rounds === undefined || items === null || !canBeAsked(risk)) return null;
  const within = new Set(rowsAs('rcsaItems', rowsIn(items[0])).map(({ roundId }) => roundId));
  return rounds
    .filter(({ id, closedOn, archivedAt }) => closedOn === null && archivedAt === null && !within.has(id))
    .map((round) => (
      <Menu.Item
        key={round.id}
        disabled={reason !== null}
        leftSection={<IconClipboardPlus size={16} stroke={1.5} />}
        onClick={() => void add(round, risk)}
      >
        {say('rcsa:scope.addTo', { round: `${round.code} ${round.name}` })}
      </Menu.Item>
    ));
}
