import { columnNames, plainName } from '../spreadsheets/column-names.ts';

/** What a text of another program has of a record for which that program has no place: by the key of our column, as it is called and said. */
export type Carried = ReadonlyMap<string, { readonly name: string; readonly text: string }>;

/** The line below which such lines stand, at the end of the text. */
const mark = '[Plimsoll]';

/** A text of ours with what else a record says below it, each on a line under its own name. */
export function withCarried(text: string | null, carried: readonly (readonly [name: string, text: string])[]): string | null {
  // What somebody wrote himself is never taken for ours: then an empty list stands below it.
  const isMistaken = text !== null && carriedIn(text) !== null;
  if (carried.length === 0 && !isMistaken) return text;
  const block = [mark, ...carried.map(([name, said]) => `${name}: ${said}`)].join('\n');
  return text === null || text === '' ? block : `${text}\n\n${block}`;
}

/** The text and what stands below it; `null` where a text has no such lines, or others among them. */
export function carriedIn(cell: string): { readonly text: string; readonly carried: Carried } | null {
  if (!cell.includes(mark)) return null;
  const lines = cell.replace(/\r\n?/g, '\n').trimEnd().split('\n');
  const at = lines.map((line) => line.trim()).lastIndexOf(mark);
  if (at < 0) return null;
  const carried = new Map<string, { name: string; text: string }>();
  for (const line of lines.slice(at + 1)) {
    const [, name = '', text = ''] = /^\s*([^:]+): (.*\S)\s*$/u.exec(line) ?? [];
    const key = keyOf(name);
    if (key === null) return null;
    carried.set(key, { name: name.trim(), text });
  }
  const own = lines.slice(0, at);
  if (own.at(-1) === '') own.pop();
  return { text: own.join('\n'), carried };
}

let names: ReturnType<typeof columnNames> | null = null;

/** The column of risks that goes by a name, in either language. */
export function keyOf(name: string): string | null {
  names ??= columnNames('risks');
  return names.get(plainName(name)) ?? null;
}
