import { nextCodes } from '../commands/codes.ts';
import { newRow } from '../commands/checked.ts';
import { checkPersonal, committed } from '../commands/personal.ts';
import type { Context } from '../commands/use-case.ts';
import type { AnyKind } from '../kind/kind.ts';
import type { Registry } from '../kind/registry.ts';
import type { Change } from '../ledger/append.ts';
import type { PrivateRow } from '../ledger/private.ts';
import { creation } from '../rows/changes.ts';
import { checkRow } from '../rows/check.ts';
import type { Overlay } from '../rows/overlay.ts';
import { textOrNull, type PlainRow } from '../rows/row.ts';
import { textIn, type JsonObject } from '../values/json.ts';
import type { Mentionable } from '../values/mentions.ts';
import { nameKey, titleKey } from '../values/text.ts';
import { problem } from '../values/problem.ts';
import { fail, ok, type Result } from '../values/result.ts';
import { termsOf, type Terms } from './terms.ts';

export type References = {
  /** The record of a code or a name, where there is one; `null` where there is none. None is made. */
  known(table: string, text: string, within?: Within): Result<string> | null;
  /** Whether a name alone makes a record of the kind in this import. */
  isMade(table: string): boolean;
  /** The id of the record of a code or a name; of a new one where the name is not known and a name alone makes one. */
  resolve(table: string, text: string, within?: Within): Result<string>;
  /** The name of a person, also of one that the import makes; `null` where it was erased. */
  nameOf(id: string): string | null;
  /** The records of a kind of people as a text may mention them: those that were there before the import. */
  mentionable(table: string): readonly Mentionable[];
  /** The terms of a kind that is named in both languages. */
  terms(table: string): Terms;
  /** A row of the file was taken: later ones may name it. */
  met(table: string, row: PlainRow): void;
  /** A row that refers to this id was taken: if the id is new, its record is to be made. */
  keep(id: string): void;
  created(): {
    readonly names: Readonly<Record<string, readonly string[]>>;
    readonly changes: readonly Change[];
    readonly reveal: readonly PrivateRow[];
  };
};

/** Of records that are known by the name of another and their own (a release by its service and version): the value of that field. */
export type Within = { readonly field: string; readonly id: string };

type Names = Map<string, Set<string>>;
type Anew = { readonly kind: AnyKind; readonly name: string; kept: boolean };

/** What else the records have that a name makes in this import, by kind, where a name alone makes none. */
export type Makes = { readonly [kind: string]: JsonObject };

/** `over` has every kind read whole that the rows of the file may refer to. `names`: those of people by id. */
export function references(
  kinds: Registry,
  over: Overlay,
  { names, makes }: { readonly names: Readonly<Record<string, string>>; readonly makes: Makes },
  context: Context,
): References {
  const learnt = new Map<string, Names>();
  const terms = new Map<string, Terms>();
  const mentionable = new Map<string, readonly Mentionable[]>();
  const anew = new Map<string, Anew>();

  const nameOf = (kind: AnyKind, row: PlainRow): string | null => {
    const naming = kind.names === null ? undefined : kind.fields[kind.names];
    return naming?.type === 'personal' ? (names[row.id] ?? null) : kind.names === null ? null : textOrNull(row, kind.names);
  };
  function namesOf(kind: AnyKind): Names {
    const found = learnt.get(kind.name);
    if (found !== undefined) return found;
    const all: Names = new Map();
    learnt.set(kind.name, all);
    for (const row of over.found.all(kind.name)) {
      const name = nameOf(kind, row)?.trim();
      if (name !== undefined && name !== '') learnName(kind, all, name, row.id);
    }
    // A code is nobody else's name.
    for (const row of over.found.all(kind.name)) all.set(textIn(row, 'code'), new Set([row.id]));
    return all;
  }
  const learn = (all: Names, text: string, id: string) => {
    const ids = all.get(text);
    if (ids) ids.add(id);
    else all.set(text, new Set([id]));
  };
  /** Whose name is exactly the one comes first; else what nobody sees in a name makes no second record. */
  const alike = (kind: AnyKind, name: string) => `\n${kind.createdByName ? nameKey(name) : titleKey(name)}`;
  const learnName = (kind: AnyKind, all: Names, name: string, id: string) => {
    learn(all, name, id);
    learn(all, alike(kind, name), id);
  };
  const isMade = (kind: AnyKind) => kind.createdByName || makes[kind.name] !== undefined;
  const makers = kinds.all.filter(isMade);

  function known(table: string, text: string, within?: Within): Result<string> | null {
    const kind = kinds.of(table);
    const name = text.trim();
    const all = namesOf(kind);
    const ids = all.get(name) ?? all.get(alike(kind, name));
    if (ids === undefined) return null;
    const among =
      within === undefined || ids.size === 1 ? [...ids] : [...ids].filter((id) => over.found.get(table, id)?.[within.field] === within.id);
    const [only] = among;
    return among.length === 1 && only !== undefined ? ok(only) : fail(problem('import.ambiguous', undefined, { value: name }));
  }

  return {
    known,
    isMade: (table) => isMade(kinds.of(table)),
    resolve(table, text, within) {
      const found = known(table, text, within);
      if (found !== null) return found;
      const kind = kinds.of(table);
      const name = text.trim();
      if (nameKey(name) === '') return fail(problem('field.required'));
      if (!isMade(kind) || new RegExp(`^${kind.code}-\\d+$`).test(name)) {
        return fail(problem('field.refersToNothing', undefined, { value: name }));
      }
      const id = context.newId();
      const fields = fieldsOf(kind, name, makes);
      const shaped = checkRow(kind, newRow(kind, id, '-', fields.plain));
      const wrong = [...(shaped.ok ? [] : shaped.problems), ...checkPersonal(kind, fields.fields)];
      if (!shaped.ok || wrong.length > 0) return fail(...wrong.map(({ code, args }) => problem(code, undefined, args)));
      learnName(kind, namesOf(kind), name, id);
      anew.set(id, { kind, name, kept: false });
      // Until it has a code it goes by its name.
      over.put(table, id, { ...shaped.value, code: name });
      return ok(id);
    },
    nameOf: (id) => names[id] ?? anew.get(id)?.name ?? null,
    mentionable(table) {
      let found = mentionable.get(table);
      if (found === undefined) {
        found = over.found.all(table).map((row) => ({ id: row.id, code: textIn(row, 'code'), name: names[row.id] ?? null }));
        mentionable.set(table, found);
      }
      return found;
    },
    terms(table) {
      let found = terms.get(table);
      if (found === undefined) {
        found = termsOf(kinds.of(table), new Map(over.found.all(table).map((row) => [row.id, row])));
        terms.set(table, found);
      }
      return found;
    },
    met(table, row) {
      const all = learnt.get(table);
      // Who asks for the first time finds all that was met before.
      if (all === undefined) return;
      const kind = kinds.of(table);
      const name = nameOf(kind, row)?.trim() ?? '';
      if (name !== '') learnName(kind, all, name, row.id);
      const code = textIn(row, 'code').trim();
      if (code !== '') all.set(code, new Set([row.id]));
    },
    keep(id) {
      const record = anew.get(id);
      if (record) record.kept = true;
    },
    created() {
      const reveal: PrivateRow[] = [];
      const changes = makers.flatMap((kind) => {
        const kept = [...anew].filter(([, record]) => record.kind === kind && record.kept);
        if (kept.length === 0) return [];
        const { codes, change } = nextCodes(kind, kept.length, over.found);
        const rows = kept.map(([id, { name }], index) => {
          const fields = committed(kind, id, fieldsOf(kind, name, makes).fields, context);
          const row = fields.ok ? checkRow(kind, newRow(kind, id, codes[index] ?? null, fields.value.fields)) : fields;
          // That a record can be made of this name was seen to when the name was met.
          if (!fields.ok || !row.ok) throw new Error(`a ${kind.name} row that does not fit: ${name}`);
          reveal.push(...fields.value.reveal);
          return creation(kind.name, row.value);
        });
        return [...rows, change];
      });
      const createdOf = (kind: AnyKind) =>
        [...anew.values()].filter((record) => record.kind === kind && record.kept).map(({ name }) => name);
      return { names: Object.fromEntries(makers.map((kind) => [kind.name, createdOf(kind)])), changes, reveal };
    },
  };
}

/** The fields of a record made of its name; `plain` without the commitment that stands for a personal name. */
function fieldsOf(kind: AnyKind, name: string, makes: Makes): { readonly fields: JsonObject; readonly plain: JsonObject } {
  const field = kind.names ?? '';
  const isPersonal = kind.fields[field]?.type === 'personal';
  const also = makes[kind.name] ?? {};
  return { fields: { ...also, [field]: name }, plain: { ...also, [field]: isPersonal ? null : name } };
}
