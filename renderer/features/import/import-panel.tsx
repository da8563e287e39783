import { ActionIcon, Button, Loader } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { CommandProgress } from '../../../contract/store.ts';
import { useState } from 'react';
import { sourcesOf } from '../../../documents/sources/all.ts';
import { choiceName, tableTitle } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { ServiceChoice } from '../../ui/fields/service-choice.tsx';
import { useUndo } from '../../ui/register/undo.ts';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { HistoryPanel } from '../history/history-panel.tsx';
import { Changes } from './changes.tsx';
import { EmptyCells } from './empty-cells.tsx';
import { ImportOutcome } from './import-outcome.tsx';
import { resultSentence } from './result-words.ts';
import { useImporting, type Importing, type ImportStep } from './importing.ts';
import { SourceChoice } from './source-choice.tsx';
import classes from './import.module.css';

/** Takes a file into a table: what it would do is shown before anything is written. */
export function ImportPanel({ table, onClose }: { table: string; onClose: () => void }) {
  const say = useWords();
  const problemText = useProblemText();
  const importing = useImporting(table);
  const [fromGit, setFromGit] = useState(false);
  const { step, problems } = importing;
  const title = say('imports:screen.title', { table: tableTitle(say, table) });
  return (
    <section className={classes['panel']} aria-label={title}>
      <div className={classes['head']}>
        <h2>{title}</h2>
        <ActionIcon aria-label={say('common:close')} title={say('common:close')} onClick={onClose}>
          <IconX size={16} stroke={1.5} />
        </ActionIcon>
      </div>
      {fromGit ? <HistoryPanel onBack={() => setFromGit(false)} onClose={onClose} /> : null}
      {!fromGit && problems.length > 0 && (
        <div role="alert" className={classes['problems']}>
          {problems.map((problem) => (
            <p key={JSON.stringify(problem)}>{problemText(problem)}</p>
          ))}
          <p>{say('imports:screen.kept')}</p>
        </div>
      )}
      {!fromGit && step.at === 'choose' && <Choose importing={importing} table={table} onGit={() => setFromGit(true)} />}
      {step.at === 'working' && (
        <div className={classes['working']}>
          <Loader size="xs" />
          <span role="status">{say(step.taking ? 'imports:screen.taking' : 'imports:screen.working')}</span>
          {step.progress !== null && <span>{say('imports:screen.rowsDone', countsOf(step.progress))}</span>}
          <Button size="compact-sm" onClick={importing.cancel}>
            {say('common:cancel')}
          </Button>
        </div>
      )}
      {step.at === 'preview' && <Preview importing={importing} step={step} table={table} />}
      {step.at === 'done' && <Done importing={importing} step={step} table={table} onClose={onClose} />}
    </section>
  );
}

function countsOf({ done, of }: CommandProgress) {
  return { done: numberText(done), of: numberText(of) };
}

type StepOf<At extends ImportStep['at']> = Extract<ImportStep, { readonly at: At }>;

function Choose({ importing, table, onGit }: { importing: Importing; table: string; onGit: () => void }) {
  const say = useWords();
  const sources = sourcesOf(table)
    .map(({ name }) => choiceName(say, 'source', name))
    .join(', ');
  return (
    <>
      <p className={classes['text']}>{sources === '' ? say('imports:screen.text') : say('imports:screen.textSources', { sources })}</p>
      <p className={classes['note']}>{say('imports:screen.matching')}</p>
      <div className={classes['foot']}>
        <Button variant="filled" onClick={() => void importing.choose()}>
          {say('imports:screen.choose')}
        </Button>
        {table === 'releases' && <Button onClick={onGit}>{say('history:screen.open')}</Button>}
      </div>
    </>
  );
}

function Preview({ importing, step, table }: { importing: Importing; step: StepOf<'preview'>; table: string }) {
  const say = useWords();
  const { read, service, answer, empties, clear, isPending = false } = step;
  const changes = answer.created + answer.updated;
  const writes = changes + answer.noted;
  const whatWouldBe = resultSentence(say, answer, read.name, 'would');
  return (
    <>
      <p className={classes['text']}>{say('imports:screen.previewOf', { file: read.name, read: numberText(answer.read) })}</p>
      <SourceChoice table={table} step={step} onWish={(wishes) => void importing.wish(wishes)} />
      {/* Where there is nothing to take, that comes first: the button to take it is missing. */}
      {writes === 0 && (
        <p role="status" className={classes['text']}>
          {whatWouldBe}
        </p>
      )}
      {read.asksService && (
        <ServiceChoice
          table={table}
          value={service === null ? null : { id: (answer.made['services'] ?? []).includes(service) ? null : service, name: service }}
          error={null}
          onChange={(chosen) => {
            if (chosen !== null) void importing.wish({ service: chosen.name });
          }}
        />
      )}
      <ImportOutcome table={table} answer={answer} headings={read.headings} tense="would">
        <EmptyCells
          table={table}
          headings={read.headings}
          empties={empties}
          clear={clear}
          onClear={(columns) => void importing.wish({ clear: columns })}
        />
        <Changes answer={answer} />
      </ImportOutcome>
      <div className={classes['foot']}>
        {writes > 0 && (
          <Button variant="filled" disabled={isPending} onClick={() => void importing.take()}>
            {changes === 0 ? say('imports:screen.note') : say('imports:screen.take', { count: changes, n: numberText(changes) })}
          </Button>
        )}
        <Button onClick={() => void importing.choose()}>{say('imports:screen.other')}</Button>
        {writes > 0 && <p className={classes['note']}>{whatWouldBe}</p>}
      </div>
    </>
  );
}

type DoneProps = { importing: Importing; step: StepOf<'done'>; table: string; onClose: () => void };

function Done({ importing, step, table, onClose }: DoneProps) {
  const say = useWords();
  const { undo, undoes } = useUndo();
  return (
    <>
      <p role="status" className={classes['text']}>
        {resultSentence(say, step.answer, step.read.name, 'did')}
      </p>
      <ImportOutcome table={table} answer={step.answer} headings={step.read.headings} tense="did" />
      <div className={classes['foot']}>
        <Button variant="filled" onClick={onClose}>
          {say('common:done')}
        </Button>
        {step.changed && undoes !== null && (
          <Button
            onClick={() => {
              void undo();
              onClose();
            }}
          >
            {say('imports:screen.undo')}
          </Button>
        )}
        <Button onClick={() => void importing.choose()}>{say('imports:screen.other')}</Button>
      </div>
    </>
  );
}
