import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { goTo } from '../../ui/address/hash-address.ts';
import { EmptyPlace } from '../../ui/places/empty-place.tsx';
import { RecordPlace } from '../../ui/records/record-place.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { NewPerson } from './new-person.tsx';
import { PersonDetail } from './person-detail.tsx';

const columns = ['code', 'name', 'role', 'erasedAt'] as const;
const narrowColumns = ['code', 'name', 'role'] as const;

/** Everyone whom the register names: owners, assessors, deciders, operators. */
export function PeoplePlace() {
  const say = useWords();
  const begin = () => goTo('/people/new');
  return (
    <RecordPlace
      table="people"
      path="/people"
      title={say('people:title')}
      columns={columns}
      narrowColumns={narrowColumns}
      filters={[]}
      first={{ sort: [{ column: 'code', descending: false }] }}
      actions={
        <Button variant="filled" leftSection={<IconPlus size={14} />} onClick={begin}>
          {say('people:new')}
        </Button>
      }
      empty={
        <EmptyPlace
          title={say('people:emptyTitle')}
          text={say('people:emptyText')}
          steps={<Button onClick={begin}>{say('people:new')}</Button>}
        />
      }
      detail={(id, close) => (id === 'new' ? <NewPerson onClose={close} /> : <PersonDetail id={id} onClose={close} />)}
    />
  );
}
