import { assertNever } from '../../../../engine/values/result.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import type { Among, Cell, DataTables, Question, TableName } from '../question.ts';
import type { ValueAs } from './field-word.ts';
import { fieldWord } from './field-words.ts';
import { rowName } from './row-name.ts';
import { valueText, type ClaimWords } from './value-text.ts';

/** Codes that keep their capitals inside a sentence. */
const ownCapitals: readonly ValueAs[] = ['text', 'severity', 'day'];

/**
 * A question in words: `Count of risks (open, category: operational risk)`, `Residual rating of R-12`. `tables` are those over which
 * it is asked: rows are named by their cells.
 */
export function questionText(question: Question, tables: DataTables, words: ClaimWords): string {
  const { t } = words;
  if (question.ask === 'value') {
    const row = tables[question.of].find(({ id }) => id === question.row);
    const named = row === undefined ? question.row : rowName(question.of, row, words);
    if (question.of === 'waivers') return t('claims:ask.waived', { row: named });
    return t('claims:ask.value', { field: t(fieldWord(question.of, question.field).word), row: named });
  }
  const asked = askedText(question, tables, words);
  const conditions = Object.entries(question.where).flatMap(([name, value]) => conditionText(question.of, name, value, words));
  return conditions.length === 0 ? asked : t('claims:among', { asked, conditions: conditions.join(', ') });
}

function askedText(question: Exclude<Question, { ask: 'value' }>, tables: DataTables, { t }: ClaimWords): string {
  const of = tableText(question, t);
  if (question.ask === 'count') return t('claims:ask.count', { of });
  const { word, as } = fieldWord(question.of, question.field);
  const named = { of, field: t(word) };
  switch (question.ask) {
    case 'sum':
    case 'median':
      return t(`claims:ask.${question.ask}`, named);
    case 'worst':
      return t(as === 'minutes' ? 'claims:ask.longest' : 'claims:ask.worst', named);
    case 'percentile':
      if (question.share === 0.9) return t('claims:ask.p90', named);
      return t('claims:ask.ranked', { ...named, ...rankOf(question, tables) });
    default:
      return assertNever(question);
  }
}

/** Which of the values, in rising order, is at or below no smaller share of them. */
function rankOf({ of, where, field, share }: Extract<Question, { ask: 'percentile' }>, tables: DataTables) {
  const conditions = Object.entries(where);
  const n = tables[of].filter(
    ({ cells }) => typeof cells[field] === 'number' && conditions.every(([name, value]) => (cells[name] ?? null) === value),
  ).length;
  return { rank: numberText(Math.max(1, Math.ceil(share * n))), n: numberText(n) };
}

/** What a table holds; of incidents and planned work, which are one table, the one that is asked of. */
function tableText({ of, where }: Among, t: ClaimWords['t']): string {
  const kind = of === 'incidents' ? where['kind'] : undefined;
  if (kind === 'incident' || kind === 'maintenance') return t(`choices:incidentKinds.${kind}`).toLowerCase();
  return t(`choices:dataTable.${of}`);
}

/** A condition as it follows in a list of them; nothing of one that the name of the table says already. */
function conditionText(of: TableName, name: string, value: Cell, words: ClaimWords): readonly string[] {
  const { t } = words;
  const { word, as, not } = fieldWord(of, name);
  if (as === 'incidentKind') return [];
  const field = t(word);
  if (value === null) return [t('claims:is.none', { field })];
  if (value === true) return [field.toLowerCase()];
  if (value === false) return [not === undefined ? t('claims:is.not', { field }) : t(not).toLowerCase()];
  const text = valueText(as, value, words);
  const said = ownCapitals.includes(as) ? text : text.toLowerCase();
  return [as === 'period' ? said : t('claims:is.value', { field, value: said })];
}
