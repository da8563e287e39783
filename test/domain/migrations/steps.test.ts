import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyRegisterFile } from '../../../documents/register-file/read-register-file.ts';
import { kinds } from '../../../domain/index.ts';
import { schemas } from '../../../domain/migrations/all.ts';
import { asOfToday } from '../../../engine/commands/memory-register.ts';
import type { AnyKind } from '../../../engine/kind/kind.ts';
import type { Replay } from '../../../engine/ledger/replay.ts';
import { migratedRow, stepsBetween, takeStep } from '../../../engine/migrations/migrate.ts';
import type { JsonObject } from '../../../engine/values/json.ts';

// One test a step: rows as a build of the schema before left them, and as the step must leave them, written out by hand.

/** Every function of every step, and those that a test below called. */
const declared = new Set<string>();
const called = new Set<string>();
for (const { from, rows = {}, whole } of schemas.steps) {
  for (const [table, change] of Object.entries(rows)) {
    const name = `${from} ${table}`;
    declared.add(name);
    Object.assign(rows, { [table]: (row: JsonObject) => (called.add(name), change(row)) });
  }
  if (whole === undefined) continue;
  const name = `${from} as a whole`;
  const { change, alone } = whole;
  declared.add(name);
  Object.assign(whole, { change: (...args: Parameters<typeof change>) => (called.add(name), change(...args)) });
  if (alone === undefined) continue;
  declared.add(`${name}, a row alone`);
  Object.assign(whole, { alone: (...args: Parameters<typeof alone>) => (called.add(`${name}, a row alone`), alone(...args)) });
}

type Rows = Readonly<Record<string, readonly (JsonObject & { readonly id: string; readonly revision: number })[]>>;

/** Rows of the schema `from` after the one step that follows it, taken by entry 100. */
function stepped(from: number, rows: Rows): Record<string, JsonObject[]> {
  const tables = new Map(Object.entries(rows).map(([table, all]) => [table, new Map(all.map((row) => [row.id, row]))]));
  for (const step of stepsBetween(schemas, from, from + 1)) takeStep(tables, step, 100);
  return Object.fromEntries([...tables].map(([table, all]) => [table, [...all.values()]]));
}

describe('a step of the row schemas', () => {
  it('from 1: risks name the services that they bear on', () => {
    const risk = { id: 'risk-1', code: 'R-1', title: '금리 상승', category: 'market', revision: 7 };
    const cause = { id: 'cause-1', riskId: 'risk-1', text: '긴축', rank: 1, revision: 8 };
    expect(stepped(1, { risks: [risk], causes: [cause] })).toEqual({
      risks: [{ id: 'risk-1', code: 'R-1', title: '금리 상승', category: 'market', serviceIds: [], revision: 7 }],
      causes: [{ id: 'cause-1', riskId: 'risk-1', text: '긴축', rank: 1, revision: 8 }],
    });
  });
});

describe('the step from 2', () => {
  const link = { deciderId: null, revision: 7 };
  const risk = (id: string) => ({ table: 'risks', id });
  const incident = (id: string) => ({ table: 'incidents', id });
  const release = (id: string) => ({ table: 'releases', id });
  type End = { readonly table: string; readonly id: string };
  const tie = (id: string, from: End, relation: string, to: End, evidence: string, day: number) => ({
    ...link,
    id,
    fromTable: from.table,
    fromId: from.id,
    relation,
    toTable: to.table,
    toId: to.id,
    evidence,
    decidedAt: `2025-08-0${day}T00:00:00.000Z`,
  });
  const stays = [
    tie('a', release('v'), 'caused', incident('i'), '배포 뒤', 1),
    tie('b', release('v'), 'contributed', risk('r'), '재시작', 1),
    tie('c', risk('r'), 'suspected', incident('i'), '', 1),
    tie('d', incident('i'), 'ruledOut', risk('r'), '다른 원인', 1),
    tie('e', incident('i'), 'caused', release('w'), '긴급 수정', 1),
  ];

  it('says *materialised as* from the risk to the incident, whichever way it was said, and leaves every other link', () => {
    const turned = [
      tie('f', risk('r'), 'caused', incident('j'), '보고서', 2),
      tie('g', incident('k'), 'contributed', risk('r'), '기록', 3),
    ];
    expect(stepped(2, { links: [...stays, ...turned] })).toEqual({
      links: [
        ...stays,
        tie('f', risk('r'), 'materialisedAs', incident('j'), '보고서', 2),
        tie('g', risk('r'), 'materialisedAs', incident('k'), '기록', 3),
      ],
    });
  });

  it('makes one link of those that then say the same: the one decided first, with the evidence of all, each once', () => {
    const same = [
      tie('h', risk('r'), 'contributed', incident('i'), '로그', 5),
      tie('i', incident('i'), 'caused', risk('r'), '작업 기록', 4),
      tie('j', incident('i'), 'contributed', risk('r'), '로그', 6),
    ];
    expect(stepped(2, { links: same })).toEqual({
      links: [tie('i', risk('r'), 'materialisedAs', incident('i'), '작업 기록\n로그', 4)],
    });
  });

  it('keeps the evidence of the first alone where all of it would not fit into 4,000 characters', () => {
    const [long, longer] = ['가'.repeat(2500), '나'.repeat(1500)];
    const same = [tie('h', risk('r'), 'contributed', incident('i'), longer, 5), tie('i', risk('r'), 'caused', incident('i'), long, 4)];
    expect(stepped(2, { links: same })).toEqual({ links: [tie('i', risk('r'), 'materialisedAs', incident('i'), long, 4)] });
  });

  it('leaves an entry about any other link to be undone, and none about a link that it turned', () => {
    const of = (one: JsonObject) => migratedRow(schemas, 'links', one, 2, 3);
    expect(stays.map(of)).toEqual(stays);
    expect(of(tie('f', incident('i'), 'caused', risk('r'), '보고서', 2))).toBeNull();
  });
});

describe('no schema is untested', () => {
  it.each(schemas.steps.map(({ from }) => from))('a register file frozen under schema %i verifies', async (from) => {
    const path = `test/fixtures/frozen/schema-${from}/register.plimsoll`;
    expect(existsSync(path)).toBe(true);
    const verified = await verifyRegisterFile(new Uint8Array(readFileSync(path)), null);
    expect(verified).toMatchObject({ ok: true, value: { verdict: { ok: true }, replay: { schema: from } } });
  });
});

/** The fields that every row of a kind has beside those of its kind. */
const ownFields = ({ code, life }: AnyKind) => [
  'id',
  'revision',
  ...(code === null ? [] : ['code']),
  ...(life === 'record' ? ['archivedAt'] : []),
];

/** Of the rows of each kind, those fields that some row lacks and those that some row has beside them. */
function differences({ rows }: Replay, fieldsOf: (kind: AnyKind) => readonly string[]) {
  return kinds.all.flatMap((kind) => {
    const fields = new Set([...ownFields(kind), ...fieldsOf(kind)]);
    const found = [...(rows.get(kind.name)?.values() ?? [])].map((row) => new Set(Object.keys(row)));
    const lacks = [...fields].filter((field) => found.some((has) => !has.has(field)));
    const further = [...new Set(found.flatMap((has) => [...has]))].filter((field) => !fields.has(field));
    return lacks.length + further.length === 0 ? [] : [{ kind: kind.name, lacks, further }];
  });
}

describe.each(schemas.steps.map(({ from }) => from))(
  'what `since` says and the steps make agree: the rows frozen under schema %i',
  (from) => {
    const frozen = async () => {
      const verified = await verifyRegisterFile(
        new Uint8Array(readFileSync(`test/fixtures/frozen/schema-${from}/register.plimsoll`)),
        null,
      );
      if (!verified.ok) throw new Error(`schema ${from} cannot be read`);
      return verified.value.replay;
    };

    it('are of kinds that were there', async () => {
      const later = kinds.all.filter(({ since }) => since > from).map(({ name }) => name);
      const { rows } = await frozen();
      expect(later.filter((name) => (rows.get(name)?.size ?? 0) > 0)).toEqual([]);
    });

    it('have the fields that had come', async () => {
      const came = ({ fields }: AnyKind) => Object.keys(fields).filter((name) => (fields[name]?.since ?? 1) <= from);
      expect(differences(await frozen(), came)).toEqual([]);
    });

    it('have the fields of their kind, once every step is taken', async () => {
      expect(differences(asOfToday(await frozen()), ({ fields }) => Object.keys(fields))).toEqual([]);
    });
  },
);

describe('no step is untested', () => {
  it('each function of each step was called above: written ones with rows made by hand, derived ones by the rows of frozen files', () => {
    expect([...called].sort()).toEqual([...declared].sort());
  });
});
