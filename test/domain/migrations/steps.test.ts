import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyRegisterFile } from '../../../documents/register-file/read-register-file.ts';
import { schemas } from '../../../domain/migrations/all.ts';
import { stepsBetween, takeStep } from '../../../engine/migrations/migrate.ts';
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
  const { change } = whole;
  declared.add(name);
  Object.assign(whole, { change: (...args: Parameters<typeof change>) => (called.add(name), change(...args)) });
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

describe('no schema is untested', () => {
  it('each function of each step was called by a test above', () => {
    expect([...called]).toEqual([...declared]);
  });

  it.each(schemas.steps.map(({ from }) => from))('a register file frozen under schema %i verifies', (from) => {
    const path = `test/fixtures/schema-${from}.plimsoll`;
    expect(existsSync(path)).toBe(true);
    const verified = verifyRegisterFile(new Uint8Array(readFileSync(path)), null);
    expect(verified).toMatchObject({ ok: true, value: { verdict: { ok: true }, replay: { schema: from } } });
  });
});
