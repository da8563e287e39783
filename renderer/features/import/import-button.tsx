import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { goTo } from '../../ui/address/hash-address.ts';
import { useWords } from '../../ui/words/words-context.tsx';

/** Opens the import of a table beside its list. */
export function ImportButton({ table }: { table: string }) {
  const say = useWords();
  return (
    <Button leftSection={<IconUpload size={14} stroke={1.5} />} onClick={() => goTo(`/${table}/import`)}>
      {say('imports:screen.open')}
    </Button>
  );
}
