import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesAfter, entryFrames } from '../../../engine/journal/entry-frames.ts';
import { frameOf, readFrames, type BeginHead } from '../../../engine/journal/frame.ts';
import { noHash } from '../../../engine/ledger/entry.ts';
import { utf8ToBytes } from '../../../engine/values/sha256.ts';
import { entriesAfterOne, entryAfter, evidenceFrame, framesOf } from '../../support/journals.ts';
import { cases } from '../../support/long.ts';

const begin: BeginHead = {
  frame: 'begin',
  format: 1,
  registerId: 'reg-1',
  name: '운영 리스크',
  store: 'store-1',
  base: null,
  at: '2025-07-01T00:00:00.000Z',
};
const written = [
  frameOf(begin, new Uint8Array()),
  ...entriesAfterOne(null, 4, { text: '정산\n지연', changes: 2 }).map(({ frame }) => frame),
  evidenceFrame(Uint8Array.of(10, 0, 255, 10)),
];
const file = new Uint8Array(Buffer.concat(written));
const digest = (bytes: string) => createHash('sha256').update(bytes).digest('hex');

/** How many whole frames lie before a byte. */
function framesBefore(end: number): number {
  let count = 0;
  for (let at = 0; at + (written[count]?.byteLength ?? Infinity) <= end; count += 1) at += written[count]?.byteLength ?? 0;
  return count;
}

describe('a frame', () => {
  it('is the hash and length of its body, and the body: a line of canonical JSON and the payload', () => {
    // By hand, from docs/journal.md: keys in order, the length in bytes (four Korean syllables and a space are 13 bytes, not 5).
    const body = `{"at":"2025-07-01T00:00:00.000Z","base":null,"format":1,"frame":"begin","name":"운영 리스크","registerId":"reg-1","store":"store-1"}\n`;
    const length = Buffer.byteLength(body);
    expect(Buffer.from(frameOf(begin, new Uint8Array())).toString()).toBe(`${digest(body)} ${length}\n${body}\n`);
  });

  it('is read back as it was written, without a copy', () => {
    const { frames, sound } = readFrames(file);
    expect(sound).toBe(file.byteLength);
    expect(frames.map(({ head }) => head.frame)).toEqual(['begin', 'entry', 'entry', 'entry', 'entry', 'evidence']);
    expect(frames[5]?.payload).toEqual(Uint8Array.of(10, 0, 255, 10));
    expect(frames.every(({ bytes, payload }) => bytes.buffer === file.buffer && payload.buffer === file.buffer)).toBe(true);
  });

  it('that was cut anywhere is where reading stops', () => {
    for (let end = 0; end <= file.byteLength; end += 1) {
      const { frames, sound } = readFrames(file.subarray(0, end));
      const count = framesBefore(end);
      expect(frames.length).toBe(count);
      expect(sound).toBe(Buffer.concat(written.slice(0, count)).byteLength);
    }
  });

  it('that was changed, at whatever byte and cut wherever, is where reading stops: never anything else is read', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: file.byteLength - 1 }),
        fc.integer({ min: 1, max: 255 }),
        fc.integer({ min: 0, max: file.byteLength }),
        (at, flip, end) => {
          const damaged = file.slice(0, end);
          if (at < end) damaged[at] = (damaged[at] ?? 0) ^ flip;
          const { frames, sound } = readFrames(damaged);
          const count = framesBefore(Math.min(at, end));
          expect(frames.map(({ bytes }) => bytes)).toEqual(written.slice(0, count));
          expect(sound).toBe(Buffer.concat(written.slice(0, count)).byteLength);
        },
      ),
      { numRuns: cases(400) },
    );
  });

  it.each([
    ['a head of no kind', '{"frame":"other"}\n'],
    ['a head with a key that is not known', '{"forget":[],"frame":"entry","hash":"x","more":1,"prev":"x","private":[],"seq":1}\n'],
    ['a head that is not canonical', `{"sha256":"${digest('')}","frame":"evidence","name":"","size":0,"type":""}\n`],
    ['no line feed after the head', `{"frame":"evidence","name":"","sha256":"${digest('')}","size":0,"type":""}`],
    ['a head nested beyond any stack', `${'['.repeat(200_000)}\n`],
  ])('with %s is not read, though its hash is right', (_, body) => {
    const bytes = utf8ToBytes(`${digest(body)} ${Buffer.byteLength(body)}\n${body}\n`);
    expect(readFrames(bytes)).toEqual({ frames: [], sound: 0 });
  });

  it.each(['01', '+1', '1e1', '', ' 1', '99999999999', '-1'])('whose length is written %j is not read', (length) => {
    expect(readFrames(utf8ToBytes(`${digest('\n')} ${length}\n\n\n`)).sound).toBe(0);
  });
});

describe('the entries of a run of frames', () => {
  const chain = entriesAfterOne(null, 6);
  const other = entriesAfterOne(chain[2] ?? null, 3, { text: 'another way' });
  const seqs = (entries: readonly { readonly head: { readonly seq: number } }[]) => entries.map(({ head }) => head.seq);

  it('are those that are proven by their own hashes and follow each other', () => {
    const bytes = framesOf(chain);
    const { entries, sound } = entryFrames(bytes);
    expect(sound).toBe(bytes.byteLength);
    expect(entries.map(({ header }) => header)).toEqual(chain.map(({ header }) => header));
    expect(entries.map(({ payload }) => Buffer.from(payload).toString())).toEqual(chain.map(({ lines }) => lines.join('\n')));
  });

  it('have the documents that stand before them, whatever stood before those', () => {
    const [one, two, three] = chain;
    if (!one || !two || !three) throw new Error('three');
    const [log, letter] = ['the log of the night', 'a letter'].map((text) => evidenceFrame(utf8ToBytes(text))) as [Uint8Array, Uint8Array];
    const bytes = Buffer.concat([framesOf([one]), log, letter, framesOf([two]), framesOf([three])]);
    const evidence = (entries: readonly { readonly evidence: readonly { readonly payload: Uint8Array }[] }[]) =>
      entries.map((entry) => entry.evidence.map(({ payload }) => Buffer.from(payload).toString()));
    const expected = [[], ['the log of the night', 'a letter'], []];
    expect(evidence(entriesAfter(bytes, null))).toEqual(expected);
    expect(evidence(entryFrames(bytes).entries)).toEqual(expected);
  });

  it('end before one that is left out, stands twice, or goes another way', () => {
    const [one, two, three, four] = chain;
    if (!one || !two || !three || !four) throw new Error('four');
    expect(seqs(entryFrames(framesOf([one, two, four])).entries)).toEqual([1, 2]);
    expect(seqs(entryFrames(framesOf([one, two, two])).entries)).toEqual([1, 2]);
    expect(seqs(entryFrames(framesOf([two, three])).entries)).toEqual([2, 3]);
    expect(seqs(entryFrames(framesOf([four, ...other.slice(1)])).entries)).toEqual([4]);
  });

  it('end before one whose head, header and changes are not those of one entry', () => {
    const entry = entryAfter(null, { changes: 3 });
    const { hash, prev } = entry.header;
    const head = { frame: 'entry' as const, seq: 1, hash, prev, private: [], forget: [] };
    const read = (over: object, lines: readonly string[]) =>
      entryFrames(frameOf({ ...head, ...over }, utf8ToBytes(lines.join('\n')))).entries.length;
    const [header = '', ...changes] = entry.lines;
    expect(read({}, entry.lines)).toBe(1);
    expect(read({ seq: 2 }, entry.lines)).toBe(0);
    expect(read({ prev: hash }, entry.lines)).toBe(0);
    expect(read({ hash: noHash }, entry.lines)).toBe(0);
    expect(read({}, [header, ...changes.slice(1)])).toBe(0);
    expect(read({}, [header, ...changes, changes[0] ?? ''])).toBe(0);
    expect(read({}, [header, ...changes.reverse()])).toBe(0);
    expect(read({}, [header.replace('risks.add', 'risks.edit'), ...changes])).toBe(0);
    expect(read({}, changes)).toBe(0);
    expect(read({}, [])).toBe(0);
  });

  it('end at evidence that is not what it says, and hold what stands before them', () => {
    const bytes = utf8ToBytes('%PDF-');
    const first = chain[0]?.frame ?? new Uint8Array();
    const { entries, loose, sound } = entryFrames(Buffer.concat([evidenceFrame(bytes), first, evidenceFrame(bytes)]));
    expect(entries[0]?.evidence.map(({ payload }) => Buffer.from(payload).toString())).toEqual(['%PDF-']);
    expect(loose).toHaveLength(1);
    expect(sound).toBe(2 * evidenceFrame(bytes).byteLength + first.byteLength);
    const wrong = frameOf({ frame: 'evidence', sha256: digest('other'), name: '', type: '', size: 5 }, bytes);
    expect(entryFrames(Buffer.concat([first, wrong])).sound).toBe(first.byteLength);
  });

  it('that follow a head are found across gaps, repeats and ways that were left', () => {
    const mixed = framesOf([...chain.slice(0, 5), ...chain.slice(2, 4), ...other]);
    expect(seqs(entriesAfter(mixed, chain[3]?.head ?? null))).toEqual([5]);
    // The later one where two follow the same one: entry 3 is followed by the other way.
    expect(entriesAfter(mixed, null).map(({ head }) => head.hash)).toEqual([...chain.slice(0, 3), ...other].map(({ head }) => head.hash));
    expect(entriesAfter(framesOf(chain.slice(3)), null)).toEqual([]);
    expect(entriesAfter(mixed, { seq: 9, hash: chain[3]?.head.hash ?? '' })).toEqual([]);
  });
});
