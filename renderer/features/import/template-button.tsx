import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { tableTitle } from '../../../words/names.ts';
import { useSaveTable, type TableToSave } from '../../ui/platform/save-table.ts';
import { useNamedRows } from '../../ui/register/named-rows.ts';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';

/** Saves a workbook to fill in for a table, with what this register offers to choose from. */
export function TemplateButton({ table }: { readonly table: string }) {
  const say = useWords();
  const { working, save } = useSaveTable();
  const make = useMakeTemplate(table);
  return (
    <Button leftSection={<IconFileSpreadsheet size={14} stroke={1.5} />} loading={working} onClick={() => void save(make)}>
      {say('imports:template.save')}
    </Button>
  );
}

function useMakeTemplate(table: string): () => Promise<TableToSave> {
  const say = useWords();
  const language = useLanguage();
  const namedRows = useNamedRows();
  const { settings } = useRegister();

  return async () => {
    // The writers are only loaded by whoever wants a template.
    const { templateBook } = await import('../../../documents/templates/template-book.ts');
    const { kindsOfTemplate } = await import('../../../documents/templates/template-columns.ts');
    const source = await namedRows(kindsOfTemplate(table));
    const bytes = templateBook({ table, language, source, timeZone: settings.timeZone });
    return {
      name: `${say('imports:template.fileName', { table: tableTitle(say, table) })}.xlsx`,
      bytes,
      saved: (name) => say('imports:template.saved', { name }),
    };
  };
}
