import { kinds } from '../../domain/index.ts';
import type { Matrix, Scale } from '../../domain/scoring/kinds.ts';
import { rowsAs } from '../../domain/rows.ts';
import type { Field } from '../../engine/kind/field.ts';
import { textOrNull, type StoredRow } from '../../engine/rows/row.ts';
import type { Json, JsonObject } from '../../engine/values/json.ts';
import { isDay, isInstant } from '../../engine/values/time.ts';
import { choiceName, type Vocabulary } from '../names.ts';
import { moneyText } from '../patterns/money.ts';
import { numberText } from '../patterns/numbers.ts';
import { codeAndName, mentionsText, rowText, type LedgerNames } from './ledger-names.ts';

/** The matrix by which the levels of an assessment are read, and its scales; `null` where one of them is not known. */
export type ReadBy = { readonly matrix: Matrix; readonly likelihood: Scale; readonly impact: Scale };

export function readBy(matrixId: string | null, names: LedgerNames): ReadBy | null {
  const row = (table: string, id: string) => {
    const found = names.row(table, id);
    return found === null ? [] : [found as StoredRow];
  };
  const [matrix] = rowsAs('matrices', row('matrices', matrixId ?? ''));
  if (matrix === undefined) return null;
  const [likelihood] = rowsAs('scales', row('scales', matrix.likelihoodScaleId));
  const [impact] = rowsAs('scales', row('scales', matrix.impactScaleId));
  return likelihood && impact ? { matrix, likelihood, impact } : null;
}

/** The value of a field as people know it. `row` is what is known of the row around it; empty where the field holds nothing. */
export function valueText(table: string, field: string, value: Json | undefined, row: JsonObject, names: LedgerNames): string {
  const definition = kinds.has(table) ? kinds.of(table).fields[field] : undefined;
  if (value === undefined || isBlank(value)) return '';
  return definition === undefined ? anyText(value, names) : fieldText(definition, field, value, row, names);
}

function fieldText(definition: Field, field: string, value: Json, row: JsonObject, names: LedgerNames): string {
  const { say, language, times } = names;
  const { type, vocabulary, reference, unit, beside } = definition;
  const plain = typeof value === 'string' ? value : JSON.stringify(value);
  switch (type) {
    case 'choice':
    case 'kindName':
      return choiceName(say, vocabulary === undefined ? 'kind' : (vocabulary as Vocabulary), plain);
    case 'personal':
      return names.personal(plain) ?? say('people:someoneErased');
    case 'reference':
      return referenceText(reference?.kind ?? '', plain, reference?.show === 'code', names);
    case 'references':
      return (value as readonly Json[]).map((id) => rowText(reference?.kind ?? '', typeof id === 'string' ? id : '', names)).join(', ');
    case 'anyReference':
      return referenceText(textOrNull(row, beside ?? '') ?? '', plain, true, names);
    case 'level':
      return levelText(Number(value), scaleOf(field, row, names), language);
    case 'integer':
    case 'number':
      return unit === undefined ? numberText(Number(value)) : times.duration(Number(value) * (unit === 'hours' ? 60 : 1));
    case 'money':
      return moneyOrNumber(Number(value), textOrNull(row, beside ?? ''), names);
    case 'flag':
      return say(value === true ? 'common:yes' : 'common:no');
    case 'text':
      return definition.mentions === undefined ? anyText(value, names) : mentionsText(plain, names);
    case 'tags':
    case 'day':
    case 'instant':
    case 'decimal':
    case 'label':
    case 'evidence':
      return anyText(value, names);
    case 'items':
    case 'inner': {
      const { showItem } = definition;
      if (showItem === undefined) return anyText(value, names);
      return Array.isArray(value) ? (value as readonly Json[]).map(showItem).join(' · ') : showItem(value);
    }
  }
}

function referenceText(table: string, id: string, byCode: boolean, names: LedgerNames): string {
  if (!byCode) return rowText(table, id, names);
  const text = codeAndName(table, id, names.row(table, id), names);
  return text === '' ? id : text;
}

/** An amount whose currency is not known stays a number: its decimals are not known either. */
function moneyOrNumber(minorUnits: number, currency: string | null, names: LedgerNames): string {
  return currency === null ? numberText(minorUnits) : moneyText(minorUnits, currency, names.language);
}

function scaleOf(field: string, row: JsonObject, names: LedgerNames): Scale | null {
  const by = readBy(textOrNull(row, 'matrixId'), names);
  return by === null ? null : field === 'likelihood' ? by.likelihood : by.impact;
}

function levelText(level: number, scale: Scale | null, language: LedgerNames['language']): string {
  const word = scale?.levels.find((one) => one.level === level)?.label[language];
  return word === undefined ? numberText(level) : `${level} ${word}`;
}

/** What no field explains, or what is a list of small records: its values in their order. */
function anyText(value: Json, names: LedgerNames): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return names.say(value ? 'common:yes' : 'common:no');
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'string') return isDay(value) ? names.times.day(value) : isInstant(value) ? names.times.instant(value) : value;
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    return list.map((one) => anyText(one, names)).join(list.some((one) => typeof one === 'object') ? ' · ' : ', ');
  }
  const texts = Object.values(value as JsonObject).map((one) => anyText(one, names));
  return texts.filter((text) => text !== '').join(' / ');
}

/** Whether a field holds nothing. */
export function isBlank(value: Json): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
