import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { incidentKinds } from '../../../domain/incidents/kind.ts';
import { tableTitle } from '../../../words/names.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { ImportButton } from '../import/import-button.tsx';
import { ImportPanel } from '../import/import-panel.tsx';
import { EmptyPlace } from '../../ui/places/empty-place.tsx';
import type { Apart } from '../../ui/records/kinds-apart.tsx';
import { RecordPlace } from '../../ui/records/record-place.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { IncidentDetail } from './incident-detail.tsx';
import { NewIncident } from './new-incident.tsx';

const columns = ['code', 'title', 'serviceId', 'severity', 'startedAt', 'restoreMinutes', 'riskCount', 'releaseCount'] as const;
const narrowColumns = ['code', 'title', 'severity'] as const;
const filters = ['serviceId', 'severity', 'startedAt'] as const;
/** Planned work is kept, and not counted as an incident. */
const apart: Apart = { table: 'incidents', column: 'kind', vocabulary: 'incidentKinds', values: incidentKinds };

/** Every incident of the register, planned work apart, and beside the list the one that is open or being recorded. */
export function IncidentsPlace() {
  const say = useWords();
  const begin = () => goTo('/incidents/new');
  return (
    <RecordPlace
      table="incidents"
      path="/incidents"
      title={tableTitle(say, 'incidents')}
      columns={columns}
      narrowColumns={narrowColumns}
      filters={filters}
      apart={apart}
      first={{ sort: [{ column: 'startedAt', descending: true }] }}
      actions={
        <>
          <ImportButton table="incidents" />
          <Button variant="filled" leftSection={<IconPlus size={14} />} onClick={begin}>
            {say('incidents:new')}
          </Button>
        </>
      }
      empty={
        <EmptyPlace
          title={say('incidents:emptyTitle')}
          text={say('incidents:emptyText')}
          steps={
            <>
              <Button variant="filled" onClick={begin}>
                {say('incidents:emptyAction')}
              </Button>
              <ImportButton table="incidents" />
            </>
          }
        />
      }
      detail={(id, close) =>
        id === 'import' ? (
          <ImportPanel table="incidents" onClose={close} />
        ) : id === 'new' ? (
          <NewIncident onClose={close} />
        ) : (
          <IncidentDetail id={id} onClose={close} />
        )
      }
    />
  );
}
