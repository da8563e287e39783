import type { Guess } from '../documents/mapping/guess-mapping.ts';
import { furtherKey, targetOf, targetsOf } from '../documents/mapping/targets.ts';
import type { MappedColumn, MappedTo, MappedValue, Mapping } from '../domain/imports/mapping.ts';

/** A mapping without what nobody is sure of, and the people of whom nobody is sure who they are, by heading and text. */
export type Sure = { readonly mapping: Mapping; readonly people: Readonly<Record<string, Readonly<Record<string, MappedValue>>>> };

/**
 * What of a guess is taken without asking. A column of which it is unsure is kept as it is, under its own name, where the table has a
 * place for that; a value of which it is unsure becomes nothing, and stays as a further field likewise. A kept mapping comes first: it
 * is only completed where the file has headings and values that it does not know.
 */
export function sureMapping(kept: { readonly mapping: Mapping; readonly added: readonly string[] } | null, guess: Guess): Sure {
  const { table } = guess.mapping;
  const base = kept?.mapping ?? guess.mapping;
  const guessed = new Map(guess.mapping.columns.map(({ heading }, at) => [heading, at]));
  const columns = base.columns.map((column) => {
    const at = guessed.get(column.heading);
    if (at === undefined) return column;
    const isKnown = kept !== null && !kept.added.includes(column.heading);
    const from = guess.mapping.columns[at] ?? column;
    if (isKnown) return isSame(column.goes, from.goes) ? { ...column, values: { ...valuesOf(table, from, guess, at), ...column.values } } : column;
    return guess.columns[at]?.isUnsure === true ? aside(table, from) : { ...from, values: valuesOf(table, from, guess, at) };
  });
  return { mapping: { ...base, columns }, people: peopleOf(table, base, guess) };
}

/** A column that is kept as it is. */
function aside(table: string, column: MappedColumn): MappedColumn {
  const goes: MappedTo = targetsOf(table).hasFurther ? { to: 'field', key: furtherKey } : { to: 'leftOut' };
  return { ...column, goes, values: {}, order: null, separator: null };
}

function isSame(one: MappedTo, other: MappedTo): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function valuesOf(table: string, column: MappedColumn, guess: Guess, at: number): MappedColumn['values'] {
  if (isOfPeople(table, column)) return column.values;
  const unsure = (guess.values[at] ?? []).filter(({ isUnsure }) => isUnsure);
  return { ...column.values, ...Object.fromEntries(unsure.map(({ theirs }) => [theirs, null])) };
}

/** Who the people of a file are: those of whom nobody is sure are nobody. */
function peopleOf(table: string, mapping: Mapping, guess: Guess): Sure['people'] {
  const guessed = new Map(guess.mapping.columns.map(({ heading }, at) => [heading, at]));
  const columns = mapping.columns.filter((column) => isOfPeople(table, column));
  return Object.fromEntries(
    columns.map(({ heading }) => {
      const values = guess.values[guessed.get(heading) ?? -1] ?? [];
      return [heading, Object.fromEntries(values.map(({ theirs, ours, isUnsure }) => [theirs, isUnsure ? null : ours]))];
    }),
  );
}

function isOfPeople(table: string, { goes }: Pick<MappedColumn, 'goes'>): boolean {
  return targetOf(targetsOf(table), goes)?.kind === 'person';
}
