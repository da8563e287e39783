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
  /** The rows that belong to a record of this kind: parts, rows that tie it to an owner, rows about it, and links. None for other names. */
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
  // What others are about comes back with a register that was written out: files bring it, or its name alone makes it.
  const comesBack = ({ imports, createdByName }: AnyKind) => imports !== null || createdByName;
  const records = all.filter((kind) => kind.code !== null && comesBack(kind)).map(({ name }) => name);
  const imported = all.filter(({ imports }) => imports !== null).map(({ name }) => name);
  const listed = all.filter(({ list }) => list !== null).map(({ name }) => name);
  // What is kept of a person must be possible to erase.
  const isPersonal = ({ fields }: AnyKind) => Object.values(fields).some(({ type }) => type === 'personal');
  const shown = all.filter((kind) => kind.page !== null && !isPersonal(kind)).map(({ name }) => name);
  const kindsAmong = { linked, records, importable: imported, listed, shown };
  const among: Among = ({ among: which }) => (which === undefined ? [] : kindsAmong[which]);
  const fields = all.flatMap(({ name, fields: own }) => Object.entries(own).map(([field, its]) => ({ table: name, field, its, own })));
  // A short command asks for those of one kind or two, and there are many.
  const columns = asAsked((name) => (Object.hasOwn(kinds, name) ? columnsOf(of(name), of, among) : []));
  const referrers = asAsked((name) => (Object.hasOwn(kinds, name) ? referrersOf(name, fields, among) : []));
  const parts = asAsked((name) => (Object.hasOwn(kinds, name) ? partsOf(name, fields, linked, among) : []));
  const owners = asAsked((name) => {
    const owned = names.flatMap((owner) => parts(owner).map((part): OwnerField => ({ ...part, owner })));
    return fields
      .filter(({ table }) => table === name)
      .flatMap(({ field }) => owned.filter((part) => part.kind === name && part.field === field));
  });
  return {
    names,
    byName: kinds,
    all,
    has: (name) => Object.hasOwn(kinds, name),
    of,
    columns,
    column: (name, key) => columns(name).find((column) => column.key === key) ?? null,
    referrers,
    parts,
    owners,
    linked,
    among,
    relations: (from, to) => (Object.hasOwn(kinds, from) ? (of(from).linksTo[to] ?? []) : []),
  };
}

/** What follows from a name, worked out when it is first asked for. */
function asAsked<T>(of: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const found = known.get(name) ?? of(name);
    known.set(name, found);
    return found;
  };
}

type Among = (field: Field) => readonly string[];

/** A field of a kind, beside the other fields of that kind. */
type KindField = { readonly table: string; readonly field: string; readonly its: Field; readonly own: AnyKind['fields'] };

function referrersOf(name: string, fields: readonly KindField[], among: Among): Referrer[] {
  return fields.flatMap(({ table, field, its: { type, reference, beside }, own }) => {
    const naming = type === 'anyReference' ? own[beside ?? ''] : undefined;
    const leadsHere = reference?.kind === name || (naming !== undefined && among(naming).includes(name));
    return leadsHere ? [{ table, field }] : [];
  });
}

function partsOf(name: string, fields: readonly KindField[], linked: readonly string[], among: Among): PartField[] {
  const parts = fields.flatMap(({ table, field, its: { reference, beside = '', about }, own }): PartField[] => {
    if (reference?.kind === name && (reference.owner === true || reference.tied === true)) return [{ kind: table, field }];
    const naming = about === true ? own[beside] : undefined;
    return naming !== undefined && among(naming).includes(name) ? [{ kind: table, field, kindField: beside }] : [];
  });
  if (!linked.includes(name)) return parts;
  const links = linkFields.map((field): PartField => {
    const kindField = fields.find((one) => one.table === linksKind && one.field === field)?.its.beside;
    return { kind: linksKind, field, ...(kindField === undefined ? {} : { kindField }) };
  });
  return [...parts, ...links];
}
