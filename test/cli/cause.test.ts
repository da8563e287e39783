import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { plimsoll, testFolder } from './support.ts';

let file = '';

const deployments = `Service,Version,Started at,Finished at
checkout,1.0,2025-07-01T09:50:00Z,2025-07-01T10:00:00Z
checkout,1.1,2025-07-02T09:50:00Z,2025-07-02T10:00:00Z
checkout,1.2,2025-07-03T09:50:00Z,2025-07-03T10:00:00Z
checkout,1.3,2025-07-04T09:50:00Z,2025-07-04T10:00:00Z
checkout,1.1,2025-07-04T10:40:00Z,2025-07-04T10:45:00Z
`;
const incidents = `Title,Service,Started at,Restored at
Cards declined,checkout,2025-07-04T10:12:00Z,2025-07-04T10:50:00Z
`;

/** A -> B -> C -> D -> B': four versions, an incident twelve minutes after the last, and the second put back. */
beforeEach(async () => {
  const folder = testFolder();
  file = join(folder, 'r.plimsoll');
  await plimsoll(['init', file, '--language', 'en', '--time-zone', 'UTC', '--by', 'Ann']);
  for (const [kind, text] of Object.entries({ deployments, incidents })) {
    const path = join(folder, `${kind}.csv`);
    writeFileSync(path, text);
    await plimsoll(['import', file, `--${kind}`, path, '--by', 'Ann']);
  }
});

const cause = async (...more: readonly string[]) => plimsoll(['cause', file, 'I-1', ...more]);

describe('plimsoll cause', () => {
  it('lists what may have caused an incident: first after the version gone back to, then the last, then what stayed live', async () => {
    // From the end of each: 24 h 12 min, 12 min, 2 d 12 min, 3 d 12 min. What was put back is younger than the incident.
    const found = (await cause('--json')).json();
    expect(found).toMatchObject({
      incident: 'I-1',
      recorded: { deployments: 5, releases: 0 },
      candidates: [
        {
          rank: 1,
          code: 'D-3',
          reasons: [{ code: 'sameService' }, { minutes: 1452 }, { code: 'goneBackBehind', by: 'D-5', place: 'first' }],
        },
        { rank: 2, code: 'D-4', reasons: [{ code: 'sameService' }, { minutes: 12 }, { code: 'goneBackBehind', by: 'D-5', place: 'last' }] },
        { rank: 3, code: 'D-2', reasons: [{ code: 'sameService' }, { minutes: 2892 }, { code: 'stayedLive', by: 'D-5' }] },
        { rank: 4, code: 'D-1', reasons: [{ code: 'sameService' }, { minutes: 4332 }, { code: 'stayedLive', by: 'D-5' }] },
      ],
    });
    expect((found as { candidates: unknown[] }).candidates).toHaveLength(4);
    const { out, err } = await cause();
    expect(out).toMatch(/^ +2 +D-4 checkout 1\.3 .* Same service · Began\s12\smin after the deployment · Restored by the return D-5/m);
    expect(err).toBe('4 candidates. The order follows from what is recorded alone, and decides nothing.\n');
    expect((await plimsoll(['cause', file, 'I-1', '--language', 'ko'])).out).toContain('배포 후 12분 만에 시작 · D-5로 되돌린 뒤 복구됨');
    expect((await plimsoll(['cause', file, 'I-9'])).status).toBe(3);
  });

  it('keeps its order whatever was decided and whenever it is asked', async () => {
    const order = async (now: string) =>
      ((await plimsoll(['cause', file, 'I-1', '--json'], { now })).json() as { candidates: { code: string }[] }).candidates.map(
        ({ code }) => code,
      );
    const before = await order('2025-07-05T00:00:00.000Z');
    await plimsoll(['link', file, 'D-1', 'suspected', 'I-1', '--by', 'Ann']);
    await plimsoll(['link', file, 'D-3', 'ruledOut', 'I-1', '--evidence', 'Only texts', '--by', 'Ann']);
    expect(await order('2030-01-01T00:00:00.000Z')).toEqual(before);
  });
});

describe('plimsoll link', () => {
  it('decides a suspicion about a deployment in the name of whoever decided it, and says the sentence', async () => {
    await plimsoll(['link', file, 'D-4', 'suspected', 'I-1', '--by', 'Ann']);
    // That the incident led to it as well is another statement: the suspicion stays.
    const answered = await plimsoll(['link', file, 'I-1', 'contributed', 'D-4', '--evidence', 'Planned sooner', '--by', 'Ann']);
    expect(answered.err.split('\n').at(-2)).toBe(
      'Incident I-1 (Cards declined) is one of several things that led to deployment D-4 (checkout 1.3).',
    );
    const args = ['link', file, 'D-4', 'caused', 'I-1', '--evidence', 'Ended with it', '--decider', 'Bea', '--by', 'Ann'];
    expect((await plimsoll([...args, '--decided-at', 'yesterday'])).status).toBe(2);
    const decided = await plimsoll([...args, '--decided-at', '2025-07-04T15:00:00Z']);
    expect(decided.err.split('\n').at(-2)).toBe('Deployment D-4 (checkout 1.3) caused incident I-1 (Cards declined).');
    const people = (await plimsoll(['list', file, 'people', '--json'])).json() as { id: string; name: string }[];
    const bea = people.find(({ name }) => name === 'Bea')?.id;
    const { tables } = (await plimsoll(['as-of', file, '--at', '2100-01-01T00:00:00Z', '--json'])).json() as {
      tables: { links: unknown[] };
    };
    expect(tables.links).toMatchObject([
      { relation: 'caused', deciderId: bea, decidedAt: '2025-07-04T15:00:00.000Z' },
      { fromTable: 'incidents', relation: 'contributed' },
    ]);
    expect((await cause('--json')).json()).toMatchObject({
      candidates: [{}, { code: 'D-4', said: { relation: 'caused', of: 'deployments' } }, {}, {}],
    });
    const [deployment] = (await plimsoll(['list', file, 'deployments', '--where', 'code=D-4', '--json'])).json() as {
      incidentCount: number;
    }[];
    expect(deployment?.incidentCount).toBe(1);
  });
});
