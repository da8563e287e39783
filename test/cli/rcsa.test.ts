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

  it('is told in one line what is wrong, with the file as it was', async () => {
    const { file, folder } = await registerFile();
    const before = readFileSync(file);
    const said = async (...args: string[]) => {
      const { status, err } = await plimsoll(['rcsa', ...args, '--language', 'en']);
      return [status, err.trimEnd()];
    };
    expect(await said('fly', file)).toEqual([2, 'plimsoll: There is no "fly" for WHAT. Allowed values: open, sheets, take, status']);
    expect(await said('open', file, '--name', 'x')).toEqual([2, 'plimsoll: --due DAY is missing.']);
    expect((await said('open', file, '--name', 'x', '--due', '2035-12-20', '--sheet', 'a.xlsx'))[0]).toBe(2);
    expect(await said('sheets', file, '--out', folder)).toEqual([2, 'plimsoll: --round Q-1 is missing.']);
    const [status, err] = await said('take', file, '--sheet', file);
    expect(status).toBe(3);
    expect(err).toMatch(/^plimsoll: r\.plimsoll: /);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
