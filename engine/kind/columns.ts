import { canonicalText } from '../values/canonical.ts';
import type { Json } from '../values/json.ts';
import { withMentions } from '../values/mentions.ts';
import { linesOf } from '../lists/lines.ts';
import { textOrNull, type StoredRow } from '../rows/row.ts';
import type { World } from '../rows/world.ts';
import type { CellValue, Column, ColumnKind } from './column.ts';
import type { Field, Reference } from './field.ts';
import type { AnyKind } from './kind.ts';

type KindOf = (name: string) => AnyKind;

/** The columns of the list of a kind, from its fields and computed cells, in its order. */
export function columnsOf(kind: AnyKind, of: KindOf, among: (field: Field) => readonly string[]): readonly Column[] {
  return (kind.order ?? []).map((key) => {
    const column = columnOf(kind, key, of);
    if (column.field?.type === 'kindName') return { ...column, values: among(column.field) };
    // The cell shows the code of a record of any of these kinds.
    const naming = column.field?.type === 'anyReference' ? kind.fields[column.field.beside ?? ''] : undefined;
    return naming === undefined ? column : { ...column, shares: among(naming) };
  });
}

function columnOf(kind: AnyKind, key: string, of: KindOf): Column {
  if (key === 'id') return { ...own(key, 'text'), imported: true };
  if (key === 'code') return { ...own(key, 'code'), imported: true };
  if (key === 'archivedAt') return own(key, 'instant');
  const field = kind.fields[key];
  if (field !== undefined) return fieldColumn(kind, key, field, of);
  const computed = Object.entries(kind.computed).find(([name]) => name === key)?.[1];
  if (computed === undefined) throw new Error(`${kind.name} has no column ${key}`);
  return {
    ...computed,
    key,
    field: null,
    target: null,
    parts: computed.parts ?? [],
    shares: computed.shares ?? [],
    imported: computed.imported ?? false,
  };
}

function own(key: string, kind: ColumnKind): Column {
  return { key, kind, field: null, target: null, read: (row) => plain(row[key]), parts: [], shares: [], imported: false };
}

function fieldColumn(kind: AnyKind, key: string, field: Field, of: KindOf): Column {
  const { vocabulary, values, unit, beside, size, reference, type, mentions } = field;
  const target = reference?.kind ?? mentions ?? (type === 'label' || type === 'personal' ? kind.name : null);
  const common = {
    key,
    field,
    target,
    parts: [],
    shares: reference !== undefined ? [reference.kind] : type === 'label' ? [kind.name] : mentions === undefined ? [] : [mentions],
    imported: field.set !== 'engine',
    ...(vocabulary === undefined ? {} : { vocabulary }),
    ...(values === undefined ? {} : { values }),
    ...(unit === undefined ? {} : { unit }),
    ...(beside === undefined || type !== 'money' ? {} : { beside }),
    ...(size === 'short' ? { short: true as const } : {}),
  };
  return { ...common, ...cellsOf(kind, key, field, of) };
}

function cellsOf(kind: AnyKind, key: string, field: Field, of: KindOf): Pick<Column, 'kind' | 'read'> & Partial<Column> {
  const { reference, mentions, beside = '' } = field;
  const value = (row: StoredRow) => plain(row[key]);
  switch (field.type) {
    case 'text':
      return { kind: 'text', read: mentions === undefined ? value : (row, world) => plain(shownMentions(mentions, row[key], world)) };
    case 'choice':
    case 'kindName':
      return { kind: 'choice', read: value };
    case 'day':
      return { kind: 'day', read: value };
    case 'instant':
      return { kind: 'instant', read: value };
    case 'flag':
      return { kind: 'flag', read: value };
    case 'level':
      return { kind: 'level', read: value };
    case 'integer':
    case 'number':
      return { kind: 'number', read: value };
    case 'decimal':
      return { kind: 'number', read: (row) => (typeof row[key] === 'string' ? Number(row[key]) : null) };
    case 'money':
      return { kind: 'money', read: value };
    case 'tags':
      return { kind: 'lines', read: (row) => textOrEmpty(linesOf(textsIn(row[key]))) };
    case 'items': {
      const { showItem } = field;
      if (showItem === undefined) return { kind: 'text', read: (row) => listText(row[key]) };
      return { kind: 'lines', read: (row) => textOrEmpty(linesOf(itemsIn(row[key]).map(showItem))) };
    }
    case 'label':
      return { kind: 'term', read: (row) => row.id };
    case 'personal':
      return { kind: 'person', read: (row, world) => personName(kind.name, row.id, world) };
    case 'evidence':
      return { kind: 'text', read: value };
    case 'inner':
      return { kind: 'text', read: () => null };
    case 'anyReference':
      return {
        kind: 'code',
        read: (row, world) => plain(world.get(textOrNull(row, beside) ?? '', textOrNull(row, key))?.['code']),
      };
    case 'references':
      return {
        kind: 'lines',
        read: (row, world) => textOrEmpty(linesOf(textsIn(row[key]).flatMap((id) => shown(reference, id, world, of)?.toString() ?? []))),
      };
    case 'reference':
      return { kind: referenceKind(reference, of), read: (row, world) => shown(reference, textOrNull(row, key), world, of) };
  }
}

/** What the cells of a reference hold: the id of a record that is named in both languages, else what names it. */
function referenceKind(reference: Reference | undefined, of: KindOf): ColumnKind {
  if (reference === undefined) return 'text';
  const naming = namingOf(reference, of);
  if (reference.show === 'id') return 'text';
  return naming === 'label' ? 'term' : naming === 'personal' ? 'person' : reference.show === 'code' ? 'code' : 'reference';
}

function namingOf({ kind, show }: Reference, of: KindOf): string | null {
  const target = of(kind);
  const field = show ?? target.names;
  return field === null ? null : (target.fields[field]?.type ?? null);
}

function shown(reference: Reference | undefined, id: string | null, world: World, of: KindOf): CellValue {
  if (reference === undefined || id === null) return null;
  const naming = namingOf(reference, of);
  if (naming === 'label') return id;
  if (naming === 'personal') return personName(reference.kind, id, world);
  return plain(world.get(reference.kind, id)?.[reference.show ?? of(reference.kind).names ?? 'code']);
}

/** A text with the names of the people whom it mentions. */
function shownMentions(kind: string, text: Json | undefined, world: World): string | null {
  if (typeof text !== 'string') return null;
  return withMentions(text, (id) => {
    const name = personName(kind, id, world);
    return name === null ? null : `@${name}`;
  });
}

function personName(kind: string, id: string, world: World): string | null {
  const row = world.get(kind, id);
  return row === null ? null : (world.nameOf(id) ?? textOrNull(row, 'code'));
}

/** A value as a cell; empty texts, lists and objects are nothing. */
export function plain(value: Json | undefined): CellValue {
  return value === undefined || value === '' || (typeof value === 'object' && value !== null) ? null : value;
}

function textOrEmpty(lines: string): string | null {
  return lines === '' ? null : lines;
}

function itemsIn(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function textsIn(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

/** A nested list as canonical JSON, empty where it has nothing. */
function listText(value: Json | undefined): string | null {
  return Array.isArray(value) && value.length > 0 ? canonicalText(value) : null;
}
