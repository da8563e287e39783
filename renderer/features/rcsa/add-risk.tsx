import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { rowsAs, type Stored } from '../../../domain/rows.ts';
import { by, rowsIn } from '../../../engine/rows/query.ts';
import { FormPlace } from '../../record/detail/form-place.tsx';
import { onEscape } from '../../ui/fields/keys.ts';
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
  const store = useStore();
  const add = useAddToRound();
  const [open, setOpen] = useState(false);
  const items = useAnswers(open ? [by('rcsaItems', 'roundId', round.id)] : []);
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
    <FormPlace open={open ? 'risk' : null}>
      {open ? (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves it from its field
        <div
          role="group"
          aria-label={say('rcsa:scope.add')}
          className={classes['adding']}
          onKeyDown={(event) => onEscape(event, () => setOpen(false))}
        >
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
          <Button size="compact-sm" variant="subtle" onClick={() => setOpen(false)}>
            {say('common:close')}
          </Button>
        </div>
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} stroke={1.5} />}
          data-opens="risk"
          onClick={() => setOpen(true)}
        >
          {say('rcsa:scope.add')}
        </Button>
      )}
    </FormPlace>
  );
}
