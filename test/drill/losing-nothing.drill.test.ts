import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drilledBuild } from './support/drilled-build.ts';
import { faultCount, momentOf } from './support/moments.ts';
import { newRegister, type DrilledRegister } from './support/registers.ts';
import { runMoment } from './support/run-moment.ts';

// `npm test`: each fault once; `npm run test:long`: 1,000 moments. Each is drawn by the seed and its number alone:
//   PLIMSOLL_SEED=S                     the same moments again
//   PLIMSOLL_SEED=S PLIMSOLL_MOMENT=N   one of them, or some (N,N), in a register of their own
const isLong = process.env['PLIMSOLL_LONG'] === '1';
/** `npm test` takes the same moments each time: how long each step takes differs all the same. The long run draws others each time. */
const seed = Number(process.env['PLIMSOLL_SEED'] ?? (isLong ? Date.now() % 1_000_000 : 11));
const only = process.env['PLIMSOLL_MOMENT'];
const moments = Number(process.env['PLIMSOLL_MOMENTS'] ?? (isLong ? 1_000 : faultCount));
/** So many moments to a register: it stays small, and a new one has a beginning. */
const toRegister = 50;
/** A register waits for its browser half of the time: so many are drilled at once, each with a browser and a launcher of its own. */
const lanes = 2;

let build = '';
beforeAll(() => {
  build = drilledBuild('drill');
});
afterAll(() => rmSync(build, { recursive: true, force: true }));

describe('whatever ends at whatever moment', () => {
  it('nothing that stood under "Saved" alone is lost, and what else is lost is named at the next start', async () => {
    const all = only === undefined ? Array.from({ length: moments }, (_, index) => index) : only.split(',').map(Number);
    const failed: string[] = [];
    const began = performance.now();
    await Promise.all(
      Array.from({ length: lanes }, (_, lane) =>
        drill(
          all.filter((_index, at) => at % lanes === lane),
          failed,
        ),
      ),
    );
    console.log(
      `PLIMSOLL_SEED=${seed}: ${all.length} moments, ${failed.length} failed, ${Math.round((performance.now() - began) / 1000)} s`,
    );
    expect(failed).toEqual([]);
  });

  /** Runs moments one after the other, each as a rule in the register that the one before it left. Adds those that fail to `failed`. */
  async function drill(indexes: readonly number[], failed: string[]): Promise<void> {
    let register: DrilledRegister | null = null;
    let count = 0;
    for (const index of indexes) {
      const moment = momentOf(seed, index);
      const name = `PLIMSOLL_SEED=${seed} PLIMSOLL_MOMENT=${index}: ${moment.path}, ${moment.struck} ends, ${moment.damage}`;
      const start = performance.now();
      register ??= await newRegister(build);
      let isOver = false;
      try {
        const { at, named, lost, isGone } = await runMoment(register.session, moment, register.rooms);
        console.log(`${name}: ${at}. Named: ${named}. Lost: ${lost}. ${Math.round(performance.now() - start)} ms`);
        count += 1;
        isOver = isGone || count % toRegister === 0;
      } catch (error) {
        const page = await register.session.text();
        const why = `${name}: ${error instanceof Error ? error.stack : String(error)}\nThe page: ${page}`;
        console.log(why);
        failed.push(why);
        isOver = true;
      }
      if (isOver) {
        await register.end();
        register = null;
      }
    }
    await register?.end();
  }

  it('is not said of a journal that skips a line: the drill finds it', async () => {
    const { session, rooms, end } = await newRegister(build);
    try {
      await session.launcher.arm({ of: 'disk', at: 1, when: 'after', does: 'skip', only: 'write' });
      await session.send('rename');
      await session.settled();
      expect(session.launcher.reached()).toBe('skipped write (1)');
      const idle = { ...momentOf(seed, 0), path: 'idle', struck: 'both', damage: 'deleted' } as const;
      await expect(runMoment(session, idle, rooms)).rejects.toThrow('outside: lost v2v, which stood under "Saved"');
    } finally {
      await end();
    }
  });
});
