import type { WordKey } from '../../../../words/translate.ts';

/** What the values of a field are: how a cell of it, an answer and a condition are said. */
export type ValueAs =
  | 'text'
  | 'flag'
  | 'day'
  | 'minutes'
  | 'money'
  | 'rating'
  | 'level'
  | 'items'
  | 'category'
  | 'movement'
  | 'step'
  | 'controlKind'
  | 'strength'
  | 'incidentKind'
  | 'severity'
  | 'outcome'
  | 'period'
  | 'figure'
  | 'source'
  | 'basis'
  | 'ending'
  | 'band'
  | 'leftOut'
  | 'measure'
  | 'table';

/** The name of a field and what its values are; of a flag also what is said where it is `false`, if that has words of its own. */
export type FieldWord = { readonly word: WordKey; readonly as: ValueAs; readonly not?: WordKey };

export const field = (word: WordKey, as: ValueAs = 'text'): FieldWord => ({ word, as });
export const flag = (word: WordKey, not?: WordKey): FieldWord => ({ word, as: 'flag', ...(not === undefined ? {} : { not }) });
