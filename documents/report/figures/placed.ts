import { Figure } from './figure.ts';

/**
 * Fields whose numbers name something and count nothing: levels of scales and the map, entries, versions. No claim answers them,
 * and a page says them as what they are.
 */
const namings = [
  'compare',
  'definitions',
  'formatVersion',
  'from',
  'ledger',
  'matrix',
  'register',
  'seq',
  'table',
  'to',
  'version',
] as const;
type Naming = (typeof namings)[number];

/** The same, with a figure for each number that is counted. */
export type Placed<T> = T extends number
  ? Figure
  : T extends string | boolean | null | undefined
    ? T
    : T extends readonly (infer One)[]
      ? readonly Placed<One>[]
      : { readonly [Key in keyof T]: Key extends Naming ? T[Key] : Placed<T[Key]> };

/** Where the lists of placed reports stand in them. */
const places = new WeakMap<object, string>();

/** Pieces of reports, placed: what says the verdict and what makes the pages reads the same ones, which may hold a risk for each row of a bank. */
const pieces = new WeakMap<object, { readonly place: string; readonly placed: unknown }>();

/** A report whose numbers know their places: what a page, a sheet and a claim say of a number is then said of the same one. */
export function placed<T extends object>(report: T): Placed<T> {
  return Object.fromEntries(Object.entries(report).map(([key, piece]) => [key, isNaming(key) ? piece : pieceAt(piece, key)])) as Placed<T>;
}

function pieceAt(piece: unknown, place: string): unknown {
  if (typeof piece !== 'object' || piece === null) return placedAt(piece, place);
  const known = pieces.get(piece);
  if (known?.place === place) return known.placed;
  const placed = placedAt(piece, place);
  pieces.set(piece, { place, placed });
  return placed;
}

const isNaming = (key: string) => namingKeys.has(key);
const namingKeys: ReadonlySet<string> = new Set(namings);

/** What is in a placed report as it is in any: most of what there is. */
const isPlain = (value: unknown) => typeof value !== 'number' && (typeof value !== 'object' || value === null);

function placedAt(value: unknown, place: string): unknown {
  if (typeof value === 'number') return new Figure(place, value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list = value.map((one: unknown, index) => (isPlain(one) ? one : placedAt(one, `${place}.${index}`)));
    places.set(list, place);
    return list;
  }
  const placed: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(value)) placed[key] = isPlain(one) || isNaming(key) ? one : placedAt(one, `${place}.${key}`);
  return placed;
}

/** How long a list of a placed report is. Error: a list that was made from one is no longer in the report, and has no place. */
export function countOf(list: readonly unknown[]): Figure {
  const place = places.get(list);
  if (place === undefined) throw new Error('A list without a place in the report has no claim');
  return new Figure(place, list.length);
}
