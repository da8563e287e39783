import type { AnyKind } from '../kind/kind.ts';
import type { Registry } from '../kind/registry.ts';
import { plainRow } from '../rows/changes.ts';
import type { QueryResult } from '../rows/query.ts';
import { textOrNull, type StoredRow } from '../rows/row.ts';
import { byCode } from '../values/code.ts';
import { byCodePoint } from '../values/json.ts';
import { problem, type Problem } from '../values/problem.ts';
import type { Instant } from '../values/time.ts';
import { shapeProblems, standingProblems, type Checking } from './checked.ts';
import type { KnownLoops } from './references.ts';

/**
 * A row that today's declarations would refuse, with all that is wrong with it. `owner` is the record that it belongs to, on
 * whose page it is looked at; `null` for what is no part of another.
 */
export type RowToPutRight = {
  readonly table: string;
  readonly id: string;
  /** `null` where rows of its kind have none. */
  readonly code: string | null;
  readonly owner: { readonly table: string; readonly id: string } | null;
  readonly problems: readonly Problem[];
};

/** The rows of a register as they are now, all of them known, and when the last of them was recorded. */
export type StandingRows = {
  readonly at: Instant;
  readonly rows: (table: string) => ReadonlyMap<string, StoredRow>;
  /** The rows whose field is the value, or is a list that holds it. */
  readonly by: (table: string, field: string, value: string) => readonly StoredRow[];
};

/** What the schemas said of rows: a row never changes in place, so it is asked once as long as it stands. */
export type KnownShapes = WeakMap<StoredRow, readonly Problem[]>;

/**
 * Every row of a register that a command would refuse to make as it stands, in the order of kinds and codes. Rules that came later
 * bind commands and imports; rows from before stay, and are listed here. To refer to what was archived since is no fault.
 * What may not lie ahead is measured by the last entry: the list is the same on every machine and at any time.
 */
export function toBePutRight(kinds: Registry, register: StandingRows): readonly RowToPutRight[] {
  return inOrder(
    kinds,
    [...eachToPutRight(kinds, register)].filter((row) => row !== null),
  );
}

/** In the order of the kinds, then of their codes, whichever way the rows came. */
export function inOrder(kinds: Registry, rows: readonly RowToPutRight[]): readonly RowToPutRight[] {
  const rank = new Map(kinds.names.map((name, index) => [name, index]));
  const rankOf = ({ table }: RowToPutRight) => rank.get(table) ?? kinds.names.length;
  return [...rows].sort((a, b) => rankOf(a) - rankOf(b) || byCode(a.code ?? '', b.code ?? '') || byCodePoint(a.id, b.id));
}

/** The same, row by row, with `null` for a row that is right: for whoever cannot work through a large register at one go. */
export function* eachToPutRight(
  kinds: Registry,
  register: StandingRows,
  shapes: KnownShapes = new WeakMap(),
): Generator<RowToPutRight | null> {
  const checking = { found: foundIn(register), now: register.at };
  const loops: KnownLoops = new Map();
  for (const kind of kinds.all) {
    for (const row of register.rows(kind.name).values()) {
      const problems = problemsOfRow(kinds, kind, row, checking, loops, shapes);
      const code = textOrNull(row, 'code');
      yield problems.length === 0 ? null : { table: kind.name, id: row.id, code, owner: ownerAmong(kinds, kind, row), problems };
    }
  }
}

function problemsOfRow(
  kinds: Registry,
  kind: AnyKind,
  row: StoredRow,
  checking: Checking,
  loops: KnownLoops,
  shapes: KnownShapes,
): readonly Problem[] {
  const plain = plainRow(row);
  let ofShape = shapes.get(row);
  if (ofShape === undefined) shapes.set(row, (ofShape = shapeProblems(kind, plain)));
  try {
    return standingProblems(kinds, kind, plain, ofShape, checking, loops);
  } catch (error) {
    // A rule met another row that is not even of its shape: this must not keep the rest of the register off the list.
    return ofShape.length > 0 ? ofShape : [problem('unexpected', { table: kind.name, id: row.id }, { value: String(error) })];
  }
}

/** The first of the records that a row belongs to. */
function ownerAmong(kinds: Registry, kind: AnyKind, row: StoredRow): RowToPutRight['owner'] {
  for (const { owner, field, kindField } of kinds.owners(kind.name)) {
    const id = textOrNull(row, field);
    if (id !== null && (kindField === undefined || row[kindField] === owner)) return { table: owner, id };
  }
  return null;
}

function foundIn({ rows, by }: StandingRows): QueryResult {
  const answers = new Map<string, readonly StoredRow[]>();
  return {
    known: () => true,
    get: (table, id) => rows(table).get(id) ?? null,
    by(table, field, value) {
      const key = JSON.stringify([table, field, value]);
      let answer = answers.get(key);
      if (answer === undefined) answers.set(key, (answer = by(table, field, value)));
      return answer;
    },
    all: (table) => [...rows(table).values()],
    entry: () => null,
    history: () => [],
  };
}
