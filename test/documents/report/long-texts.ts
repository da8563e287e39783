import { kinds } from '../../../domain/index.ts';
import type { ChangeLine, Entry } from '../../../engine/ledger/entry.ts';
import type { PrivateRow } from '../../../engine/ledger/private.ts';
import type { Json } from '../../../engine/values/json.ts';

/** Two hundred letters without a space: as long as a title may be. */
const long = { hangul: '정산지연및가맹점대금지급불능에따른민원급증'.repeat(10).slice(0, 200), latin: 'Abcdefghijklmnopqrst'.repeat(10) };

/** Texts by which something is found or counted. */
const notWords = /currency|timeZone|^quarter$|^compare$|Hash$/i;

type Told = { readonly entries: readonly Entry[]; readonly privates: ReadonlyMap<string, PrivateRow> };

/**
 * The same register with nothing but words of two hundred letters: in every text of every record, label, name and note of an
 * entry, where it said anything. Records take turns between Hangul and Latin. Nothing of it verifies; a report does not ask.
 */
export function withLongTexts({ entries, privates }: Told): Told {
  return {
    entries: entries.map(({ header, changes }) => ({
      header: { ...header, note: header.note === null ? null : wordFor(String(header.seq)) },
      changes: changes.map(lengthened),
    })),
    privates: new Map([...privates].map(([hash, row]) => [hash, { ...row, value: wordFor(row.personId) }])),
  };
}

function wordFor(id: string): string {
  const sum = Array.from(id).reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return sum % 2 === 0 ? long.hangul : long.latin;
}

function lengthened(change: ChangeLine): ChangeLine {
  const { table, id, after } = change;
  const kind = kinds.all.find(({ name }) => name === table);
  if (kind === undefined || after === null) return change;
  const word = wordFor(id);
  const fields = Object.entries(after).map(([name, value]) => {
    const field = kind.fields[name];
    const isText = field?.type === 'text' && typeof value === 'string' && value !== '' && !notWords.test(name);
    const isLabelled = field?.type === 'label' || (field?.type === 'items' && (table === 'scales' || table === 'matrices'));
    return [name, isText ? word : isLabelled ? withLongLabels(value, word) : value] as const;
  });
  return { ...change, after: Object.fromEntries(fields) };
}

/** Every text inside a label, or inside the levels and ratings of a scale or a matrix. */
function withLongLabels(value: Json, word: string): Json {
  if (typeof value === 'string') return value === '' ? '' : word;
  if (Array.isArray(value)) return value.map((one) => withLongLabels(one, word));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withLongLabels(one, word)]));
}
