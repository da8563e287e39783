import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { tableTitle } from '../../../words/names.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { ImportButton } from '../import/import-button.tsx';
import { ImportPanel } from '../import/import-panel.tsx';
import { EmptyPlace } from '../../ui/places/empty-place.tsx';
import { RecordPlace } from '../../ui/records/record-place.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { ControlDetail } from './control-detail.tsx';
import { NewControl } from './new-control.tsx';

const columns = ['code', 'title', 'kind', 'key', 'ownerId', 'unitId', 'riskCount'] as const;
const narrowColumns = ['code', 'title', 'kind'] as const;
const filters = ['kind', 'key', 'ownerId', 'unitId'] as const;

/** Every control of the register, and beside the list the one that is open or being recorded. */
export function ControlsPlace() {
  const say = useWords();
  const begin = () => goTo('/controls/new');
  return (
    <RecordPlace
      table="controls"
      path="/controls"
      title={tableTitle(say, 'controls')}
      columns={columns}
      narrowColumns={narrowColumns}
      filters={filters}
      first={{ sort: [{ column: 'code', descending: false }] }}
      actions={
        <>
          <ImportButton table="controls" />
          <Button variant="filled" leftSection={<IconPlus size={14} />} onClick={begin}>
            {say('controls:newControl')}
          </Button>
        </>
      }
      empty={
        <EmptyPlace
          title={say('controls:emptyTitle')}
          text={say('controls:emptyText')}
          steps={
            <>
              <Button variant="filled" onClick={begin}>
                {say('controls:emptyAction')}
              </Button>
              <ImportButton table="controls" />
            </>
          }
        />
      }
      detail={(id, close) =>
        id === 'import' ? (
          <ImportPanel table="controls" onClose={close} />
        ) : id === 'new' ? (
          <NewControl onClose={close} />
        ) : (
          <ControlDetail id={id} onClose={close} />
        )
      }
    />
  );
}
