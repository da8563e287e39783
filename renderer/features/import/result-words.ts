import type { ImportAnswer } from '../../../engine/imports/import-input.ts';
import { importResult, isFailure, rejectedRows, unsureRows } from '../../../engine/imports/import-result.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import type { Translate } from '../../../words/translate.ts';

/** What an import would do, or did, as a whole: where nothing was taken also why, what was kept and what to do. */
export function resultSentence(say: Translate, answer: ImportAnswer, file: string, tense: 'would' | 'did'): string {
  const result = importResult(answer, false);
  const args = {
    count: answer.read,
    n: numberText(answer.read),
    taken: numberText(answer.created + answer.updated + answer.unchanged),
    unchanged: numberText(answer.unchanged),
    rejected: numberText(rejectedRows(answer)),
    unsure: numberText(unsureRows(answer)),
  };
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
