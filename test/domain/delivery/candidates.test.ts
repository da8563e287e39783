import { describe, expect, it } from 'vitest';
import { candidates, candidateWorld, type Candidate } from '../../../domain/delivery/candidates.ts';
import { change, deployment, incident, link, release, rowsOf, seoul, service } from './rows.ts';

const later = '2026-03-01T00:00:00.000Z';
const outage = incident('I', seoul('6-4 9:00'), seoul('6-4 10:30'), { components: ['Payment approval', 'API'] });
const letters = ['a', 'b', 'c', 'd'];
const releases = letters.map((id, index) => release(id, seoul(`6-${index + 1} 7:00`)));
const shipped = (code: string, at: string, over: Parameters<typeof deployment>[2] = {}) =>
  deployment(code, at, { releaseId: code[0]?.toLowerCase() ?? '', version: code[0]?.toLowerCase() ?? '', ...over });
const inOrder = letters.map((id, index) => shipped(id.toUpperCase(), seoul(`6-${index + 1} 8:00`)));

function candidatesIn(tables: Parameters<typeof rowsOf>[0], one = outage): Candidate[] {
  const rows = rowsOf({ services: [service('s'), service('other')], releases, incidents: [one], ...tables });
  return candidates(one, candidateWorld(rows, later));
}
const ids = (list: readonly Candidate[]) => list.map(({ delivery }) => delivery.id);
const codes = (list: readonly Candidate[], id: string) => list.find(({ delivery }) => delivery.id === id)?.reasons.map(({ code }) => code);

describe('after a rollback A -> B -> C -> D -> B', () => {
  const deployments = [...inOrder, shipped('B2', seoul('6-4 10:00'))];
  const found = candidatesIn({ deployments });

  it('suspects are C, the first after the version gone back to, and D, the last before, C first', () => {
    expect(ids(found)).toEqual(['C', 'D', 'B', 'A']);
    expect(found[0]?.reasons).toContainEqual({ code: 'goneBackBehind', by: 'B2', place: 'first' });
    expect(found[1]?.reasons).toContainEqual({ code: 'goneBackBehind', by: 'B2', place: 'last' });
    // What users had before and after is no suspect, but it is not hidden.
    expect(found.slice(2).map(({ reasons }) => reasons.some(({ code }) => code === 'stayedLive'))).toEqual([true, true]);
  });

  it('neither is decided', () => {
    expect(found.map(({ said }) => said)).toEqual([null, null, null, null]);
  });

  it('they stand first however long ago C went out, and in whatever order rows come', () => {
    const long = deployments.map((one) =>
      one.id === 'A' || one.id === 'B' || one.id === 'C'
        ? { ...one, startedAt: seoul('4-1'), finishedAt: seoul(`4-${one.id.charCodeAt(0) - 64}`) }
        : one,
    );
    expect(ids(candidatesIn({ deployments: [...long].reverse() }))).toEqual(['C', 'D']);
    expect(ids(candidatesIn({ deployments: [...deployments].reverse() }))).toEqual(ids(found));
  });

  it('a return after service was restored did not end the incident', () => {
    expect(ids(candidatesIn({ deployments: [...inOrder, shipped('B2', seoul('6-4 10:31'))] }))).toEqual(['D', 'C', 'B', 'A']);
    const open = incident('I', seoul('6-4 9:00'), null);
    expect(ids(candidatesIn({ deployments: [...inOrder, shipped('B2', seoul('6-11 9:00'))] }, open))).toEqual(['C', 'D', 'B', 'A']);
    expect(ids(candidatesIn({ deployments: [...inOrder, shipped('B2', seoul('6-11 9:01'))] }, open))).toEqual(['D', 'C', 'B', 'A']);
  });

  it('one that went back behind a single deployment names it the only one', () => {
    const [only] = candidatesIn({ deployments: [...inOrder, shipped('C2', seoul('6-4 10:00'))] });
    expect([only?.delivery.id, only?.reasons]).toMatchObject([
      'D',
      expect.arrayContaining([{ code: 'goneBackBehind', by: 'C2', place: 'only' }]),
    ]);
  });
});

describe('candidates for the cause of an incident', () => {
  it('are what began before it and ended within thirty days before', () => {
    const deployments = [
      deployment('old', seoul('5-5 8:59')),
      deployment('edge', seoul('5-5 9:00')),
      deployment('under way', seoul('6-4 9:20'), { startedAt: seoul('6-4 8:50') }),
      deployment('after', seoul('6-4 9:20'), { startedAt: seoul('6-4 9:01') }),
      deployment('staged', seoul('6-4 8:00'), { environment: 'staging' }),
    ];
    const found = candidatesIn({ deployments });
    expect(ids(found)).toEqual(['under way', 'edge']);
    expect(codes(found, 'under way')).toEqual(['sameService', 'underWay']);
    expect(found[1]?.reasons).toContainEqual({ code: 'minutesBefore', minutes: 30 * 24 * 60 });
  });

  it('of other services stand lower, however near', () => {
    const foreign = (code: string, at: string) => deployment(code, at, { serviceId: 'other' });
    const deployments = [deployment('own', seoul('5-10')), foreign('foreign', seoul('6-4 8:59')), foreign('further', seoul('6-1'))];
    const found = candidatesIn({ deployments });
    expect(ids(found)).toEqual(['own', 'foreign', 'further']);
    expect(ids(candidatesIn({ deployments: [...deployments].reverse() }))).toEqual(ids(found));
    expect(found[1]?.reasons[0]).toEqual({ code: 'otherService', serviceId: 'other' });
  });

  it('are releases where a service has no deployments', () => {
    expect(ids(candidatesIn({}))).toEqual(['d', 'c', 'b', 'a']);
  });

  it('rank by nearness, an intervention, shared parts, what is no code, and a big batch', () => {
    const many = (id: string) => Array.from({ length: 61 }, (_, index) => change(`${id}${index}`, seoul('5-1'), id));
    const deployments = [
      // 5 points each for the last six hours: and so in order of 8, 7, 6, 6, 5, the later first.
      shipped('A', seoul('6-4 4:00'), { intervention: 'flag' }),
      shipped('B', seoul('6-4 4:10')),
      deployment('F', seoul('6-4 4:20'), { kind: 'flag' }),
      shipped('C', seoul('6-4 4:30')),
      shipped('D', seoul('6-4 4:40')),
      // 4 points within a day, later than nothing.
      deployment('E', seoul('6-3 9:00')),
    ];
    const changes = [
      change('x', seoul('5-1'), 'b', { areas: ['api', 'docs'] }),
      ...many('c'),
      change('y', seoul('5-1'), 'd', { areas: ['web'] }),
    ];
    const found = candidatesIn({ deployments, changes });
    expect(ids(found)).toEqual(['A', 'B', 'C', 'F', 'D', 'E']);
    expect(found[0]?.reasons).toContainEqual({ code: 'neededIntervention', outcome: 'ok', intervention: 'flag' });
    expect(found[1]?.reasons).toContainEqual({ code: 'touches', parts: ['api'] });
    expect(found[2]?.reasons).toContainEqual({ code: 'bigBatch', changes: 61 });
    expect(found[3]?.reasons).toContainEqual({ code: 'notCode', kind: 'flag' });
  });

  it('tell that one was taken back or mended by a further one', () => {
    const needing = (['rolledBack', 'fixedForward', 'aborted', null] as const).filter((outcome) => {
      const found = candidatesIn({ deployments: [deployment('X', seoul('6-4 8:00'), { outcome })] });
      return codes(found, 'X')?.includes('neededIntervention') === true;
    });
    expect(needing).toEqual(['rolledBack', 'fixedForward']);
  });

  it('carry what is already said, also of what went out long before, without moving for it', () => {
    const deployments = [...inOrder, deployment('long ago', seoul('2-1'))];
    const links = [
      link('deployments', 'B', 'caused', 'incidents', 'I'),
      link('incidents', 'I', 'suspected', 'deployments', 'long ago'),
      link('releases', 'c', 'ruledOut', 'incidents', 'I'),
      link('incidents', 'I', 'caused', 'deployments', 'A'),
    ];
    const found = candidatesIn({ deployments, links });
    expect(found.map(({ delivery, said }) => [delivery.id, said?.says ?? null, said?.table ?? null])).toEqual([
      ['D', null, null],
      ['C', 'ruledOut', 'releases'],
      ['B', 'caused', 'deployments'],
      ['A', null, null],
      ['long ago', 'suspected', 'deployments'],
    ]);
  });
});
