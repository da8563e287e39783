import { numberText } from '../../../../words/patterns/numbers.ts';
import type { Claim, DataTables } from '../question.ts';
import { fieldWord } from './field-words.ts';
import { valueText, type ClaimWords } from './value-text.ts';

/** An answer with its unit: how many, minutes in words, an amount of its currency, a rating, a level. */
export function answerText({ question, answer }: Pick<Claim, 'question' | 'answer'>, tables: DataTables, words: ClaimWords): string {
  const { t } = words;
  if (answer === null) return t('claims:answer.none');
  const n = numberText(answer);
  if (question.ask === 'count') return t('claims:answer.count', { count: n });
  const { as } = fieldWord(question.of, question.field);
  if (as === 'minutes') {
    const inWords = valueText(as, answer, words);
    // Below an hour the words are the minutes.
    return Number.isInteger(answer) && answer < 60 ? inWords : t('claims:answer.minutes', { words: inWords, minutes: n });
  }
  if (as === 'money') return valueText(as, answer, words, currencyOf(question, tables));
  if (as === 'rating' || as === 'level') return t(`claims:answer.${as}`, { value: n });
  return as === 'items' ? t('claims:answer.items', { count: answer, n }) : n;
}

/** The currency of the amounts that a question is about. */
function currencyOf(question: Claim['question'], tables: DataTables): string | null {
  const currency =
    question.ask === 'value' ? tables[question.of].find(({ id }) => id === question.row)?.cells['currency'] : question.where['currency'];
  return typeof currency === 'string' ? currency : null;
}
