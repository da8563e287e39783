import { kinds } from '../../../../domain/index.ts';
import { rowsIn, get } from '../../../../engine/rows/query.ts';
import { heldBy } from '../../../../engine/rows/row-index.ts';
import { textIn, type Json } from '../../../../engine/values/json.ts';
import type { CellValue } from '../../../../engine/kind/column.ts';
import { cellText } from '../../../../words/cell-text.ts';
import { useAnswers } from '../../../ui/register/answers.ts';
import { useRegister } from '../../../ui/register/open-register.tsx';
import { useTaxonomy } from '../../../ui/words/taxonomy-words.ts';
import { useTimes } from '../../../ui/words/times.ts';
import { useLanguage, useWords } from '../../../ui/words/words-context.tsx';

export type FieldValue = { readonly field: string; readonly value: Json };

/** Says values of fields of a kind in words; `shown` are those that it will be asked for. */
export function useValueText(table: string, shown: readonly FieldValue[]): (one: FieldValue) => string {
  const say = useWords();
  const language = useLanguage();
  const times = useTimes();
  const taxonomy = useTaxonomy();
  const { names } = useRegister();
  const { fields } = kinds.of(table);
  const targetOf = (field: string) => fields[field]?.reference?.kind ?? null;
  const referred = shown.flatMap(({ field, value }) => {
    const target = targetOf(field);
    return target === null ? [] : heldBy(value).map((id) => get(target, id));
  });
  const rows = (useAnswers(referred) ?? []).flatMap(rowsIn);
  const nameOf = (target: string, id: string): string => {
    const row = rows.find((one) => one.id === id);
    const naming = kinds.of(target).names;
    const type = naming === null ? undefined : kinds.of(target).fields[naming]?.type;
    if (type === 'label') return taxonomy.label(id);
    if (type === 'personal') return names[id] ?? textIn(row ?? {}, 'code');
    return textIn(row ?? {}, naming ?? 'code');
  };
  return ({ field, value }) => {
    const target = targetOf(field);
    const column = kinds.column(table, field);
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return say('common:none');
    if (target !== null)
      return heldBy(value)
        .map((id) => nameOf(target, id))
        .join(', ');
    if (Array.isArray(value)) return heldBy(value).join(', ');
    return column === null ? JSON.stringify(value) : cellText(column, value as CellValue, { say, language, times, taxonomy });
  };
}

/** How records of a kind are called where there is little room: by code, else by name. */
export function useCodes(table: string, ids: readonly string[]): readonly string[] {
  const answers = useAnswers(ids.map((id) => get(table, id)));
  const { names } = kinds.of(table);
  return (answers ?? []).flatMap(rowsIn).map((row) => textIn(row, 'code') || textIn(row, names ?? ''));
}
