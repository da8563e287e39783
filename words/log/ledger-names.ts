import { kinds } from '../../domain/index.ts';
import { ownersOf, type Subject } from '../../engine/ledger/about.ts';
import { linkFields, linksKind } from '../../engine/kind/registry.ts';
import { textOrNull } from '../../engine/rows/row.ts';
import type { JsonObject } from '../../engine/values/json.ts';
import { withMentions } from '../../engine/values/mentions.ts';
import type { Language } from '../../domain/settings/kind.ts';
import { tableTitle } from '../names.ts';
import type { Translate } from '../translate.ts';

/** What entries are said with: the records that they name, the names behind commitments, and the reader's words. */
export type LedgerNames = {
  /** A record as it is now, or as it last was; `null` for one that is not known. */
  row(table: string, id: string): JsonObject | null;
  /** The text that a commitment stands for; `null` once it was erased. */
  personal(commitment: string): string | null;
  readonly say: Translate;
  readonly language: Language;
  /** As people write them, in the register's time zone; `duration` is given minutes. */
  readonly times: { day(day: string): string; instant(instant: string): string; duration(minutes: number): string };
};

/** A person's name; of an erased one the code, and that the name was erased. */
export function personText(id: string, names: LedgerNames): string {
  const row = names.row('people', id);
  const name = row === null ? null : names.personal(textOrNull(row, 'name') ?? '');
  if (name !== null) return name;
  const code = row === null ? null : textOrNull(row, 'code');
  return code === null ? names.say('people:someoneErased') : names.say('people:erased', { code });
}

/** A text with the names of the people whom it mentions. */
export function mentionsText(text: string, names: LedgerNames): string {
  return withMentions(text, (id) => (names.row('people', id) === null ? null : `@${personText(id, names)}`));
}

/** The name of a record without its code: of a term with those of its parents, of a person the one that stands. */
export function nameText(table: string, row: JsonObject, names: LedgerNames): string {
  if (!kinds.has(table)) return '';
  const { names: naming, namedWith, fields } = kinds.of(table);
  if (naming === null) return '';
  const value = row[naming];
  const type = fields[naming]?.type;
  if (type === 'personal') return typeof value === 'string' ? (names.personal(value) ?? '') : '';
  if (type === 'label') return labelText(table, row, names, []);
  const before = namedWith === null ? '' : rowText(fields[namedWith]?.reference?.kind ?? '', textOrNull(row, namedWith) ?? '', names);
  return [before, typeof value === 'string' ? value : ''].filter((part) => part !== '').join(' ');
}

function labelText(table: string, row: JsonObject, names: LedgerNames, seen: readonly string[]): string {
  const { names: naming, fields } = kinds.of(table);
  const label = row[naming ?? ''];
  const own = typeof label === 'object' && label !== null ? (textOrNull(label as JsonObject, names.language) ?? '') : '';
  const [parent] = Object.entries(fields).flatMap(([field, { reference }]) => (reference?.tree === true ? [textOrNull(row, field)] : []));
  const above = parent === null || parent === undefined || seen.includes(parent) ? null : names.row(table, parent);
  if (above !== null) return `${labelText(table, above, names, [...seen, parent ?? ''])} › ${own}`;
  // Versions of a scale or a matrix share a name.
  return 'version' in fields ? names.say('heatMap:version', { matrix: own, version: JSON.stringify(row['version'] ?? null) }) : own;
}

/** A record by its name alone, as a field of another shows it; by its code or id where it has none. */
export function rowText(table: string, id: string, names: LedgerNames): string {
  if (table === 'people') return personText(id, names);
  const row = names.row(table, id);
  if (row === null) return id;
  const name = nameText(table, row, names);
  return name === '' ? (textOrNull(row, 'code') ?? id) : name;
}

/** A record by its code and its name. */
export function codeAndName(table: string, id: string, row: JsonObject | null, names: LedgerNames): string {
  const code = row === null ? null : textOrNull(row, 'code');
  const name = row === null ? '' : nameText(table, row, names);
  // What is said in place of an erased name has the code already.
  if (table === 'people' && name === '') return personText(id, names);
  return [code, name].filter((part) => part !== null && part !== '').join(' ');
}

/**
 * What a row is about: itself where it is a record, else the records that it belongs to or hangs between. `row` has all of its
 * fields that are known.
 */
export function subjectsOf(table: string, id: string, row: JsonObject): readonly Subject[] {
  const own = { table, id };
  if (!kinds.has(table)) return [own];
  const owners = ownersOf(kinds, table, row);
  return owners.length > 0 && kinds.of(table).code === null ? owners : [own];
}

/** The records that a row is about, named: `R-2 Title`, of a link `R-2 → R-1`. */
export function subjectText(table: string, id: string, row: JsonObject, names: LedgerNames): string {
  const subjects = subjectsOf(table, id, row);
  if (table === linksKind) {
    const ends = linkFields.map((field) => textOrNull(row, field) ?? '');
    return ends.map((end) => shortText(subjects.find((one) => one.id === end) ?? { table: '', id: end }, names)).join(' → ');
  }
  if (subjects.length > 1) return subjects.map((one) => shortText(one, names)).join(' · ');
  const [subject = { table, id }] = subjects;
  const itself = subject.id === id && subject.table === table;
  const text = codeAndName(subject.table, subject.id, itself ? row : names.row(subject.table, subject.id), names);
  if (text !== '') return text;
  return kinds.has(table) ? tableTitle(names.say, table, 'one') : table;
}

function shortText({ table, id }: Subject, names: LedgerNames): string {
  const row = names.row(table, id);
  return row === null ? id : (textOrNull(row, 'code') ?? nameText(table, row, names));
}
