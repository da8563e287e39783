import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problems as english } from '../../words/locales/en/problems.ts';
import { fileOf, smallRegister } from '../support/register-files.ts';
import { plimsoll, testFolder } from './support.ts';

/** The small register ends on 1 July 2025, eleven seconds past midnight in UTC. */
async function linkAt(now: string, ...more: readonly string[]) {
  const file = join(testFolder(), 'r.plimsoll');
  writeFileSync(file, fileOf((await smallRegister()).register));
  const linked = await plimsoll(['link', file, 'R-1', 'triggers', 'R-2', '--by', '김하나', '--language', 'en', ...more], { now });
  const log = (await plimsoll(['log', file, '--json'])).json() as { readonly at: string }[];
  return { ...linked, at: log.at(-1)?.at };
}

describe('a command of which the clock is behind the register', () => {
  it('says so, and its entry has the time of the one before', async () => {
    const linked = await linkAt('2025-07-01T00:00:10.999Z');
    expect(linked).toMatchObject({ status: 0, at: '2025-07-01T00:00:11.000Z' });
    expect(linked.err).toContain(english['clock.steppedBack']);
  });

  it('says nothing where it is not behind', async () => {
    const linked = await linkAt('2025-07-01T00:00:11.000Z');
    expect(linked).toMatchObject({ status: 0, at: '2025-07-01T00:00:11.000Z' });
    expect(linked.err).not.toContain('clock');
  });
});

describe('a clock that is far ahead of the register', () => {
  it('writes nothing until a person says that it is right', async () => {
    // A leap day lies in none of these years: 366 days after 1 July 2025 is 2 July 2026.
    expect(await linkAt('2026-07-02T00:00:11.000Z')).toMatchObject({ status: 0, at: '2026-07-02T00:00:11.000Z' });
    const refused = await linkAt('2026-07-02T00:00:11.001Z');
    expect(refused).toMatchObject({ status: 3, out: '', at: '2025-07-01T00:00:11.000Z' });
    expect(JSON.parse((await linkAt('2026-07-02T00:00:11.001Z', '--json')).out)).toMatchObject({
      problems: [{ code: 'clock.notConfirmed' }],
    });
    expect(refused.err).toMatch(
      /^plimsoll: This computer's clock \(2026-07-02T00:00:11\.001Z\) is more than a year after the last entry \(2025-07-01T00:00:11\.000Z\)\..*--clock-is-right.* was not changed\.\n$/,
    );
    expect(await linkAt('2099-01-01T00:00:00.000Z', '--clock-is-right')).toMatchObject({ status: 0, at: '2099-01-01T00:00:00.000Z' });
  });

  it('does not matter to the sample, which stands at its own day', async () => {
    const file = join(testFolder(), 'sample.plimsoll');
    await plimsoll(['init', file, '--sample']);
    expect(await plimsoll(['link', file, 'R-1', 'triggers', 'R-2', '--by', 'hana'], { now: '2090-01-01T00:00:00.000Z' })).toMatchObject({
      status: 0,
    });
  });
});

describe('a clock that cannot be right', () => {
  // What `Date` says of the last millisecond before 1970, of the first of 2200, of the year 10000 and of the year before the first.
  const impossible = ['1969-12-31T23:59:59.999Z', '2200-01-01T00:00:00.000Z', '+010000-01-01T00:00:00.000Z', '-000001-01-01T00:00:00.000Z'];

  it.each(impossible)('%s: no register is made, and none is written, whoever says that it is right', async (now) => {
    const file = join(testFolder(), 'new.plimsoll');
    const made = await plimsoll(['init', file, '--language', 'en'], { now });
    expect(made).toMatchObject({ status: 3, out: '' });
    expect(made.err).toContain(`This computer's clock says ${now}, which cannot be right: it is before 1970 or after 2199.`);
    expect(existsSync(file)).toBe(false);
    const linked = await linkAt(now, '--clock-is-right', '--json');
    expect(linked).toMatchObject({ status: 3, at: '2025-07-01T00:00:11.000Z' });
    expect(JSON.parse(linked.out)).toMatchObject({ problems: [{ code: 'clock.impossible', args: { now } }] });
  });

  it.each(['1970-01-01T00:00:00.000Z', '2199-12-31T23:59:59.999Z'])('%s is the last that can be: what it makes verifies', async (now) => {
    const file = join(testFolder(), 'new.plimsoll');
    expect(await plimsoll(['init', file], { now })).toMatchObject({ status: 0 });
    expect(await plimsoll(['verify', file], { now })).toMatchObject({ status: 0 });
  });
});
