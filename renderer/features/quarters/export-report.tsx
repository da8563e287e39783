import { Button, Menu } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { csvEnding } from '../../../documents/report/report-csv.ts';
import { exportAsked, goTo } from '../../ui/address/hash-address.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import type { WrittenFormat, WrittenReport } from '../../workers/ledger-worker.ts';
import { useSaveReport } from './save-report.ts';

const formats = ['pdf', 'html', 'xlsx', 'docx', 'csv', 'json', 'claims'] as const satisfies readonly WrittenFormat[];
/** What follows the name of a file where that is not the format. */
const endings: { readonly [F in WrittenFormat]?: string } = { csv: csvEnding, claims: ' claims.json' };

/** Writes the report in one of its formats to a file that the person names. */
export function ExportReport({ request, name }: { request: WrittenReport; name: string }) {
  const say = useWords();
  const { working, save } = useSaveReport();
  const [opened, setOpened] = useState(false);
  const [path] = useLocation();
  const asked = useSearch() === exportAsked;

  // The request to export comes with the address, and is granted once.
  useEffect(() => {
    if (!asked) return;
    setOpened(true);
    goTo(path, { replace: true });
  }, [asked, path]);

  // Data have no edition, and a paper to edit is always the board copy.
  const isBoard = (format: WrittenFormat) => format === 'docx' || (request.edition === 'board' && (format === 'pdf' || format === 'html'));
  const fileNameOf = (format: WrittenFormat) => `${name}${isBoard(format) ? '-board' : ''}${endings[format] ?? `.${format}`}`;
  const labelOf = (format: WrittenFormat) => {
    if (format === 'claims') return say('quarters:exportClaims');
    return say(format === 'docx' ? 'quarters:exportBoardAs' : 'quarters:exportAs', { format: format.toUpperCase() });
  };
  return (
    <Menu position="bottom-end" opened={opened} onChange={setOpened}>
      <Menu.Target>
        <Button variant="filled" loading={working}>
          {say('quarters:export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item key={format} onClick={() => void save(request, format, fileNameOf(format))}>
            {labelOf(format)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
