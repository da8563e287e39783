import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { tableTitle } from '../../../words/names.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { EmptyPlace } from '../../ui/places/empty-place.tsx';
import { RecordPlace } from '../../ui/records/record-place.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { NewService } from './new-service.tsx';
import { ServiceDetail } from './service-detail.tsx';

const columns = [
  'code',
  'name',
  'unitId',
  'developmentOwnerId',
  'operationsOwnerId',
  'critical',
  'subscribers',
  'incidentCount',
  'releaseCount',
] as const;
const narrowColumns = ['code', 'name', 'incidentCount', 'releaseCount'] as const;
const filters = ['unitId', 'critical'] as const;

/** Every service of the firm, and beside the list the one that is open or being added. */
export function ServicesPlace() {
  const say = useWords();
  const begin = () => goTo('/services/new');
  return (
    <RecordPlace
      table="services"
      path="/services"
      title={tableTitle(say, 'services')}
      columns={columns}
      narrowColumns={narrowColumns}
      filters={filters}
      first={{ sort: [{ column: 'name', descending: false }] }}
      actions={
        <Button variant="filled" leftSection={<IconPlus size={14} />} onClick={begin}>
          {say('services:new')}
        </Button>
      }
      empty={
        <EmptyPlace
          title={say('services:emptyTitle')}
          text={say('services:emptyText')}
          steps={
            <Button variant="filled" onClick={begin}>
              {say('services:emptyAction')}
            </Button>
          }
        />
      }
      detail={(id, close) => (id === 'new' ? <NewService onClose={close} /> : <ServiceDetail id={id} onClose={close} />)}
    />
  );
}
