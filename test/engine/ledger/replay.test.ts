import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../engine/ledger/entry.ts';
import { applyEntry, emptyReplay } from '../../../engine/ledger/replay.ts';
import { parseJson } from '../../../engine/values/parse-json.ts';
import type { JsonObject } from '../../../engine/values/json.ts';
import { schemas } from '../../../domain/migrations/all.ts';

/** The row that a ledger of one new record leaves. */
function folded(after: JsonObject) {
  const replay = emptyReplay(schemas);
  const change = { seq: 7, n: 1, table: 'risks', id: 'a', before: null, after };
  applyEntry(replay, { header: { seq: 7, hash: '', at: '', action: '', schema: 1 }, changes: [change] } as unknown as Entry);
  return replay.rows.get('risks')?.get('a');
}

describe('a new row', () => {
  it('has every field that a file gives it, whatever its name, and no other revision than its entry', () => {
    const name = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toJSON', 'revision', 'revisions', '1', '', 'id'), fc.string());
    const fields = fc.array(fc.tuple(name, fc.constantFrom(null, 1, '가', {})), { maxLength: 6 });
    fc.assert(
      fc.property(fields, (named) => {
        // As a line of a ledger has them: a name may be one that a value cannot be assigned by.
        const after = parseJson(`{${named.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join()}}`) as JsonObject;
        const expected = Object.entries(after).filter(([key]) => key !== 'revision');
        const row = folded(after) ?? {};
        expect(new Map(Object.entries(row))).toEqual(new Map([...expected, ['revision', 7]]));
        expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
      }),
    );
  });
});
