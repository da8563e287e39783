import { actions } from '../../../words/locales/en/actions.ts';
import type { Translate, WordKey } from '../../../words/translate.ts';

/** What an entry did, as a noun phrase: of an action that this version does not know, its code. */
export function actionName(say: Translate, action: string): string {
  return action in actions ? say(`actions:${action}` as WordKey) : action;
}
