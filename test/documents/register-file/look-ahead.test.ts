import { describe, expect, it } from 'vitest';
import { lookAheadIn, type LookTold } from '../../../documents/register-file/look-ahead.ts';
import { lookAt } from '../../../documents/register-file/look-at.ts';
import { readRegisterFile, verifyRegisterFile } from '../../../documents/register-file/read-register-file.ts';
import type { LookAhead, Reading } from '../../../documents/register-file/reading.ts';
import { pack, type Packed } from '../../../documents/zip/packed.ts';
import { readZip } from '../../../documents/zip/read-zip.ts';
import { writeZip } from '../../../documents/zip/write-zip.ts';
import { inflateRaw } from '../../../node/native/inflate-raw.ts';
import { lookAheadInTurns, verifiedBothWays } from '../../support/both-ways.ts';
import { createdMemory, putUnits } from '../../support/memory.ts';
import { fileOf } from '../../support/register-files.ts';

/** Three entries; the second makes so many units that it begins in the first of ten segments and ends in the last but one or in the last. */
async function registerWithGiantEntry() {
  const { register } = await createdMemory();
  putUnits(register, 9500);
  putUnits(register, 1);
  return register;
}

const bytes = fileOf(await registerWithGiantEntry());
const segments = 10;

/** A thread that looks as another does, and what was asked of it. */
function watched(thread: LookAhead = lookAheadInTurns()) {
  const asked: number[] = [];
  let [waiting, mostWaiting, ended] = [0, 0, 0];
  const lookAhead = (): LookAhead => ({
    async look(packed) {
      asked.push(packed.size);
      mostWaiting = Math.max(mostWaiting, (waiting += 1));
      const sight = await thread.look(packed);
      waiting -= 1;
      return sight;
    },
    end() {
      ended += 1;
      thread.end();
    },
  });
  return { lookAhead, asked, mostWaiting: () => mostWaiting, ended: () => ended };
}

async function told(file: Uint8Array, reading: Reading) {
  const read = await readRegisterFile(file, reading);
  if (!read.ok) return read.problems;
  const { head, replay, segments: found, chain } = read.value;
  const parts = found.map(({ packed, ...rest }) => ({ ...rest, crc: packed.crc }));
  return { head, rows: replay.rows, parts, hashes: [1, 2, 3].map((seq) => chain.hashAt(seq)) };
}

/** The file with one of its members replaced, packed in whatever way. */
function withMember(name: string, change: (packed: Packed) => Packed): Uint8Array {
  const read = readZip(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return writeZip(
    read.value.map((member) => ({ name: member.name, packed: member.name === name ? change(member.packed) : member.packed })),
  );
}

describe('a reading that is lent a thread', () => {
  it('reads the same as alone, an entry of ten segments too', async () => {
    const alone = await told(bytes, {});
    expect(alone).toMatchObject({ head: { seq: 3 } });
    expect(await told(bytes, { lookAhead: lookAheadInTurns })).toEqual(alone);
    expect(await told(bytes, { lookAhead: () => null })).toEqual(alone);
  });

  it('asks it once for each segment, in order, at most three at a time, and ends it', async () => {
    const { lookAhead, asked, mostWaiting, ended } = watched();
    const read = await readRegisterFile(bytes, { lookAhead });
    expect(asked).toEqual(read.ok ? read.value.segments.map(({ packed }) => packed.size) : []);
    expect(asked.length).toBe(segments);
    expect([mostWaiting(), ended()]).toEqual([3, 1]);
  });

  it('is told how many packed bytes the ledger has, and may do without a thread', async () => {
    const sizes: number[] = [];
    const read = await readRegisterFile(bytes, { lookAhead: (size) => (sizes.push(size), null) });
    expect(sizes).toEqual(read.ok ? [read.value.segments.reduce((sum, { packed }) => sum + packed.bytes.length, 0)] : []);
  });

  it('goes on alone where the thread is refused, fails at once, or fails later', async () => {
    const alone = await told(bytes, {});
    const refused = lookAheadIn(() => {
      throw new Error('no thread here');
    });
    expect(await told(bytes, watched(refused))).toEqual(alone);
    const failing = lookAheadIn(({ failed }) => ({ ask: failed, end: () => undefined }));
    expect(await told(bytes, watched(failing))).toEqual(alone);
    let asked = 0;
    const dying = lookAheadIn(({ answered, failed }: LookTold) => ({
      async ask(packed) {
        if ((asked += 1) > 4) failed();
        else answered(await lookAt(packed, inflateRaw));
      },
      end: () => undefined,
    }));
    expect(await told(bytes, watched(dying))).toEqual(alone);
    // The fifth is where it failed; what was asked before is all that it saw.
    expect(asked).toBe(5);
  });

  it('tells how far it is, and ends the thread when somebody ends the reading', async () => {
    const { lookAhead, asked, ended } = watched();
    let far = 0;
    const pause: Reading['pause'] = ({ bytes: read }) => {
      expect(read).toBeGreaterThanOrEqual(far);
      far = read;
      if (asked.length === 6) throw new Error('cancelled');
      return undefined;
    };
    await expect(verifyRegisterFile(bytes, null, { lookAhead, pause })).rejects.toThrow('cancelled');
    expect([asked.length, ended()]).toEqual([6, 1]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked.length).toBe(6);
  });

  it('names a segment that cannot be unpacked, is cut off, or has another checksum, as it does alone', async () => {
    const name = 'ledger/000004.jsonl';
    const bent: ((packed: Packed) => Packed)[] = [
      (packed) => ({ ...packed, bytes: packed.bytes.map((byte, at) => (at > 100 && at < 120 ? 0xff : byte)) }),
      (packed) => ({ ...packed, bytes: packed.bytes.slice(0, -20) }),
      (packed) => ({ ...packed, crc: packed.crc ^ 1 }),
      (packed) => ({ ...packed, size: packed.size - 1 }),
      (packed) => ({ ...packed, size: packed.size + 1 }),
    ];
    for (const bend of bent) {
      const verified = await verifiedBothWays(withMember(name, bend), null);
      expect(verified.ok && verified.value.verdict.ok).toBe(false);
    }
  });

  it('does not ask for what is larger than any segment of several lines', async () => {
    const size = 2 * 1024 ** 2 + 1;
    const { lookAhead, asked } = watched();
    const file = withMember('ledger/000004.jsonl', () => pack(new Uint8Array(size).map((_, at) => (at * 7919) % 251)));
    const verified = await verifyRegisterFile(file, null, { lookAhead });
    expect(verified.ok && verified.value.verdict.ok).toBe(false);
    expect(asked).not.toContain(size);
    // It is the end of the reading: the three before it, and the two that come within three of it.
    expect(asked.length).toBe(5);
  });
});
