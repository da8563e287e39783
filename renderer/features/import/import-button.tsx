import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { goTo } from '../../ui/address/hash-address.ts';
import { useReadOnlyReason } from '../../ui/register/past.tsx';
import { useWords } from '../../ui/words/words-context.tsx';

/** Opens the import of a table beside its list. */
export function ImportButton({ table }: { table: string }) {
  const say = useWords();
  const reason = useReadOnlyReason();
  return (
    <Button
      leftSection={<IconUpload size={14} stroke={1.5} />}
      disabled={reason !== null}
      {...(reason === null ? {} : { title: reason })}
      onClick={() => goTo(`/${table}/import`)}
    >
      {say('imports:screen.open')}
    </Button>
  );
}
