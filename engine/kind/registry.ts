import { columnsOf } from './columns.ts';
import type { Column, PartRows } from './column.ts';
import type { Field } from './field.ts';
import type { AnyKind } from './kind.ts';

/** Where the id of a record may stand: a field of a kind, alone or beside the field that names the kind of the record. */
export type Referrer = { readonly table: string; readonly field: string };

/**
 * A field by which a row belongs to a record: it holds the record's id. Where records of several kinds may stand there,
 * `kindField` holds the name of the kind.
 */
export type PartField = PartRows & { readonly kindField?: string };
/** A field of a row that holds the id of the record of kind `owner` to which the row belongs. */
export type OwnerField = PartField & { readonly owner: string };

/** The kinds of a register, and what follows from all of them together. */
export type Registry = {
  readonly names: readonly string[];
  readonly byName: { readonly [name: string]: AnyKind };
  readonly all: readonly AnyKind[];
  has(name: string): boolean;
  /** The kind of a name that is known to be one; anything else is a bug and throws. */
  of(name: string): AnyKind;
  /** The columns of a kind's list, in order; none for what is no list. */
  columns(name: string): readonly Column[];
  column(name: string, key: string): Column | null;
  /** The fields that may hold the id of a record of this kind. */
  referrers(name: string): readonly Referrer[];
  /** The rows that belong to a record of this kind: parts, rows that tie it to an owner, and links. None for other names. */
  parts(name: string): readonly PartField[];
  /** The records to which rows of this kind belong, in the order of its fields: `parts`, seen from the other side. */
  owners(name: string): readonly OwnerField[];
  /** The kinds between which links may stand, in the order of the list of kinds. */
  readonly linked: readonly string[];
  /** The kinds that a field may name. */
  among(field: Field): readonly string[];
  /** The relations that may stand from a record of one kind to one of another. */
  relations(from: string, to: string): readonly string[];
};

/** The kind whose rows tie two records together by `fromId` and `toId`. */
export const linksKind = 'links';
export const linkFields = ['fromId', 'toId'] as const;

export function registryOf(kinds: { readonly [name: string]: AnyKind }): Registry {
  const all = Object.values(kinds);
  const names = all.map(({ name }) => name);
  const of = (name: string): AnyKind => {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined) throw new Error(`no kind of record: ${name}`);
    return kind;
  };
  const linked = names.filter((name) => all.some((kind) => name in kind.linksTo) || Object.keys(of(name).linksTo).length > 0);
  const records = all.filter(({ code }) => code !== null).map(({ name }) => name);
  const among: Among = ({ among: which }) => (which === 'linked' ? linked : which === 'records' ? records : []);
  const columns = new Map(all.map((kind) => [kind.name, columnsOf(kind, of, among)]));
  const referrers = new Map(names.map((name) => [name, referrersOf(name, all, among)]));
  const parts = new Map(names.map((name) => [name, partsOf(name, all, linked)]));
  const owned = names.flatMap((owner) => (parts.get(owner) ?? []).map((part): OwnerField => ({ ...part, owner })));
  const owners = new Map(
    all.map(({ name, fields }) => [
      name,
      Object.keys(fields).flatMap((field) => owned.filter((part) => part.kind === name && part.field === field)),
    ]),
  );
  return {
    names,
    byName: kinds,
    all,
    has: (name) => Object.hasOwn(kinds, name),
    of,
    columns: (name) => columns.get(name) ?? [],
    column: (name, key) => columns.get(name)?.find((column) => column.key === key) ?? null,
    referrers: (name) => referrers.get(name) ?? [],
    parts: (name) => parts.get(name) ?? [],
    owners: (name) => owners.get(name) ?? [],
    linked,
    among,
    relations: (from, to) => (Object.hasOwn(kinds, from) ? (of(from).linksTo[to] ?? []) : []),
  };
}

type Among = (field: Field) => readonly string[];

function referrersOf(name: string, all: readonly AnyKind[], among: Among): Referrer[] {
  return all.flatMap((kind) =>
    Object.entries(kind.fields).flatMap(([field, { type, reference, beside }]) => {
      const naming = type === 'anyReference' ? kind.fields[beside ?? ''] : undefined;
      const leadsHere = reference?.kind === name || (naming !== undefined && among(naming).includes(name));
      return leadsHere ? [{ table: kind.name, field }] : [];
    }),
  );
}

function partsOf(name: string, all: readonly AnyKind[], linked: readonly string[]): PartField[] {
  const parts = all.flatMap((kind) =>
    Object.entries(kind.fields)
      .filter(([, { reference }]) => reference?.kind === name && (reference.owner === true || reference.tied === true))
      .map(([field]) => ({ kind: kind.name, field })),
  );
  if (!linked.includes(name)) return parts;
  const ofLinks = all.find((kind) => kind.name === linksKind)?.fields;
  const links = linkFields.map((field): PartField => {
    const kindField = ofLinks?.[field]?.beside;
    return { kind: linksKind, field, ...(kindField === undefined ? {} : { kindField }) };
  });
  return [...parts, ...links];
}
