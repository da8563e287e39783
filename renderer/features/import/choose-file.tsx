import { Button } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { sourcesOf } from '../../../documents/sources/all.ts';
import { choiceName } from '../../../words/names.ts';
import { keysText } from '../../../words/commands/commands.ts';
import { useIsMac } from '../../ui/platform/platform-context.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import type { Bringing } from './bringing.ts';
import type { Importing } from './importing.ts';
import { TemplateButton } from './template-button.tsx';
import classes from './import.module.css';

type Props = {
  readonly importing: Importing;
  readonly bringing: Bringing;
  readonly table: string | null;
  readonly onGit: () => void;
};

/** A file is chosen, dropped anywhere on the page, or a table pasted. */
export function ChooseFile({ importing, bringing, table, onGit }: Props) {
  const say = useWords();
  const mac = useIsMac();
  const { isOver, said } = bringing;
  const sources = (table === null ? [] : sourcesOf(table)).map(({ name }) => choiceName(say, 'source', name)).join(', ');
  return (
    <div className={classes['choose']} data-over={isOver || undefined}>
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
