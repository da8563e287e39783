import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { goTo } from '../../ui/address/hash-address.ts';
import { ImportButton } from '../import/import-button.tsx';
import { ImportPanel } from '../import/import-panel.tsx';
import { EmptyPlace } from '../../ui/places/empty-place.tsx';
import { RecordPlace } from '../../ui/records/record-place.tsx';
import { tableTitle } from '../../../words/names.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { NewRisk } from './new-risk.tsx';
import { RiskDetail } from './risk-detail.tsx';

const columns = ['code', 'title', 'category', 'residual', 'ownerId', 'status', 'nextReviewOn'] as const;
const narrowColumns = ['code', 'title', 'residual'] as const;
const filters = ['category', 'residual', 'ownerId', 'status', 'nextReviewOn'] as const;

/** Every risk of the register, and beside the list the one that is open or being recorded. */
export function RisksPlace() {
  const say = useWords();
  const begin = () => goTo('/risks/new');
  return (
    <RecordPlace
      table="risks"
      path="/risks"
      title={tableTitle(say, 'risks')}
      columns={columns}
      narrowColumns={narrowColumns}
      filters={filters}
      first={{ sort: [{ column: 'residual', descending: true }] }}
      actions={
        <>
          <ImportButton table="risks" />
          <Button variant="filled" leftSection={<IconPlus size={14} />} onClick={begin}>
            {say('risks:newRisk')}
          </Button>
        </>
      }
      empty={
        <EmptyPlace
          title={say('risks:emptyTitle')}
          text={say('risks:emptyText')}
          steps={
            <>
              <Button variant="filled" onClick={begin}>
                {say('risks:emptyAction')}
              </Button>
              <ImportButton table="risks" />
            </>
          }
        />
      }
      detail={(id, close) =>
        id === 'import' ? (
          <ImportPanel table="risks" onClose={close} />
        ) : id === 'new' ? (
          <NewRisk onClose={close} />
        ) : (
          <RiskDetail id={id} onClose={close} />
        )
      }
    />
  );
}
