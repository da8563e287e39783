import { describe, expect, it } from 'vitest';
import { headerHash, headerLineHash, type Header } from '../../../engine/ledger/entry.ts';
import { readLine } from '../../../engine/ledger/read-line.ts';
import { canonicalText } from '../../../engine/values/canonical.ts';
import type { Json, JsonObject } from '../../../engine/values/json.ts';
import { bytesToHex, utf8ToBytes } from '../../../engine/values/sha256.ts';

/** Entry 17 of docs/register-file.md, worked out by hand there. */
const header: Header = {
  action: 'risks.edit',
  actor: 'id-000001',
  at: '2025-08-02T00:00:17.000Z',
  attributedTo: null,
  changesRoot: '6cec78e91057b30601cd4dbc0b0277552d538f792f995c703e6b0469d54549be',
  count: 1,
  hash: 'a797849a45f96a02a491fbe52a627be411a610150ee7bf9302ec2c1235edb2af',
  note: '잘못 닫음',
  prev: 'c65309fa80171cfdd2f93e59ed01b56844460aaa3a192789053d684b5463a05e',
  replica: 'test',
  schema: 1,
  seq: 17,
};
const { hash: _, ...unsigned } = header;
const read = (value: Json) => readLine(utf8ToBytes(canonicalText(value)));
const hash = 'f'.repeat(64);

describe('a header line', () => {
  it('is read as what it says', () => {
    expect(read(header)).toEqual({ kind: 'header', header });
    expect(read({ ...header, attributedTo: 'id-000002', note: null, count: 0 })).toMatchObject({ kind: 'header' });
    expect(read({ ...header, note: '', seq: Number.MAX_SAFE_INTEGER })).toMatchObject({ kind: 'header' });
  });

  it.each<[keyof Header, readonly Json[]]>([
    ['seq', [0, -1, 1.5, '17', null, 2 ** 53, true]],
    ['at', ['2025-08-02', '2025-08-02T00:00:17Z', '2025-02-30T00:00:17.000Z', '2025-08-02T24:00:00.000Z', '', 17, null]],
    ['schema', [0, 1.5, '1', null]],
    ['replica', ['', null, 1]],
    ['actor', ['', null, 1, ['id-000001']]],
    ['attributedTo', [1, false, {}]],
    ['action', ['', null, 1]],
    ['note', [1, true, []]],
    ['count', [-1, 0.5, '1', null]],
    ['changesRoot', ['', 'F'.repeat(64), hash.slice(1), `${hash}f`, `${hash}\n`, null]],
    ['prev', ['', 'g'.repeat(64), null]],
    ['hash', ['', ` ${hash}`, null]],
  ])('whose %s cannot be is none, and that field is named', (field, values) => {
    for (const value of values) expect(read({ ...header, [field]: value })).toEqual({ kind: 'broken', what: 'notAnEntry', field });
    if (field === 'action') return;
    const { [field]: _gone, ...rest } = header;
    expect(read(rest as JsonObject)).toEqual({ kind: 'broken', what: 'notAnEntry', field });
  });

  it('of which several fields cannot be names the first in the order of seq, at, schema, who, what and hashes', () => {
    expect(read({ ...header, hash: '', note: 1, at: '' })).toMatchObject({ field: 'at' });
    expect(read({ ...header, hash: '', prev: '', count: -1 })).toMatchObject({ field: 'count' });
  });

  it('with a field that no header has is none; what has no action is not even called a header', () => {
    expect(read({ ...header, more: 1 })).toEqual({ kind: 'broken', what: 'notAnEntry' });
    expect(read({ ...header, count: -1, more: 1 })).toEqual({ kind: 'broken', what: 'notAnEntry', field: 'count' });
    expect(read({ note: 'nothing' })).toEqual({ kind: 'broken', what: 'notAnEntry' });
    for (const other of [null, 1, 'text', true, [], [header]]) expect(read(other)).toEqual({ kind: 'broken', what: 'notAnEntry' });
  });

  it('is hashed without the member that holds the hash, wherever its name stands in a text', () => {
    expect(headerHash(unsigned)).toBe(header.hash);
    const notes = ['"hash":"', `\\"hash":"${hash}",`, '","hash":"', 'h', '해시 hash', null];
    for (const note of notes) {
      for (const action of ['risks.edit', 'hash', '"hash":"', 'h"hash":"h']) {
        for (const actor of ['id-000001', '","hash":"', '김"hash":"']) {
          const odd = { ...unsigned, note, action, actor };
          const line = canonicalText({ ...odd, hash: headerHash(odd) });
          expect(bytesToHex(headerLineHash(utf8ToBytes(line)))).toBe(headerHash(odd));
        }
      }
    }
  });
});

describe('the bytes of a line', () => {
  it('must be UTF-8, canonical, and in normal form, in this order', () => {
    const what = (bytes: Uint8Array) => readLine(bytes);
    expect(what(new Uint8Array([0x22, 0xff, 0x22]))).toEqual({ kind: 'broken', what: 'notUtf8' });
    for (const text of [
      '',
      '{"b":1,"a":2}',
      '{"a":1} ',
      '{"a":1,"a":1}',
      '{"a":1.0}',
      '"\\u0041"',
      '"\\ud800"',
      '\uFEFF{}',
      '{"10":1,"9":2}x',
    ]) {
      expect([text, what(utf8ToBytes(text))]).toEqual([text, { kind: 'broken', what: 'notCanonical' }]);
    }
    expect(what(utf8ToBytes('"\u1112\u1161\u11ab"'))).toEqual({ kind: 'broken', what: 'notNormal' });
    expect(what(utf8ToBytes('"한"'))).toEqual({ kind: 'broken', what: 'notAnEntry' });
    // Canonical keys are in the order of their letters: engines put 9 before 10.
    expect(what(utf8ToBytes('{"10":1,"9":2}'))).toEqual({ kind: 'broken', what: 'notAnEntry' });
    expect(what(utf8ToBytes('{"9":1,"10":2}'))).toEqual({ kind: 'broken', what: 'notCanonical' });
  });
});
