import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRegisterFile, verifyRegisterFile } from '../../../documents/register-file/read-register-file.ts';
import { writeRegisterFile } from '../../../documents/register-file/write-register-file.ts';
import { replayUntil, type Replay } from '../../../engine/ledger/replay.ts';
import { segmentLimits } from '../../../engine/ledger/segments.ts';
import { schemas } from '../../../domain/migrations/all.ts';
import { inTimeZones } from '../../support/time-zones.ts';
import { createdMemory, putUnits } from '../../support/memory.ts';
import { stepsUpTo, take } from '../../support/random-commands.ts';
import { fileOf } from '../../support/register-files.ts';
import { cases } from '../../support/long.ts';

async function opened(bytes: Uint8Array) {
  const file = await readRegisterFile(bytes);
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  return file.value;
}

function rowsOf({ rows }: Replay): unknown {
  return Object.fromEntries([...rows].filter(([, kept]) => kept.size > 0).map(([table, kept]) => [table, Object.fromEntries(kept)]));
}

describe('a register file', () => {
  it('gives back the register that was written, and is written again byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(stepsUpTo(20), fc.constantFrom(0, 0, 3, 940, 946, 999, 1000, 2500), stepsUpTo(5), async (steps, many, later) => {
        const { register, run } = await createdMemory();
        for (const step of steps) await take(register, run, step);
        if (many > 0) putUnits(register, many);
        const bytes = fileOf(register);
        const file = await opened(bytes);
        expect(rowsOf(file.replay)).toEqual(rowsOf(register.replay));
        expect([...file.privates.values()].map(({ hash }) => hash).sort()).toEqual([...register.privates.keys()].sort());
        expect([...file.entries()].map(({ header, changes }) => ({ header, changes }))).toEqual(
          register.appended.map(({ header, changes }) => ({ header, changes })),
        );
        expect(file.head).toEqual(register.replay.head);

        // What goes on from a file, with full segments copied unchanged, is what would have been written at once.
        for (const step of later) await take(register, run, step);
        const sealed = file.segments.slice(0, -1);
        const tail = [...file.lines(sealed.length), ...register.appended.slice(file.head.seq).flatMap(({ lines }) => lines)];
        const continued = writeRegisterFile({ sealed, tail, replay: register.replay, privates: register.privates.values() });
        expect(Buffer.compare(continued, fileOf(register))).toBe(0);
        const verified = await verifyRegisterFile(continued, file.head);
        expect(verified.ok && verified.value.verdict.problems).toEqual([]);
      }),
      { numRuns: cases(40) },
    );
  });

  it('is cut into segments of at most a thousand changes, each of which says what it holds', async () => {
    const { register, done } = await createdMemory();
    putUnits(register, 2500);
    await done('people.create', { fields: { name: '이두리', role: null } });
    const { segments } = await opened(fileOf(register));
    expect(segments.map(({ changes, from, to }) => [changes, from, to])).toEqual([
      [segmentLimits.changes, 1, 2],
      [segmentLimits.changes, 2, 2],
      [560 + 2, 2, 3],
    ]);
    expect(segments[2]?.records).toContain('people:id-000003');
    expect(segments[0]?.records).not.toContain('people:id-000003');
  });

  it('is the same bytes in every time zone', async () => {
    const { register } = await createdMemory();
    const made = await inTimeZones(['Asia/Seoul', 'UTC', 'America/St_Johns'], () => Buffer.from(fileOf(register)).toString('base64'));
    expect(new Set(made).size).toBe(1);
  });

  it('shows the register as it was at the instant of each entry', async () => {
    await fc.assert(
      fc.asyncProperty(stepsUpTo(15), async (steps) => {
        const { register, run } = await createdMemory();
        const known = new Map<string, unknown>();
        const note = () => known.set(register.replay.head?.at ?? '', structuredClone(rowsOf(register.replay)));
        note();
        for (const step of steps) {
          await take(register, run, step);
          note();
        }
        const file = await opened(fileOf(register));
        for (const [at, rows] of known) expect(rowsOf(replayUntil(file.entries(), at, schemas))).toEqual(rows);
        expect(rowsOf(replayUntil(file.entries(), '2000-01-01T00:00:00.000Z', schemas))).toEqual({});
      }),
      { numRuns: cases(25) },
    );
  });
});
