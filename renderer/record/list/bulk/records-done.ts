import type { CommandProgress } from '../../../../contract/store.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import type { Translate } from '../../../../words/translate.ts';
import type { Far } from '../../../ui/progress/far.ts';

/** How far a command on many records is. */
export function recordsDone(say: Translate, progress: CommandProgress | null): Far {
  if (progress === null) return { share: null, says: '' };
  const { done, of } = progress;
  return { share: done / of, says: say('bulk:progress', { done: numberText(done), of: numberText(of) }) };
}
