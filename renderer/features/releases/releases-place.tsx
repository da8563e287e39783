import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { tableTitle } from '../../../words/names.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { ImportButton } from '../import/import-button.tsx';
import { ImportPanel } from '../import/import-panel.tsx';
import { EmptyPlace } from '../../ui/places/empty-place.tsx';
import { RecordPlace } from '../../ui/records/record-place.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { NewRelease } from './new-release.tsx';
import { ReleaseDetail } from './release-detail.tsx';
import { ReleaseSizes } from './sizes/release-sizes.tsx';

const columns = [
  'code',
  'version',
  'serviceId',
  'releasedAt',
  'commits',
  'filesChanged',
  'insertions',
  'deletions',
  'medianLeadTimeHours',
  'incidentCount',
] as const;
const narrowColumns = ['version', 'serviceId', 'releasedAt'] as const;
const filters = ['serviceId', 'releasedAt'] as const;

/** Every release of the register, their sizes above, and beside the list the one that is open or being recorded. */
export function ReleasesPlace() {
  const say = useWords();
  const begin = () => goTo('/releases/new');
  return (
    <RecordPlace
      table="releases"
      path="/releases"
      title={tableTitle(say, 'releases')}
      columns={columns}
      narrowColumns={narrowColumns}
      filters={filters}
      first={{ sort: [{ column: 'releasedAt', descending: true }] }}
      above={(query) => <ReleaseSizes query={query} />}
      actions={
        <>
          <ImportButton table="releases" />
          <Button variant="filled" leftSection={<IconPlus size={14} />} onClick={begin}>
            {say('releases:new')}
          </Button>
        </>
      }
      empty={
        <EmptyPlace
          title={say('releases:emptyTitle')}
          text={say('releases:emptyText')}
          steps={
            <>
              <Button variant="filled" onClick={begin}>
                {say('releases:emptyAction')}
              </Button>
              <ImportButton table="releases" />
            </>
          }
        />
      }
      detail={(id, close) =>
        id === 'import' ? (
          <ImportPanel table="releases" onClose={close} />
        ) : id === 'new' ? (
          <NewRelease onClose={close} />
        ) : (
          <ReleaseDetail id={id} onClose={close} />
        )
      }
    />
  );
}
