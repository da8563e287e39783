import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOf, smallRegister } from '../support/register-files.ts';
import { plimsoll, testFolder } from './support.ts';

const bytes = fileOf((await smallRegister()).register);

/** A meter on a machine where `slow` milliseconds pass from one look at the clock to the next. */
function meterOf(slow: number) {
  const drawn: string[] = [];
  let now = 0;
  return { drawn, meter: { elapsed: () => (now += slow), draw: (text: string) => void drawn.push(text) } };
}

function register(): string {
  const file = join(testFolder(), 'r.plimsoll');
  writeFileSync(file, bytes);
  return file;
}

describe('what takes long', () => {
  it('is told on one line after a second, in the language that is spoken, and the line is gone before the answer', async () => {
    const { drawn, meter } = meterOf(1500);
    const { status, err, out } = await plimsoll(['verify', register(), '--language', 'ko'], { meter });
    expect([status, err]).toEqual([0, '']);
    expect(drawn[0]).toMatch(/^검증 중: \d+%, 원장 항목 \d+건$/);
    expect(drawn.at(-1)).toBe('');
    expect(out).not.toContain('검증 중');
  });

  it('is not told where it is over within a second', async () => {
    const { drawn, meter } = meterOf(1);
    expect((await plimsoll(['verify', register()], { meter })).status).toBe(0);
    expect(drawn).toEqual([]);
  });

  it('is told by what writes too', async () => {
    const file = register();
    const risks = join(testFolder(), 'risks.csv');
    writeFileSync(risks, 'title,category\nOne,market\nTwo,credit\n');
    const { drawn, meter } = meterOf(1500);
    expect((await plimsoll(['import', file, '--risks', risks, '--by', '김하나', '--language', 'en'], { meter })).status).toBe(0);
    expect(drawn).toContain('Comparing: 0 of 2');
    expect(drawn).toContain(`Writing ${file}`);
  });
});
