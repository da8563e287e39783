import { describe, expect, it } from 'vitest';
import { deliveryHistory } from '../../../domain/delivery/candidates.ts';
import { causesOf as causesIn, followedBy as followedIn } from '../../../domain/delivery/causes.ts';
import type { Rows } from '../../../domain/rows.ts';
import { deployment, incident, link, release, rowsOf, seoul, service } from './rows.ts';

const later = '2026-03-01T00:00:00.000Z';
const causesOf = (rows: Rows, id: string, knownAt: string) => causesIn(rows, id, deliveryHistory(rows, knownAt));
const followedBy = (rows: Rows, table: 'deployments' | 'releases', id: string, knownAt: string) =>
  followedIn(rows, table, id, deliveryHistory(rows, knownAt));
const services = [service('s'), service('other')];
const ids = (list: readonly { readonly incident: { readonly id: string } }[]) => list.map((one) => one.incident.id);

describe('the causes of an incident', () => {
  it('name what was gone back with, though it is no candidate itself', () => {
    const deployments = [
      deployment('A', seoul('6-1 8:00'), { version: '1' }),
      deployment('B', seoul('6-4 8:00'), { version: '2' }),
      deployment('A2', seoul('6-4 10:00'), { version: '1' }),
    ];
    const outage = incident('I', seoul('6-4 9:00'), seoul('6-4 10:30'));
    const causes = causesOf(rowsOf({ services, deployments, incidents: [outage] }), 'I', later);
    expect(causes?.candidates.map(({ delivery }) => delivery.id)).toEqual(['B', 'A']);
    expect(causes?.returns).toEqual({ A2: { table: 'deployments', id: 'A2', code: 'A2', version: '1', serviceId: 's' } });
  });

  it('say what is on record of its service where nothing comes into question, without what is archived', () => {
    const rows = rowsOf({
      services,
      deployments: [
        deployment('old', seoul('1-5')),
        deployment('gone', seoul('1-6'), { archivedAt: later }),
        deployment('foreign', seoul('1-7'), { serviceId: 'other' }),
      ],
      releases: [release('1', seoul('1-4'))],
      incidents: [incident('I', seoul('6-4 9:00'), null)],
    });
    expect(causesOf(rows, 'I', later)).toEqual({ candidates: [], returns: {}, recorded: { deployments: 1, releases: 1 } });
    expect(causesOf(rows, 'none', later)).toBeNull();
  });
});

describe('the incidents that followed a deployment', () => {
  const deployments = [deployment('D', seoul('6-4 9:00'), { startedAt: seoul('6-4 8:50') }), deployment('E', seoul('6-10 9:00'))];
  const incidents = [
    incident('before', seoul('6-4 8:49'), null),
    incident('during', seoul('6-4 8:55'), null),
    // Seven days after its end, to the minute.
    incident('last', seoul('6-11 9:00'), null),
    incident('late', seoul('6-11 9:01'), null),
    incident('foreign', seoul('6-4 9:30'), null, { serviceId: 'other' }),
    incident('planned', seoul('6-4 9:30'), null, { kind: 'maintenance' }),
  ];

  it('are those of its service from its start until seven days after its end', () => {
    const found = followedBy(rowsOf({ services, deployments, incidents }), 'deployments', 'D', later);
    expect(ids(found)).toEqual(['during', 'last']);
    // E went out the day before the last: nearer in time, it stands first of the two.
    expect(found.map(({ rank, of }) => [rank, of])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it('are also those of which something is said already, but for what it was the answer to', () => {
    const links = [
      link('deployments', 'D', 'ruledOut', 'incidents', 'late'),
      link('deployments', 'D', 'suspected', 'incidents', 'foreign'),
      link('incidents', 'before', 'caused', 'deployments', 'D'),
    ];
    const found = followedBy(rowsOf({ services, deployments, incidents, links }), 'deployments', 'D', later);
    expect(ids(found)).toEqual(['during', 'foreign', 'last', 'late']);
    expect(found.map(({ candidate }) => candidate.said?.says)).toEqual([undefined, 'suspected', undefined, 'ruledOut']);
  });

  it('follow a release through its deployments, and by itself where its service has none', () => {
    const releases = [release('1', seoul('5-1 9:00'))];
    const of = (over: Partial<(typeof deployments)[number]>) => [deployment('D', seoul('6-4 9:00'), over)];
    const followed = (list: typeof deployments) =>
      ids(followedBy(rowsOf({ services, releases, deployments: list, incidents }), 'releases', '1', later));
    expect(followed(of({ releaseId: '1' }))).toEqual(['last']);
    expect(followed(of({}))).toEqual([]);
    const soon = [incident('soon', seoul('5-2 9:00'), null)];
    expect(ids(followedBy(rowsOf({ services, releases, incidents: soon }), 'releases', '1', later))).toEqual(['soon']);
  });
});
