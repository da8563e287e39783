import type { WordKey } from '../../../words/translate.ts';

/** The months, January first. */
export const monthWords = [
  'settings:month_1',
  'settings:month_2',
  'settings:month_3',
  'settings:month_4',
  'settings:month_5',
  'settings:month_6',
  'settings:month_7',
  'settings:month_8',
  'settings:month_9',
  'settings:month_10',
  'settings:month_11',
  'settings:month_12',
] as const satisfies readonly WordKey[];
