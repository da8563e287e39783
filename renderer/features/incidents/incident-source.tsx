import type { Stored } from '../../../domain/rows.ts';
import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { TextField } from '../../ui/fields/text-field.tsx';
import { notify } from '../../ui/notices/notices.tsx';
import { usePlatform } from '../../ui/platform/platform-context.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './incidents.module.css';

/** Under which id and address its source knows it. An address is opened outside, and only after the machine's check. */
export function IncidentSource({ incident }: { incident: Stored<'incidents'> }) {
  const say = useWords();
  const platform = usePlatform();
  const of = { table: 'incidents', row: incident, nullable: true } as const;
  const open = async (address: string) => {
    if (!(await platform.call('shell.open', { address }))) notify(say('incidents:notOpened', { address }), 'problem');
  };
  return (
    <div className={classes['source']}>
      <TextField {...of} field="outsideId" />
      <TextField {...of} field="url" />
      {incident.url === null ? null : (
        <Button leftSection={<IconExternalLink size={14} stroke={1.5} />} onClick={() => void open(incident.url ?? '')}>
          {say('incidents:openUrl')}
        </Button>
      )}
    </div>
  );
}
