import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { all, rowsIn } from '../../../engine/rows/query.ts';
import type { StoredRow } from '../../../engine/rows/row.ts';
import { tableTitle } from '../../../words/names.ts';
import { notify } from '../../ui/notices/notices.tsx';
import { usePlatform } from '../../ui/platform/platform-context.tsx';
import { problemOfCall } from '../../ui/recovery/problem-of-call.ts';
import { useWhyUnread } from '../../ui/recovery/why-unread.ts';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';

/** Saves a workbook to fill in for a table, with what this register offers to choose from. */
export function TemplateButton({ table }: { readonly table: string }) {
  const say = useWords();
  const why = useWhyUnread();
  const [writing, setWriting] = useState(false);
  const write = useWriteTemplate(table);
  const start = async () => {
    setWriting(true);
    await write()
      .catch((error: unknown) => notify(why(problemOfCall(error)), 'problem'))
      .finally(() => setWriting(false));
  };
  return (
    <Button leftSection={<IconFileSpreadsheet size={14} stroke={1.5} />} loading={writing} onClick={() => void start()}>
      {say('imports:template.save')}
    </Button>
  );
}

function useWriteTemplate(table: string): () => Promise<void> {
  const store = useStore();
  const platform = usePlatform();
  const say = useWords();
  const language = useLanguage();
  const problemText = useProblemText();
  const { names, settings } = useRegister();

  return async () => {
    // The writers are only loaded by whoever wants a template.
    const { templateBook } = await import('../../../documents/templates/template-book.ts');
    const { kindsOfTemplate } = await import('../../../documents/templates/template-columns.ts');
    const tables = kindsOfTemplate(table);
    const answers = await store.ask(tables.map((one) => all(one)));
    const known = new Map(tables.map((one, index) => [one, new Map(rowsIn(answers[index]).map((row) => [row.id, row]))]));
    const source = { rows: (one: string) => known.get(one) ?? new Map<string, StoredRow>(), nameOf: (id: string) => names[id] ?? null };
    const bytes = templateBook({ table, language, source, timeZone: settings.timeZone });
    const name = `${say('imports:template.fileName', { table: tableTitle(say, table) })}.xlsx`;
    const saved = bytes.ok ? await platform.call('files.saveAs', { kind: 'table', name, bytes: bytes.value }) : bytes;
    if (!saved.ok) notify(saved.problems.map(problemText).join('\n'), 'problem');
    else if (saved.value !== null) notify(say('imports:template.saved', { name: saved.value.name }));
  };
}
