import { Button, Menu } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { csvEnding } from '../../../documents/report/report-csv.ts';
import { utf8ToBytes } from '../../../engine/values/sha256.ts';
import { ok, type Result } from '../../../engine/values/result.ts';
import { flushUnsent } from '../../state/saving.ts';
import { exportAsked, goTo } from '../../ui/address/hash-address.ts';
import { notify } from '../../ui/notices/notices.tsx';
import { usePlatform } from '../../ui/platform/platform-context.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { ledgerWork } from '../../workers/ledger-work.ts';
import type { WrittenFormat, WrittenReport } from '../../workers/ledger-worker.ts';

const formats = ['pdf', 'html', 'xlsx', 'docx', 'csv', 'json', 'claims'] as const;
type Format = (typeof formats)[number];
/** What follows the name of a file where that is not the format. */
const endings: { readonly [F in Format]?: string } = { csv: csvEnding, claims: ' claims.json' };

/** Writes the report in one of its formats to a file that the person names. */
export function ExportReport({ request, name }: { request: WrittenReport; name: string }) {
  const say = useWords();
  const store = useStore();
  const platform = usePlatform();
  const problemText = useProblemText();
  const [working, setWorking] = useState(false);
  const [opened, setOpened] = useState(false);
  const [path] = useLocation();
  const asked = useSearch() === exportAsked;

  // The request to export comes with the address, and is granted once.
  useEffect(() => {
    if (!asked) return;
    setOpened(true);
    goTo(path, { replace: true });
  }, [asked, path]);

  const bytesOf = async (format: Format): Promise<Result<Uint8Array>> => {
    const kind: WrittenFormat = format === 'pdf' ? 'html' : format;
    const outcome = await ledgerWork(store, new AbortController().signal, (service, file) => service.report(file, request, kind));
    if (outcome === null || !outcome.ok) return outcome ?? { ok: false, problems: [{ code: 'unexpected', args: { value: kind } }] };
    if (typeof outcome.value !== 'string') return ok(outcome.value);
    return format === 'pdf' ? platform.call('pdf.print', { html: outcome.value }) : ok(utf8ToBytes(outcome.value));
  };
  // Data have no edition, and a paper to edit is always the board copy.
  const isBoard = (format: Format) => format === 'docx' || (request.edition === 'board' && (format === 'pdf' || format === 'html'));
  const fileNameOf = (format: Format) => `${name}${isBoard(format) ? '-board' : ''}${endings[format] ?? `.${format}`}`;
  const labelOf = (format: Format) => {
    if (format === 'claims') return say('quarters:exportClaims');
    return say(format === 'docx' ? 'quarters:exportBoardAs' : 'quarters:exportAs', { format: format.toUpperCase() });
  };
  const write = async (format: Format) => {
    setWorking(true);
    await flushUnsent();
    const bytes = await bytesOf(format);
    const saved = bytes.ok ? await platform.call('files.saveAs', { kind: 'report', name: fileNameOf(format), bytes: bytes.value }) : bytes;
    setWorking(false);
    if (!saved.ok) notify(saved.problems.map(problemText).join('\n'), 'problem');
    else if (saved.value !== null) notify(say('quarters:exported', { name: saved.value.name }));
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
          <Menu.Item key={format} onClick={() => void write(format)}>
            {labelOf(format)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
