import { checked, newRow } from '../commands/checked.ts';
import { countersKind } from '../commands/codes.ts';
import { committed } from '../commands/personal.ts';
import { peopleKind } from '../commands/prepare.ts';
import type { Context } from '../commands/use-case.ts';
import type { Registry } from '../kind/registry.ts';
import type { Change } from '../ledger/append.ts';
import type { PrivateRow } from '../ledger/private.ts';
import { creation, edit } from '../rows/changes.ts';
import type { QueryResult } from '../rows/query.ts';
import { codeNumber } from '../values/code.ts';
import type { Json } from '../values/json.ts';
import type { ImportRow, Rejection } from './import-input.ts';

/** What the people of another register come to here. `codes`: what the code of each there is here. */
export type ImportedPeople = {
  readonly changes: readonly Change[];
  readonly reveal: readonly PrivateRow[];
  readonly codes: ReadonlyMap<string, string>;
  readonly unchanged: number;
  readonly rejected: readonly Rejection[];
};

/**
 * The people of another register: who is here by id, or as the only one of the name, is that person and stays as here; the others are
 * made, under the code that they had where it is free. `names`: those of the people here by id.
 */
export function importPeople(
  kinds: Registry,
  rows: readonly ImportRow[],
  found: QueryResult,
  names: Readonly<Record<string, string>>,
  context: Context,
): ImportedPeople {
  const kind = kinds.of(peopleKind);
  const [field, prefix] = [kind.names ?? '', `${kind.code}-`];
  const here = found.all(peopleKind);
  const taken = new Set<Json>(here.map((row) => row['code'] ?? null));
  const byName = new Map<string, string[]>();
  for (const [id, name] of Object.entries(names)) byName.set(name, [...(byName.get(name) ?? []), id]);
  const met = new Set<string>();
  const counter = found.get(countersKind, peopleKind);
  const given = rows
    .map((row) => textOf(row.fields['code']))
    .filter((code) => code.startsWith(prefix) && /^\d{1,9}$/.test(code.slice(prefix.length)));
  let last = given.reduce((most, code) => Math.max(most, codeNumber(code)), Number(counter?.['last'] ?? 0));
  const codes = new Map<string, string>();
  const [changes, reveal, rejected]: [Change[], PrivateRow[], Rejection[]] = [[], [], []];
  let unchanged = 0;

  for (const { row, fields } of rows) {
    const [id, code, name] = [textOf(fields['id']), textOf(fields['code']), textOf(fields[field])];
    const ofName = byName.get(name) ?? [];
    const known = here.find((one) => one.id === id) ?? (ofName.length === 1 ? here.find((one) => one.id === ofName[0]) : undefined);
    if (known !== undefined && !met.has(known.id)) {
      met.add(known.id);
      codes.set(code, textOf(known['code']));
      unchanged += 1;
      continue;
    }
    const isFree = given.includes(code) && !taken.has(code);
    const own = isFree ? code : `${prefix}${(last += 1)}`;
    const newId = id === '' || found.get(peopleKind, id) !== null ? context.newId() : id;
    const others = Object.entries(fields).filter(([key]) => key !== field && kind.fields[key]?.set === 'user');
    const said = committed(
      kind,
      newId,
      { ...Object.fromEntries(others.map(([key, value]) => [key, value === '' ? null : value])), [field]: name },
      context,
    );
    const made = said.ok ? checked(kinds, kind, newRow(kind, newId, own, said.value.fields), null, { found, now: context.now }) : said;
    if (!said.ok || !made.ok) {
      for (const one of made.ok ? [] : made.problems)
        rejected.push({ row, column: one.at?.field ?? '', code: one.code, args: one.args ?? {} });
      continue;
    }
    taken.add(own);
    if (code !== '') codes.set(code, own);
    changes.push(creation(peopleKind, made.value));
    reveal.push(...said.value.reveal);
  }
  if (changes.length > 0) {
    const counted = counter === null ? creation(countersKind, { id: peopleKind, last }) : edit(countersKind, counter, { last });
    if (counted !== null) changes.push(counted);
  }
  return { changes, reveal, codes, unchanged, rejected };
}

function textOf(cell: Json | undefined): string {
  return typeof cell === 'string' ? cell.trim() : '';
}
