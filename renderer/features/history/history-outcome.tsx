import { historyFigures } from '../../../domain/history/history-figures.ts';
import type { History } from '../../../domain/history/history.ts';
import type { TakenHistory } from '../../../domain/history/take-history.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import type { WordKey } from '../../../words/translate.ts';
import { Figures } from '../../record/detail/figures.tsx';
import { useProblemSentence } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import shared from '../import/import.module.css';
import classes from './history.module.css';

/** How many remarks are listed. */
const most = 50;

/** What a history does, or did: releases and changes by what becomes of them, what is counted apart, and what was left out and why. */
export function HistoryOutcome({ history, taken }: { readonly history: History; readonly taken: TakenHistory }) {
  const say = useWords();
  const sentence = useProblemSentence();
  const { releases, changes, notes } = taken;
  const { generatedLines, reverts, hotfixes } = historyFigures(history);
  const { source, branch, read, merges } = history;
  const figures = {
    newReleases: releases.created,
    filledReleases: releases.filled,
    newChanges: changes.created,
    releasedChanges: changes.released,
    unchanged: releases.unchanged + changes.unchanged,
    generatedLines,
    reverts,
    hotfixes,
  };
  return (
    <>
      <p className={shared['text']}>{say('history:read', { source, branch, read: numberText(read), merges: numberText(merges) })}</p>
      <Figures
        figures={Object.entries(figures).map(([key, count]) => ({
          key,
          label: say(`history:screen.${key}` as WordKey),
          value: numberText(count),
        }))}
        unknown=""
      />
      {notes.length > 0 && (
        <div>
          <h3 className={classes['title']}>{say('history:screen.notes')}</h3>
          <ul className={classes['notes']}>
            {notes.slice(0, most).map((note) => (
              <li key={`${note.code} ${JSON.stringify(note.args)}`}>{sentence(note)}</li>
            ))}
          </ul>
          {notes.length > most && (
            <p className={shared['note']}>{say('history:screen.moreNotes', { n: numberText(notes.length - most) })}</p>
          )}
        </div>
      )}
    </>
  );
}
