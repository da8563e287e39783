import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createdMemory } from '../support/memory.ts';
import { overwritten } from '../support/cells-of-xlsx.ts';
import { asked } from '../support/rcsa.ts';
import { fileOf } from '../support/register-files.ts';
import { plimsoll, testFolder } from './support.ts';

/** A register file with of Kim and R-3 of Lee, and R-4 that is closed (test/support/rcsa.ts). */
async function registerFile(): Promise<{ readonly file: string; readonly folder: string }> {
  const memory = await createdMemory();
  await asked(memory);
  const folder = testFolder();
  const file = join(folder, 'r.plimsoll');
  writeFileSync(file, fileOf(memory.register));
  return { file, folder };
}

describe('plimsoll rcsa', () => {
  it('opens a round, writes its sheets, says who is late, and takes what comes back; what was changed here since is held back', async () => {
    const { file, folder } = await registerFile();
    const opened = await plimsoll(['rcsa', 'open', file, '--name', 'H1', '--due', '2035-12-20', '--where', 'category=market', '--json']);
    expect(opened.json()).toMatchObject({ round: 'Q-1', risks: 3, sheets: 2 });
    const out = join(folder, 'sheets');
    expect((await plimsoll(['rcsa', 'sheets', file, '--out', out, '--language', 'en'])).status).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['Q-1 RCSA 김제인.xlsx', 'Q-1 RCSA 이두리.xlsx']);
    const kim = join(out, 'Q-1 RCSA 김제인.xlsx');
    writeFileSync(kim, overwritten(readFileSync(kim), { G2: '5 · Frequent', F3: 'No change' }));
    // Somebody assesses R-1 while the sheet is out.
    const csv = join(folder, 'c.csv');
    writeFileSync(csv, 'code,residualLikelihood,residualImpact,residualValidOn\nR-1,2,2,2026-01-01\n');
    expect((await plimsoll(['import', file, '--risks', csv])).status).toBe(0);
    const before = readFileSync(file);
    const tried = await plimsoll(['rcsa', 'take', file, '--sheet', kim, '--dry-run', '--json']);
    expect(tried.json()).toMatchObject({ changed: 0, confirmed: 1, held: ['R-1'], written: false });
    expect(readFileSync(file).equals(before)).toBe(true);
    const taken = await plimsoll(['rcsa', 'take', file, '--sheet', kim, '--language', 'en']);
    expect(taken.err).toContain('R-1 was changed here in the meantime and stays as it is: 2 × 2');
    expect(taken.err).toContain('0 changed, 1 without change');
    const status = await plimsoll(['rcsa', 'status', file, '--remind', '--json'], { now: '2036-01-03T00:00:00.000Z' });
    expect(status.json()).toMatchObject([
      {
        round: 'Q-1',
        risks: 3,
        answered: 1,
        sent: 2,
        owners: [
          { state: 'partly', open: ['R-1'] },
          { state: 'sent', open: ['R-3'], daysLate: 14 },
        ],
      },
    ]);
    expect(status.out).toContain('이두리 님께');
    const chosen = await plimsoll(['rcsa', 'take', file, '--sheet', kim, '--take', 'R-1', '--json']);
    expect(chosen.json()).toMatchObject({ changed: 1, confirmed: 0, held: [], written: true });
    const listed = await plimsoll(['list', file, 'risks', '--where', 'code=R-1', '--format', 'json']);
    expect(listed.out).toContain('"residualLikelihood": 5');
  });

  it('takes risks into a round that is open and out of it, and says that a sheet which is out does not ask about them', async () => {
    const { file, folder } = await registerFile();
    await plimsoll(['rcsa', 'open', file, '--name', 'H1', '--due', '2035-12-20', '--where', 'code=R-1']);
    const out = join(folder, 'sheets');
    await plimsoll(['rcsa', 'sheets', file, '--out', out, '--language', 'en']);
    // R-4 is closed, and R-1 is in it: of the four R-2 joins the sheet of Kim that is out, and R-3 makes one of Lee.
    const added = await plimsoll(['rcsa', 'add', file, '--where', 'category=market', '--json']);
    expect(added.json()).toMatchObject({ round: 'Q-1', added: 2, already: 1, leftOut: 1 });
    const status = await plimsoll(['rcsa', 'status', file, '--language', 'en']);
    expect(status.out).toContain('김제인: Sent, 0 of 2, risks were added after the sheet was saved');
    expect(status.out).toContain('이두리: Not sent, 0 of 1\n');
    const kim = join(out, 'Q-1 RCSA 김제인.xlsx');
    writeFileSync(kim, overwritten(readFileSync(kim), { F2: 'No change' }));
    const taken = await plimsoll(['rcsa', 'take', file, '--sheet', kim, '--language', 'en']);
    expect(taken.err).toContain('Q-1 RCSA 김제인.xlsx: R-2 was added after this sheet was saved.');
    const removed = await plimsoll(['rcsa', 'remove', file, '--risk', 'R-2', '--risk', 'R-3', '--reason', 'next half', '--json']);
    expect(removed.json()).toMatchObject({ removed: 2 });
    const log = await plimsoll(['log', file, '--json']);
    expect(log.out).toContain('next half');
    const before = readFileSync(file);
    const kept = await plimsoll(['rcsa', 'remove', file, '--risk', 'R-1', '--reason', 'x', '--language', 'en']);
    expect([kept.status, kept.err.trimEnd()]).toEqual([
      3,
      `plimsoll: R-1 was answered in this round and stays in it. ${file} was not changed.`,
    ]);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('is named by an import that is given a sheet of a round, however it is to be read', async () => {
    const { file, folder } = await registerFile();
    await plimsoll(['rcsa', 'open', file, '--name', 'H1', '--due', '2035-12-20', '--where', 'code=R-1']);
    await plimsoll(['rcsa', 'sheets', file, '--out', folder, '--language', 'ko']);
    const sheet = join(folder, 'Q-1 RCSA 김제인.xlsx');
    const before = readFileSync(file);
    for (const args of [
      ['--risks', sheet],
      ['--risks', sheet, '--auto'],
      ['--all', sheet],
    ]) {
      const { status, err } = await plimsoll(['import', file, ...args, '--language', 'en']);
      expect([status, err.trimEnd().split('\n')]).toEqual([
        3,
        [
          `plimsoll: ${sheet}: This is a sheet of an RCSA round. To record its answers: plimsoll rcsa take "${file}" --sheet "${sheet}" ${file} was not changed.`,
        ],
      ]);
    }
    const told = await plimsoll(['import', file, '--risks', sheet, '--json']);
    expect(told.json()).toMatchObject({ problems: [{ code: 'rcsa.isSheet' }] });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('is told in one line what is wrong, with the file as it was', async () => {
    const { file, folder } = await registerFile();
    const before = readFileSync(file);
    const said = async (...args: string[]) => {
      const { status, err } = await plimsoll(['rcsa', ...args, '--language', 'en']);
      return [status, err.trimEnd()];
    };
    expect(await said('fly', file)).toEqual([
      2,
      'plimsoll: There is no "fly" for WHAT. Allowed values: open, add, remove, sheets, take, status',
    ]);
    expect(await said('open', file, '--name', 'x')).toEqual([2, 'plimsoll: --due DAY is missing.']);
    expect((await said('open', file, '--name', 'x', '--due', '2035-12-20', '--sheet', 'a.xlsx'))[0]).toBe(2);
    expect(await said('add', file)).toEqual([2, 'plimsoll: --risk R-12 is missing.']);
    expect(await said('remove', file, '--risk', 'R-1')).toEqual([2, 'plimsoll: --reason TEXT is missing.']);
    expect(await said('sheets', file, '--out', folder)).toEqual([2, 'plimsoll: --round Q-1 is missing.']);
    const [status, err] = await said('take', file, '--sheet', file);
    expect(status).toBe(3);
    expect(err).toMatch(/^plimsoll: r\.plimsoll: /);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
