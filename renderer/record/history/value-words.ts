import { useCallback, useMemo } from 'react';
import type { ChangeLine, Entry } from '../../../engine/ledger/entry.ts';
import { get, rowsIn } from '../../../engine/rows/query.ts';
import { textOrNull } from '../../../engine/rows/row.ts';
import { kinds } from '../../../domain/index.ts';
import type { Json, JsonObject } from '../../../engine/values/json.ts';
import { isDay, isInstant } from '../../../engine/values/time.ts';
import { choiceName, type Vocabulary } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { rowQuestion } from '../../ui/register/question-kinds.ts';
import { answersSoFar, useAsked } from '../../ui/register/questions-context.tsx';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useTaxonomy } from '../../ui/words/taxonomy-words.ts';
import { useTimes } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';

export type ValueWords = {
  readonly value: (table: string, field: string, value: Json) => string;
  /** The record that a change is about: its code and its name, as far as it has them. */
  readonly record: (change: ChangeLine) => string;
};

type Known = { readonly code: string | null; readonly name: string | null };

/** What a row of a kind is known as: its code and its name, as far as it has them. Personal names are kept elsewhere. */
function knownAs(table: string, row: JsonObject): Known {
  const naming = kinds.has(table) ? kinds.of(table).names : null;
  const isText = naming !== null && kinds.of(table).fields[naming]?.type === 'text';
  return { code: textOrNull(row, 'code'), name: isText ? textOrNull(row, naming) : null };
}

/** The kind of the record whose id stands in a field of a row. */
function targetOf(table: string, field: string, row: JsonObject): string | null {
  const definition = kinds.has(table) ? kinds.of(table).fields[field] : undefined;
  if (definition?.type === 'anyReference') {
    const kind = textOrNull(row, definition.beside ?? '');
    return kind !== null && kinds.has(kind) ? kind : null;
  }
  return definition?.reference?.kind ?? null;
}

function referencesIn({ table, id, before, after }: ChangeLine): { readonly table: string; readonly id: string }[] {
  const own = kinds.has(table) && before !== null && after !== null ? [{ table, id }] : [];
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
    const found = answersSoFar(asked).map((answer) => rowsIn(answer ?? undefined)[0]);
    return new Map(found.flatMap((row, index) => (row ? [[row.id, knownAs(wanted[index]?.table ?? '', row)] as const] : [])));
  }, [asked, wanted]);

  const value = useCallback<ValueWords['value']>(
    (table, field, value) => {
      if (value === null || value === '') return say('common:empty');
      if (typeof value === 'boolean') return value ? say('common:yes') : say('common:no');
      if (typeof value === 'number') return numberText(value);
      if (typeof value !== 'string') return listed(value);
      const definition = kinds.has(table) ? kinds.of(table).fields[field] : undefined;
      const target = definition?.reference?.kind;
      if (definition?.type === 'personal') return say('people:nameKept');
      if (target === 'people') return names[value] ?? say('people:someoneErased');
      if (target === 'taxonomy') return taxonomy.label(value);
      const referred = known.get(value);
      if (referred) return referred.code ?? referred.name ?? value;
      if (definition?.vocabulary !== undefined) return choiceName(say, definition.vocabulary as Vocabulary, value);
      if (isDay(value)) return times.day(value);
      return isInstant(value) ? times.instant(value) : value;
    },
    [say, times, taxonomy, names, known],
  );
  const record = useCallback<ValueWords['record']>(
    ({ table, id, before, after }) => {
      const row = after ?? before ?? {};
      const fields = kinds.has(table) ? kinds.of(table).fields : {};
      const codeIn = (field: string) => known.get(textOrNull(row, field) ?? '')?.code ?? null;
      const ends = Object.keys(fields).filter((field) => fields[field]?.type === 'anyReference');
      if (ends.length > 1 && codeIn(ends[0] ?? '') !== null) return ends.map((field) => codeIn(field) ?? '').join(' → ');
      const owners = Object.keys(fields).filter((field) => fields[field]?.reference?.show === 'code');
      if (owners.some((field) => codeIn(field) !== null)) {
        return [...owners.map(codeIn), knownAs(table, row).name].filter((part) => part !== null).join(' · ');
      }
      const person = table === 'people' ? names[id] : undefined;
      const own = before === null || after === null ? knownAs(table, row) : known.get(id);
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
