import { useCallback, useMemo } from 'react';
import type { ChangeLine, Entry } from '../../../domain/ledger/entry.ts';
import { columnOf } from '../../../domain/lists/columns.ts';
import { get } from '../../../domain/register/query.ts';
import { definitionOf, isTableName, type TableName } from '../../../domain/register/tables.ts';
import type { Json, JsonObject } from '../../../domain/values/json.ts';
import { isDay, isInstant } from '../../../domain/values/time.ts';
import { choiceName, type Vocabulary } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useAnswers } from '../register/answers.ts';
import { useRegister } from '../register/open-register.tsx';
import { useTaxonomy } from '../words/taxonomy-words.ts';
import { useTimes } from '../words/times.ts';
import { useWords } from '../words/words-context.tsx';

export type ValueWords = (table: string, field: string, value: Json) => string;

/** Names under which a record is known, in the order in which they are looked for. */
const naming = ['code', 'name', 'title', 'version', 'text'] as const;

function targetOf(table: string, field: string, row: JsonObject): TableName | null {
  if (table === 'links' && (field === 'fromId' || field === 'toId')) {
    const kind = row[field === 'fromId' ? 'fromTable' : 'toTable'];
    return typeof kind === 'string' && isTableName(kind) ? kind : null;
  }
  const target = isTableName(table) ? definitionOf(table).references[field] : undefined;
  return target !== undefined && isTableName(target) ? target : null;
}

function referencesIn({ table, before, after }: ChangeLine): { readonly table: TableName; readonly id: string }[] {
  return [before, after].flatMap((row) =>
    Object.entries(row ?? {}).flatMap(([field, value]) => {
      const target = targetOf(table, field, row ?? {});
      return target !== null && target !== 'people' && target !== 'taxonomy' && typeof value === 'string'
        ? [{ table: target, id: value }]
        : [];
    }),
  );
}

/** Says the values in some entries as a person would: names for ids, words for choices, dates as they are written. */
export function useValueWords(entries: readonly Entry[]): ValueWords {
  const say = useWords();
  const times = useTimes();
  const taxonomy = useTaxonomy();
  const { names } = useRegister();
  const wanted = useMemo(() => {
    const all = entries.flatMap((entry) => entry.changes.slice(0, 50)).flatMap(referencesIn);
    return [...new Map(all.map((one) => [`${one.table}:${one.id}`, one])).values()].slice(0, 500);
  }, [entries]);
  const answers = useAnswers(wanted.map((one) => get(one.table, one.id)));
  const known = useMemo(() => {
    const rows = (answers ?? []).flatMap((answer) => ('rows' in answer ? answer.rows : [])) as unknown as readonly JsonObject[];
    return new Map(
      rows.map((row) => [String(row['id']), String(naming.map((name) => row[name]).find((text) => typeof text === 'string') ?? '')]),
    );
  }, [answers]);

  return useCallback<ValueWords>(
    (table, field, value) => {
      if (value === null || value === '') return say('common:empty');
      if (typeof value === 'boolean') return value ? say('common:yes') : say('common:no');
      if (typeof value === 'number') return numberText(value);
      if (typeof value !== 'string') return labelOf(value) ?? JSON.stringify(value);
      const column = isTableName(table) ? columnOf(table, field) : null;
      const target = isTableName(table) ? definitionOf(table).references[field] : undefined;
      if (table === 'people' && field === 'name') return say('people:nameKept');
      if (target === 'people') return names[value] ?? say('people:someoneErased');
      if (target === 'taxonomy') return taxonomy.label(value);
      if (known.has(value)) return known.get(value) ?? value;
      if (column?.kind === 'choice' && column.vocabulary !== undefined) return choiceName(say, column.vocabulary as Vocabulary, value);
      if (isDay(value)) return times.day(value);
      return isInstant(value) ? times.instant(value) : value;
    },
    [say, times, taxonomy, names, known],
  );
}

function labelOf(value: Json): string | null {
  return typeof value === 'object' && value !== null && 'ko' in value && 'en' in value ? `${String(value.ko)} / ${String(value.en)}` : null;
}
