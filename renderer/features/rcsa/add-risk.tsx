import { rowsAs, type Stored } from '../../../domain/rows.ts';
import { by, rowsIn } from '../../../engine/rows/query.ts';
import { PickerFrame } from '../../record/detail/picker-frame.tsx';
import { RecordPicker, type Pick } from '../../ui/fields/record-picker.tsx';
import { useAnswers } from '../../ui/register/answers.ts';
import { useStore } from '../../ui/register/store-context.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { useAddToRound } from './adding.ts';
import classes from './rcsa.module.css';

/** So many risks are offered at once. */
const most = 20;

type Props = { readonly round: Stored<'rcsaRounds'> };

/** Adds risks to a round that is open, one after the other: those that can be asked about and are not in it. */
export function AddRisk({ round }: Props) {
  const say = useWords();
  return (
    <PickerFrame opens="risk" words={say('rcsa:scope.add')} className={classes['adding']} isDoneBefore>
      {() => <Finder round={round} />}
    </PickerFrame>
  );
}

function Finder({ round }: Props) {
  const say = useWords();
  const store = useStore();
  const add = useAddToRound();
  const items = useAnswers([by('rcsaItems', 'roundId', round.id)]);
  const present = rowsAs('rcsaItems', rowsIn(items?.[0])).map(({ riskId }) => riskId);
  const find = async (words: string): Promise<readonly Pick[]> => {
    const filters = [
      { column: 'status', isNot: ['closed'] },
      { column: 'id', isNot: present },
    ];
    const sort = words === '' ? [{ column: 'code', descending: true }] : [];
    const { rows } = await store.list({ table: 'risks', search: words, filters, sort, archived: false }, 0, most);
    return rows.map(({ id, cells }) => ({ id, label: String(cells['title'] ?? ''), mark: String(cells['code'] ?? '') }));
  };
  return (
    <RecordPicker
      label={say('rcsa:scope.find')}
      placeholder={say('rcsa:scope.find')}
      shown=""
      find={find}
      autoFocus
      onChoose={(pick) => {
        if (pick !== null) void add(round, { id: pick.id, code: pick.mark ?? pick.label });
      }}
    />
  );
}
