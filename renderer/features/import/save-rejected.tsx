import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { RejectedFormat } from '../../../documents/mapping/rejected-file.ts';
import { baseName } from '../../../documents/spreadsheets/named-after.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useSaveTable, type TableToSave } from '../../ui/platform/save-table.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import type { Importing } from './importing.ts';

type Props = {
  readonly importing: Importing;
  /** `null`: those of a whole register, which only a workbook can hold. */
  readonly table: string | null;
  /** Of the file. */
  readonly name: string;
  readonly count: number;
};

/** Saves the rejected rows as a file in the shape of their own, with a column that says why. */
export function SaveRejected({ importing, table, name, count }: Props) {
  const say = useWords();
  const { working, save } = useSaveTable();
  const make = async (format: RejectedFormat): Promise<TableToSave> => ({
    name: `${say('mapper:rejectedName', { name: baseName(name).slice(0, 150) })}.${format}`,
    bytes: await importing.rejected(table, format),
    saved: (file) => say('mapper:rejectedSaved', { file }),
  });
  const start = (format: RejectedFormat) => void save(() => make(format));
  const looks = {
    loading: working,
    title: say(table === null ? 'imports:whole.saveRejectedText' : 'mapper:saveRejectedText'),
    leftSection: <IconDownload size={14} stroke={1.5} />,
    children: say('mapper:saveRejected', { count, n: numberText(count) }),
  };
  if (table === null) return <Button {...looks} onClick={() => start('xlsx')} />;
  const formats: readonly RejectedFormat[] = /\.(csv|tsv|txt)$/i.test(name) ? ['csv', 'xlsx'] : ['xlsx', 'csv'];
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button {...looks} />
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item key={format} onClick={() => start(format)}>
            {say(format === 'csv' ? 'common:exportCsv' : 'common:exportXlsx')}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
