import { Button, Menu } from '@mantine/core';
import type { Selection } from '../../../contract/selection.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { leaveForNewRound } from '../../state/round-scope.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { useWords } from '../../ui/words/words-context.tsx';

type Props = {
  readonly selection: Selection;
  /** How many are meant; `null` while that is counted. */
  readonly count: number | null;
};

/** Opens the form of a new round about records of the list of risks. */
function begin(selection: Selection): void {
  leaveForNewRound(selection);
  goTo('/rcsaRounds/new');
}

/** At the foot of the list: a round about the risks that are selected. */
export function RoundAboutButton({ selection, count }: Props) {
  const say = useWords();
  return (
    <Button size="compact-sm" title={aboutWords(say, count)} onClick={() => begin(selection)}>
      {say('rcsa:about.short')}
    </Button>
  );
}

/** In the menu of the list: a round about all that it shows. */
export function RoundAboutItem({ selection, count }: Props) {
  const say = useWords();
  return (
    <Menu.Item disabled={count === 0} onClick={() => begin(selection)}>
      {aboutWords(say, count)}
    </Menu.Item>
  );
}

function aboutWords(say: ReturnType<typeof useWords>, count: number | null): string | undefined {
  return count === null ? undefined : say('rcsa:about.these', { count, n: numberText(count) });
}
