import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OverviewTold } from '../../cli/overview.ts';
import { plimsoll, testFolder } from './support.ts';

const now = '2026-03-01T00:00:00.000Z';

/** The sample in a file, and what `overview` tells of it. */
async function sampleFile() {
  const file = join(testFolder(), 'sample.plimsoll');
  await plimsoll(['init', file, '--sample', '--language', 'en'], { now });
  const run = (...more: readonly string[]) => plimsoll(['overview', file, ...more], { now });
  const told = async (...more: readonly string[]) => JSON.parse((await run('--json', ...more)).out) as OverviewTold;
  return { run, told };
}

describe('plimsoll overview', () => {
  it('tells the figures of the page, of the day at which the sample stands, beside the last quarter that is over', async () => {
    const { run, told } = await sampleFile();
    const overview = await told('--compare', '2025-Q2');
    const { up, down, new: begun, reopened, closed, reviewsOverdue } = overview.figures;
    // The story of the sample: R-15 rose in August, R-12 fell in September, R-40 is new since the end of June.
    expect([overview.today, overview.since.quarter]).toEqual(['2025-10-20', '2025-Q2']);
    expect([up, down, begun, reopened, closed, reviewsOverdue].map(({ count }) => count)).toEqual([1, 1, 1, 0, 0, 3]);
    expect(overview.moved.map(({ code }) => code)).toEqual(['R-15', 'R-12', 'R-40']);
    expect(Object.keys(overview)).not.toContain('needs');
    expect((await told()).since.quarter).toBe('2025-Q3');
    expect((await told('--known-at', '2025-07-15T00:00:00Z')).since.quarter).toBe('2025-Q2');
    const { status, err } = await run('--compare', '2025-Q4');
    expect([status, err.trim().split('\n').length]).toEqual([2, 1]);
    expect(err).toContain('2025-Q4');
  });

  it('is read on a terminal in either language', async () => {
    const { run } = await sampleFile();
    const { out } = await run('--compare', '2025-Q2', '--language', 'ko');
    // Days do not break: their spaces are no usual ones.
    expect(out.replaceAll('\u00a0', ' ')).toContain('2025. 10. 20. 현황, 비교 대상 2025년 2분기, 현재 자료');
    expect(out).toMatch(/^검토 지연 +3 +최대 52일$/m);
    expect((await run('--compare', '2025-Q2')).out).toMatch(/^R-15 Settlement batch run twice +Up 3 → 4 +/m);
  });
});
