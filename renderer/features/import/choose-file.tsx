import { Button } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState, type DragEvent } from 'react';
import { sourcesOf } from '../../../documents/sources/all.ts';
import { problem } from '../../../engine/values/problem.ts';
import { choiceName } from '../../../words/names.ts';
import { keysText } from '../../../words/commands/commands.ts';
import { useIsMac } from '../../ui/platform/platform-context.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import type { Importing } from './importing.ts';
import { TemplateButton } from './template-button.tsx';
import classes from './import.module.css';

type Props = { readonly importing: Importing; readonly table: string | null; readonly onGit: () => void };

/** A file is chosen, dropped anywhere on the page, or a table pasted. */
export function ChooseFile({ importing, table, onGit }: Props) {
  const say = useWords();
  const mac = useIsMac();
  const [isOver, setOver] = useState(false);
  /** What was brought that is nothing to read. */
  const [said, setSaid] = useState<string | null>(null);
  const sources = (table === null ? [] : sourcesOf(table)).map(({ name }) => choiceName(say, 'source', name)).join(', ');
  const bringFile = async (file: File) => {
    try {
      await importing.bring({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      importing.refuse([problem('file.unreadable', { file: file.name })]);
    }
  };
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const { target, clipboardData } = event;
    if (clipboardData === null || (target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null)) return;
    event.preventDefault();
    const [file] = clipboardData.files;
    const [text, html] = [clipboardData.getData('text/plain'), clipboardData.getData('text/html')];
    if (text.trim() !== '' || html.trim() !== '') {
      void importing.bring({ name: say('mapper:pasted'), text, html: html.trim() === '' ? null : html });
    } else if (file !== undefined) void bringFile(file);
    else setSaid(say('mapper:notPasted'));
  });
  useEffect(() => {
    addEventListener('paste', paste);
    return () => removeEventListener('paste', paste);
  }, []);
  const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const { files } = event.dataTransfer;
    const [file] = files;
    if (files.length > 1) setSaid(say('mapper:oneFile'));
    else if (file !== undefined) void bringFile(file);
  };
  return (
    // The whole page takes what is dropped: the button in it is the way by keyboard.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={classes['choose']}
      data-drop
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false);
      }}
      onDrop={drop}
    >
      <div className={classes['dropHere']}>
        <IconTableImport size={40} stroke={1} aria-hidden />
        <h2>{say(isOver ? 'mapper:dropNow' : 'mapper:drop')}</h2>
        {said !== null && (
          <p role="alert" className={classes['problems']}>
            {said}
          </p>
        )}
        <p className={classes['text']}>
          {say('mapper:chooseText')} {table === null && say('mapper:chooseKind')}
        </p>
        <div className={classes['acts']}>
          <Button variant="filled" autoFocus onClick={() => void importing.choose()}>
            {say('imports:screen.choose')}
          </Button>
          <TemplateButton table={table ?? 'risks'} />
          {table === 'releases' && <Button onClick={onGit}>{say('history:screen.open')}</Button>}
        </div>
        <p className={classes['note']}>{say('mapper:pasteText', { keys: keysText('mod+v', mac) })}</p>
        {sources !== '' && <p className={classes['note']}>{say('mapper:sourcesText', { sources })}</p>}
        <p className={classes['note']}>{say('imports:screen.matching')}</p>
      </div>
    </div>
  );
}
