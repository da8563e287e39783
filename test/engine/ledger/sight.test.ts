import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashSeen, sightOf } from '../../../engine/ledger/sight.ts';
import { bytesToHex, utf8ToBytes } from '../../../engine/values/sha256.ts';
import { atOnce } from '../../../engine/values/steps.ts';
import { smallRegister } from '../../support/register-files.ts';

const { register } = await smallRegister();
const lines = register.appended.flatMap(({ lines: own }) => [...own]);
const seen = (text: string | Uint8Array) => atOnce(sightOf(typeof text === 'string' ? utf8ToBytes(text) : text));
const sha256 = (...parts: readonly (string | Uint8Array)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

describe('lines of a ledger that are looked at', () => {
  it('have the hash that a header is signed with, and the leaf of a change', () => {
    const sight = seen(lines.map((line) => `${line}\n`).join(''));
    expect(sight.ends.length).toBe(lines.length);
    for (const [index, line] of lines.entries()) {
      const { hash } = JSON.parse(line) as { readonly hash?: string };
      expect(bytesToHex(hashSeen(sight, index) ?? new Uint8Array())).toBe(hash ?? sha256(Uint8Array.of(0), line));
    }
  });

  it('have none where it does not show at sight that they are canonical', () => {
    const sight = seen('{"a":1}\n{"b":1, "a":2}\n{"a":0.5}\n\n{"a":2}');
    expect([0, 1, 2, 3, 4].map((index) => hashSeen(sight, index) !== null)).toEqual([true, false, false, false, true]);
    expect([...sight.ends]).toEqual([7, 22, 32, 33, 41]);
  });

  it('are text where all of them are UTF-8; where one is not, the others are seen all the same', () => {
    expect(seen('{"a":"가"}\n').text).toBe('{"a":"가"}\n');
    const sight = seen(Uint8Array.of(...utf8ToBytes('{"a":1}\n"'), 0xff, ...utf8ToBytes('"\n{"a":2}\n')));
    expect(sight.text).toBeNull();
    expect([0, 1, 2].map((index) => hashSeen(sight, index) !== null)).toEqual([true, false, true]);
  });

  it('are none where there are no bytes', () => {
    expect(seen('')).toMatchObject({ text: '', ends: new Uint32Array(), plain: new Uint8Array() });
  });
});
