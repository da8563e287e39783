import type { Language } from '../../../../domain/settings/kind.ts';
import { dayText } from '../../../../words/patterns/days.ts';
import { durationText } from '../../../../words/patterns/durations.ts';
import { moneyText } from '../../../../words/patterns/money.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import type { Translate, WordKey } from '../../../../words/translate.ts';
import type { Cell } from '../question.ts';
import type { ValueAs } from './field-word.ts';

/** In which words claims are said. */
export type ClaimWords = { readonly t: Translate; readonly language: Language };

/** The namespace and set of words in which a coded value has its own; `null` of values that are no codes. */
const sets: Readonly<Partial<Record<ValueAs, string>>> = {
  category: 'choices:category',
  movement: 'report:movement',
  step: 'claims:step',
  controlKind: 'choices:controlKind',
  strength: 'choices:testConclusion',
  incidentKind: 'choices:incidentKind',
  severity: 'choices:severity',
  outcome: 'choices:relation',
  period: 'claims:period',
  figure: 'report:figure',
  source: 'choices:recoverySource',
  basis: 'delivery:basis',
  ending: 'delivery:outcome',
  band: 'delivery:band',
  leftOut: 'claims:leftOut',
  measure: 'claims:measure',
  table: 'fields:table',
};

/** Values that are of no set, or that their set has no word for. */
const further: Readonly<Partial<Record<ValueAs, Readonly<Record<string, WordKey>>>>> = {
  category: { all: 'report:all' },
  outcome: { unlinked: 'claims:outcome.unlinked' },
  strength: { untested: 'claims:strength.untested' },
};

/** The key of the word for a coded value; `null` of what is no code. */
export function codeWord(as: ValueAs, value: string): WordKey | null {
  const set = sets[as];
  if (set === undefined) return null;
  return further[as]?.[value] ?? (`${set}.${value}` as WordKey);
}

/** A cell in words: codes by their words, days, durations and amounts as people read them; a dash of nothing. */
export function valueText(as: ValueAs, value: Cell, { t, language }: ClaimWords, currency: string | null = null): string {
  if (value === null) return '–';
  if (typeof value === 'boolean') return t(value ? 'common:yes' : 'common:no');
  if (typeof value === 'string') {
    const word = codeWord(as, value);
    if (word !== null) return t(word);
    return as === 'day' ? dayText(value, language) : value;
  }
  if (as === 'minutes') return durationText(value, language);
  return as === 'money' && currency !== null ? moneyText(value, currency, language) : numberText(value);
}
