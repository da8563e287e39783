import { Button } from '@mantine/core';
import type { ImportAnswer } from '../../../engine/imports/import-input.ts';
import { rejectedRows } from '../../../engine/imports/import-result.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { ok } from '../../../engine/values/result.ts';
import { useSaveTable, type TableToSave } from '../../ui/platform/save-table.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import type { Importing } from './importing.ts';
import type { ReadFile } from './import-step.ts';
import { baseName } from '../../../documents/spreadsheets/named-after.ts';

type Props = { readonly importing: Importing; readonly table: string; readonly read: ReadFile; readonly answer: ImportAnswer };

/** Saves the rejected rows as a file in the shape of their own, with a column that says why. */
export function SaveRejected({ importing, table, read, answer }: Props) {
  const say = useWords();
  const { working, save } = useSaveTable();
  const count = rejectedRows(answer);
  const make = async (): Promise<TableToSave> => {
    const file = await importing.rejected(table);
    return {
      name: `${say('mapper:rejectedName', { name: baseName(read.name).slice(0, 150) })}.${file.ok ? file.value.ending : 'xlsx'}`,
      bytes: file.ok ? ok(file.value.bytes) : file,
      saved: (name) => say('mapper:rejectedSaved', { file: name }),
    };
  };
  return (
    <Button loading={working} title={say('mapper:saveRejectedText')} onClick={() => void save(make)}>
      {say('mapper:saveRejected', { count, n: numberText(count) })}
    </Button>
  );
}
