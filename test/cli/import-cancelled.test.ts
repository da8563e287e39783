import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyRegister, plimsoll } from './support.ts';

/** More rows than one step of any stage takes. */
const count = 4_100;

/** Risks of somebody else's; each row is its own. */
function theirs(): string {
  const rows = Array.from(
    { length: count },
    (_, at) => `Payments of branch ${at} stop,No customer of it can pay,market,2025-01-02,High,Low`,
  );
  return ['Risk,Description,Risk type,Date raised,Gross likelihood,Gross impact', ...rows].join('\n');
}

/** A meter of a command that has run for ever longer: what it is told is all drawn. */
function drawing(seen: (text: string) => void) {
  let elapsed = 1_000;
  return { elapsed: () => (elapsed += 1_000), draw: seen };
}

async function brought() {
  const { folder, register } = await emptyRegister();
  const file = join(folder, 'theirs.csv');
  writeFileSync(file, theirs());
  return { folder, register, args: ['import', register, '--risks', file, '--auto'] };
}

describe('an import in the command line that takes long', () => {
  it('tells how many rows it has read, made and compared, and what it writes', async () => {
    const { args } = await brought();
    const told: string[] = [];
    const ended = await plimsoll(args, { meter: drawing((text) => told.push(text)) });
    expect(ended.err).toContain(`New: ${count}`);
    expect(told).toEqual(expect.arrayContaining(['Reading rows: 2,000', 'Reading rows: 4,000', 'Mapping rows: 2,000 of 4,100']));
    expect(told).toContain('Comparing: 4,000 of 4,100');
    expect(told.filter((text) => text !== '').at(-1)).toMatch(/^Writing /);
  }, 120_000);

  it.each([
    ['the register is read', /^Verifying/],
    ['the file is read', /^Reading rows/],
    ['its rows are made', /^Mapping rows/],
    ['they are compared', /^Comparing/],
    ['the register is written', /^Writing/],
  ])(
    'leaves nothing where it is ended while %s',
    async (_, stage) => {
      const { folder, register, args } = await brought();
      const [before, beside] = [readFileSync(register), readdirSync(folder)];
      let isEnded = false;
      const meter = drawing((text) => {
        if (!isEnded && stage.test(text)) isEnded = process.emit('SIGINT');
      });
      const ended = await plimsoll(args, { meter });
      expect(isEnded).toBe(true);
      expect([ended.status, ended.err]).toEqual([3, expect.stringContaining('This was cancelled before it was written.')]);
      expect(readFileSync(register).equals(before)).toBe(true);
      expect(readdirSync(folder)).toEqual(beside);
    },
    120_000,
  );

  it('tells how far a trial is', async () => {
    const { args } = await brought();
    const told: string[] = [];
    await plimsoll([...args, '--dry-run'], { meter: drawing((text) => told.push(text)) });
    expect(told).toContain('Comparing: 4,000 of 4,100');
  }, 120_000);
});
