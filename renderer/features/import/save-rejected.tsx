import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ImportAnswer } from '../../../engine/imports/import-input.ts';
import { rejectedRows } from '../../../engine/imports/import-result.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { notify } from '../../ui/notices/notices.tsx';
import { usePlatform } from '../../ui/platform/platform-context.tsx';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import type { Importing } from './importing.ts';
import type { ReadFile } from './import-step.ts';
import { baseName } from './import-wishes.ts';

type Props = { readonly importing: Importing; readonly table: string; readonly read: ReadFile; readonly answer: ImportAnswer };

/** Saves the rejected rows as a file in the shape of their own, with a column that says why. */
export function SaveRejected({ importing, table, read, answer }: Props) {
  const say = useWords();
  const problemText = useProblemText();
  const platform = usePlatform();
  const [working, setWorking] = useState(false);
  const count = rejectedRows(answer);
  const save = async () => {
    setWorking(true);
    const file = await importing.rejected(table);
    const name = `${say('mapper:rejectedName', { name: baseName(read.name).slice(0, 150) })}.${file.ok ? file.value.ending : 'xlsx'}`;
    const saved = file.ok ? await platform.call('files.saveAs', { kind: 'table', name, bytes: file.value.bytes }) : file;
    setWorking(false);
    if (!saved.ok) notify(saved.problems.map(problemText).join('\n'), 'problem');
    else if (saved.value !== null) notify(say('mapper:rejectedSaved', { file: saved.value.name }), 'done');
  };
  return (
    <Button loading={working} title={say('mapper:saveRejectedText')} onClick={() => void save()}>
      {say('mapper:saveRejected', { count, n: numberText(count) })}
    </Button>
  );
}
