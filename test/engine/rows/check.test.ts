import { describe, expect, it } from 'vitest';
import { sampleRegister } from '../../../assets/sample/sample-register.ts';
import { kinds } from '../../../domain/index.ts';
import { tableOf } from '../../../engine/ledger/replay.ts';
import { plainRow } from '../../../engine/rows/changes.ts';
import { checkRow } from '../../../engine/rows/check.ts';
import type { Json, JsonObject } from '../../../engine/values/json.ts';

/** What may stand in a field, and what may not stand in most. */
const values: readonly (Json | undefined)[] = [
  undefined,
  null,
  '',
  ' ',
  'a',
  'a\u0007b',
  'e\u0301',
  'x'.repeat(5000),
  '2025-02-30',
  '2025-02-28',
  '0025-02-28',
  '2025-02-28T00:00:00.000Z',
  0,
  1,
  1.5,
  -1,
  8,
  true,
  [],
  ['a', 'a'],
  {},
  { ko: '가', en: 'a' },
];

describe('a row is checked', () => {
  it('field by field to the verdict of the schema of its kind, twice over', async () => {
    const { replay } = await sampleRegister('ko');
    for (const kind of kinds.all) {
      const rows = [...tableOf(replay, kind.name).values()].slice(0, 3).map(plainRow);
      const changed = rows.flatMap((row) =>
        [...kind.checks.keys(), 'further'].flatMap((field) => values.map((value) => withValue(row, field, value))),
      );
      for (const row of [...rows, ...changed]) {
        const verdict = kind.schema.safeParse(row).success;
        // What was found good once is remembered.
        expect([row, checkRow(kind, row).ok, checkRow(kind, row).ok]).toEqual([row, verdict, verdict]);
      }
      expect(rows.map((row) => checkRow(kind, row))).toEqual(rows.map((row) => ({ ok: true, value: row })));
    }
  });
});

function withValue(row: JsonObject, field: string, value: Json | undefined): JsonObject {
  const changed: Record<string, Json> = { ...row };
  if (value === undefined) delete changed[field];
  else changed[field] = value;
  return changed;
}
