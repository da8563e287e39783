import { ActionIcon, Button, Loader } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { tableTitle } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { usePageTitle } from '../../ui/page/page-title.ts';
import { useReadOnlyReason } from '../../ui/register/past.tsx';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { HistoryPanel } from '../history/history-panel.tsx';
import { useBringing, type Bringing } from './bringing.ts';
import { ChooseFile } from './choose-file.tsx';
import { Done } from './done.tsx';
import { useImporting, type Importing } from './importing.ts';
import type { StepAt } from './import-step.ts';
import { Mapper } from './mapper/mapper.tsx';
import { Steps } from './mapper/steps.tsx';
import { Preview } from './preview.tsx';
import { WholeDone } from './whole/whole-done.tsx';
import { WholePreview } from './whole/whole-preview.tsx';
import classes from './import.module.css';

type Props = { readonly table: string | null; readonly onClose: () => void };

/** Takes a file into the register: what it would do is shown before anything is written. `table`: into which list, where that is known. */
export function ImportPage({ table, onClose }: Props) {
  const say = useWords();
  const reason = useReadOnlyReason();
  const title = table === null ? say('mapper:title') : say('imports:screen.title', { table: tableTitle(say, table) });
  usePageTitle('page', title);
  if (reason === null) return <Open title={title} table={table} onClose={onClose} />;
  return (
    <section className={classes['page']} aria-label={title}>
      <div className={classes['head']}>
        <h1>{title}</h1>
        <Close onClose={onClose} />
      </div>
      <p className={classes['readOnly']}>{reason}</p>
    </section>
  );
}

function Close({ onClose }: Pick<Props, 'onClose'>) {
  const say = useWords();
  return (
    <ActionIcon aria-label={say('common:close')} title={say('common:close')} onClick={onClose}>
      <IconX size={16} stroke={1.5} />
    </ActionIcon>
  );
}

function Open({ title, table, onClose }: Props & { readonly title: string }) {
  const say = useWords();
  const problemText = useProblemText();
  const importing = useImporting(table);
  const bringing = useBringing(importing);
  const [fromGit, setFromGit] = useState(false);
  const { step, problems } = importing;
  // Work that is under way, and what was put right, is not left by one key.
  useHotkeys([['Escape', () => (step.at === 'choose' || step.at === 'done' || step.at === 'wholeDone') && onClose()]]);
  const mapper = step.at === 'map' ? step.mapper : step.at === 'preview' && step.way.is === 'mapped' ? step.way.mapper : null;
  return (
    // What is dropped anywhere on it is taken: the button that chooses a file is the way by keyboard.
    <section className={classes['page']} aria-label={title} data-drop {...bringing.drop}>
      <div className={classes['head']}>
        <h1>{title}</h1>
        {mapper !== null && (
          <Steps state={mapper} here={step.at === 'map' ? step.mapper.at : 'check'} onGo={(to) => void importing.go(to)} />
        )}
        <Close onClose={onClose} />
      </div>
      {!fromGit && problems.length > 0 && (
        <div role="alert" className={classes['problems']}>
          {problems.map((problem) => (
            <p key={JSON.stringify(problem)}>{problemText(problem)}</p>
          ))}
          <p>{say('imports:screen.kept')}</p>
        </div>
      )}
      {fromGit ? (
        <div className={classes['content']}>
          <HistoryPanel onBack={() => setFromGit(false)} onClose={onClose} />
        </div>
      ) : (
        <Step importing={importing} bringing={bringing} table={table} onGit={() => setFromGit(true)} onClose={onClose} />
      )}
    </section>
  );
}

type StepProps = {
  readonly importing: Importing;
  readonly bringing: Bringing;
  readonly table: string | null;
  readonly onGit: () => void;
  readonly onClose: () => void;
};

function Step({ importing, bringing, table, onGit, onClose }: StepProps) {
  const { step } = importing;
  switch (step.at) {
    case 'choose':
      return <ChooseFile importing={importing} bringing={bringing} table={table} onGit={onGit} />;
    case 'working':
      return <Working importing={importing} step={step} />;
    case 'map':
      return (
        <Mapper
          state={step.mapper}
          act={importing.act}
          onSheet={importing.onSheet}
          onRecords={importing.onRecords}
          onHeader={importing.onHeader}
          onTable={importing.onTable}
          onColumn={importing.onColumn}
          onReading={importing.onReading}
          scores={importing.scores}
          onGo={(to) => void importing.go(to)}
          onOther={() => void importing.choose()}
        />
      );
    case 'preview':
      return <Preview importing={importing} step={step} />;
    case 'done':
      return <Done importing={importing} step={step} onClose={onClose} />;
    case 'whole':
      return <WholePreview importing={importing} step={step} />;
    case 'wholeDone':
      return <WholeDone importing={importing} step={step} onClose={onClose} />;
  }
}

const doings = { reading: 'imports:screen.reading', comparing: 'imports:screen.comparing', taking: 'imports:screen.taking' } as const;

function Working({ importing, step }: { readonly importing: Importing; readonly step: StepAt<'working'> }) {
  const say = useWords();
  const { doing, progress } = step;
  return (
    <div className={classes['content']}>
      <div className={classes['working']}>
        <Loader size="xs" />
        <span role="status">{say(doings[doing])}</span>
        {progress !== null && (
          <span>
            {progress.of === null
              ? say('imports:screen.rowsRead', { done: numberText(progress.done) })
              : say('imports:screen.rowsDone', { done: numberText(progress.done), of: numberText(progress.of) })}
          </span>
        )}
        <Button size="compact-sm" onClick={importing.cancel}>
          {say('common:cancel')}
        </Button>
      </div>
    </div>
  );
}
