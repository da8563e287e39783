import { useCallback, useMemo } from 'react';
import type { ChangeLine, Entry } from '../../../engine/ledger/entry.ts';
import { columnOf } from '../../../engine/lists/columns.ts';
import { get } from '../../../engine/rows/query.ts';
import { definitionOf, isTableName, type TableName } from '../../../domain/index.ts';
import type { Json, JsonObject } from '../../../engine/values/json.ts';
import { isDay, isInstant } from '../../../engine/values/time.ts';
import { choiceName, type Vocabulary } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { rowQuestion } from '../register/question-kinds.ts';
import { answersSoFar, useAsked } from '../register/questions-context.tsx';
import { rowsIn } from '../register/rows-in.ts';
import { useRegister } from '../register/open-register.tsx';
import { useTaxonomy } from '../words/taxonomy-words.ts';
import { useTimes } from '../words/times.ts';
import { useWords } from '../words/words-context.tsx';

export type ValueWords = {
  readonly value: (table: string, field: string, value: Json) => string;
  /** The record that a change is about: its code and its name, as far as it has them. */
  readonly record: (change: ChangeLine) => string;
};

/** Fields that name a record in full, in the order in which they are looked for. */
const naming = ['title', 'name', 'version', 'text'] as const;

type Known = { readonly code: string | null; readonly name: string | null };

function knownAs(row: JsonObject, isPerson = false): Known {
  const name = isPerson ? undefined : naming.map((field) => row[field]).find((text) => typeof text === 'string');
  const code = row['code'];
  return { code: typeof code === 'string' ? code : null, name: typeof name === 'string' ? name : null };
}

function targetOf(table: string, field: string, row: JsonObject): TableName | null {
  if (table === 'links' && (field === 'fromId' || field === 'toId')) {
    const kind = row[field === 'fromId' ? 'fromTable' : 'toTable'];
    return typeof kind === 'string' && isTableName(kind) ? kind : null;
  }
  const target = isTableName(table) ? definitionOf(table).references[field] : undefined;
  return target !== undefined && isTableName(target) ? target : null;
}

function referencesIn({ table, id, before, after }: ChangeLine): { readonly table: TableName; readonly id: string }[] {
  const own = isTableName(table) && before !== null && after !== null ? [{ table, id }] : [];
  const referred = [before, after].flatMap((row) =>
    Object.entries(row ?? {}).flatMap(([field, value]) => {
      const target = targetOf(table, field, row ?? {});
      return target !== null && target !== 'people' && target !== 'taxonomy' && typeof value === 'string'
        ? [{ table: target, id: value }]
        : [];
    }),
  );
  return [...own, ...referred];
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
  const asked = useAsked(wanted.map((one) => rowQuestion(get(one.table, one.id))));
  const known = useMemo(() => {
    // What is known already is said, though something else is still being asked.
    const found = answersSoFar(asked).flatMap((answer, at) =>
      rowsIn(answer ?? undefined).map((row) => ({ row, table: wanted[at]?.table })),
    );
    return new Map(found.map(({ row, table }) => [row.id, knownAs(row, table === 'people')]));
  }, [asked, wanted]);

  const value = useCallback<ValueWords['value']>(
    (table, field, value) => {
      if (value === null || value === '') return say('common:empty');
      if (typeof value === 'boolean') return value ? say('common:yes') : say('common:no');
      if (typeof value === 'number') return numberText(value);
      if (typeof value !== 'string') return listed(value);
      const column = isTableName(table) ? columnOf(table, field) : null;
      const target = isTableName(table) ? definitionOf(table).references[field] : undefined;
      if (table === 'people' && field === 'name') return say('people:nameKept');
      if (target === 'people') return names[value] ?? say('people:someoneErased');
      if (target === 'taxonomy') return taxonomy.label(value);
      const referred = known.get(value);
      if (referred) return referred.code ?? referred.name ?? value;
      if (column?.kind === 'choice' && column.vocabulary !== undefined) return choiceName(say, column.vocabulary as Vocabulary, value);
      if (isDay(value)) return times.day(value);
      return isInstant(value) ? times.instant(value) : value;
    },
    [say, times, taxonomy, names, known],
  );
  const record = useCallback<ValueWords['record']>(
    ({ table, id, before, after }) => {
      const codeIn = (field: string) => known.get(text((after ?? before)?.[field]))?.code ?? null;
      if (table === 'links' && codeIn('fromId') !== null) return `${codeIn('fromId') ?? ''} → ${codeIn('toId') ?? ''}`;
      if (codeIn('riskId') !== null)
        return [codeIn('riskId'), codeIn('controlId'), knownAs((after ?? before) as JsonObject).name]
          .filter((part) => part !== null)
          .join(' · ');
      const person = table === 'people' ? names[id] : undefined;
      const own = before === null || after === null ? knownAs((after ?? before) as JsonObject, table === 'people') : known.get(id);
      return [own?.code, person ?? own?.name].filter((part) => part !== null && part !== undefined).join(' ');
    },
    [names, known],
  );
  return useMemo(() => ({ value, record }), [value, record]);
}

/** A list or an object in a line. */
function listed(value: Json): string {
  if (typeof value === 'object' && value !== null && 'ko' in value && 'en' in value) return `${text(value['ko'])} / ${text(value['en'])}`;
  if (Array.isArray(value)) return (value as readonly Json[]).map(text).join(', ');
  return text(value);
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
