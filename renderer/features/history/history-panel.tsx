import { Button, Loader, TextInput } from '@mantine/core';
import { useState } from 'react';
import { numberText } from '../../../words/patterns/numbers.ts';
import type { WordKey } from '../../../words/translate.ts';
import { ServiceChoice } from '../../ui/fields/service-choice.tsx';
import { UndoImport } from '../../ui/register/undo-import.tsx';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { HistoryOutcome } from './history-outcome.tsx';
import { useReadingHistory, type Asked, type HistoryStep, type ReadingHistory } from './reading-history.ts';
import shared from '../import/import.module.css';
import classes from './history.module.css';

/** Reads releases and changes from a git repository: what it would do is shown before anything is written. */
export function HistoryPanel({ onBack, onClose }: { readonly onBack: () => void; readonly onClose: () => void }) {
  const problemText = useProblemText();
  const say = useWords();
  const reading = useReadingHistory();
  const { step, problems } = reading;
  // What was asked for stays where it was refused.
  const [asked, setAsked] = useState<Asked>({ branch: '', tags: '' });
  return (
    <>
      {problems.length > 0 && (
        <div role="alert" className={shared['problems']}>
          {problems.map((problem) => (
            <p key={JSON.stringify(problem)}>{problemText(problem)}</p>
          ))}
          <p>{say('imports:screen.kept')}</p>
        </div>
      )}
      {step.at === 'choose' && <Choose reading={reading} asked={asked} onAsked={setAsked} onBack={onBack} />}
      {(step.at === 'reading' || step.at === 'comparing' || step.at === 'taking') && <Working reading={reading} step={step} />}
      {step.at === 'preview' && <Preview reading={reading} step={step} />}
      {step.at === 'done' && <Done reading={reading} step={step} onClose={onClose} />}
    </>
  );
}

type StepOf<At extends HistoryStep['at']> = Extract<HistoryStep, { readonly at: At }>;

type ChooseProps = {
  readonly reading: ReadingHistory;
  readonly asked: Asked;
  readonly onAsked: (asked: Asked) => void;
  readonly onBack: () => void;
};

function Choose({ reading, asked, onAsked, onBack }: ChooseProps) {
  const say = useWords();
  return (
    <>
      <p className={shared['text']}>{say('history:screen.text')}</p>
      <p className={shared['note']}>{say('history:screen.safe')}</p>
      <div className={classes['asked']}>
        <TextInput
          label={say('history:screen.branch')}
          description={say('history:screen.branchText')}
          value={asked.branch}
          onChange={(event) => onAsked({ ...asked, branch: event.currentTarget.value })}
        />
        <TextInput
          label={say('history:screen.tags')}
          description={say('history:screen.tagsText')}
          value={asked.tags}
          onChange={(event) => onAsked({ ...asked, tags: event.currentTarget.value })}
        />
      </div>
      <div className={shared['foot']}>
        <Button variant="filled" onClick={() => void reading.choose(asked)}>
          {say('history:screen.choose')}
        </Button>
        <Button onClick={onBack}>{say('history:screen.back')}</Button>
      </div>
    </>
  );
}

function Working({ reading, step }: { readonly reading: ReadingHistory; readonly step: StepOf<'reading' | 'comparing' | 'taking'> }) {
  const say = useWords();
  const far = step.far === null ? null : { done: numberText(step.far.done), of: numberText(step.far.of) };
  return (
    <div className={shared['foot']}>
      <Loader size="xs" />
      <span role="status">{say(`history:screen.${step.at}` as WordKey)}</span>
      {far !== null && <span>{say(step.at === 'reading' ? 'history:screen.commitsDone' : 'history:screen.changesDone', far)}</span>}
      <Button size="compact-sm" onClick={reading.cancel}>
        {say('common:cancel')}
      </Button>
    </div>
  );
}

function Preview({ reading, step }: { readonly reading: ReadingHistory; readonly step: StepOf<'preview'> }) {
  const say = useWords();
  const { history, service, taken } = step;
  const count = taken.releases.created + taken.releases.filled + taken.changes.created + taken.changes.released;
  return (
    <>
      {count === 0 && (
        <p role="status" className={shared['text']}>
          {say('history:nothing')}
        </p>
      )}
      <ServiceChoice
        table="releases"
        value={{ id: taken.serviceCreated ? null : service, name: service }}
        error={null}
        onChange={(chosen) => {
          if (chosen !== null) void reading.belongTo(chosen.name);
        }}
      />
      <HistoryOutcome history={history} taken={taken} />
      <div className={shared['foot']}>
        {count > 0 && (
          <Button variant="filled" onClick={() => void reading.take()}>
            {say('history:screen.take', { count, n: numberText(count) })}
          </Button>
        )}
        <Button onClick={reading.again}>{say('history:screen.other')}</Button>
        {count > 0 && <p className={shared['note']}>{say('imports:screen.oneEntry')}</p>}
      </div>
    </>
  );
}

type DoneProps = { readonly reading: ReadingHistory; readonly step: StepOf<'done'>; readonly onClose: () => void };

function Done({ reading, step, onClose }: DoneProps) {
  const say = useWords();
  const { history, taken, changed } = step;
  return (
    <>
      <p role="status" className={shared['text']}>
        {changed ? say('history:screen.done', { source: history.source, service: taken.service }) : say('history:nothing')}
      </p>
      <HistoryOutcome history={history} taken={taken} />
      <div className={shared['foot']}>
        <Button variant="filled" onClick={onClose}>
          {say('common:done')}
        </Button>
        {changed && <UndoImport onUndo={onClose} />}
        <Button onClick={reading.again}>{say('history:screen.other')}</Button>
      </div>
    </>
  );
}
