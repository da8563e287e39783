import { actions } from '../locales/en/actions.ts';
import { en } from '../locales/en/all.ts';

const breaks = 'break.';

/** What an entry can have done, as far as this version has words for it. */
export const loggedActions: readonly string[] = Object.keys({ ...actions, ...en.actions }).filter((action) => !action.startsWith(breaks));
