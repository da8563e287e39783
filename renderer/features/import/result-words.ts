import type { ImportAnswer } from '../../../engine/imports/import-input.ts';
import { importResult, isFailure, rowCounts } from '../../../engine/imports/import-result.ts';
import { countWords } from '../../../words/import-counts.ts';
import type { Translate } from '../../../words/translate.ts';

/** What an import would do, or did, as a whole: where nothing was taken also why, what was kept and what to do. */
export function resultSentence(say: Translate, answers: readonly ImportAnswer[], file: string, tense: 'would' | 'did'): string {
  const counts = rowCounts(answers);
  const result = importResult(counts, false);
  const args = countWords(counts);
  if (result === 'noted' && tense === 'would') return say('imports:screen.noted');
  if (result === 'taken' || result === 'partTaken' || result === 'noted') {
    if (tense === 'would') return say('imports:screen.oneEntry');
    return say(result === 'partTaken' ? 'imports:screen.donePart' : 'imports:screen.done', { file });
  }
  // That the register holds everything already is so before and after.
  if (result === 'allThere') return say('imports:result.allThere');
  const sentence = tense === 'would' ? say(`imports:trial.${result}`, args) : say(`imports:result.${result}`, args);
  return isFailure(result) ? [sentence, say('imports:screen.kept'), say('imports:correct')].join(' ') : sentence;
}
