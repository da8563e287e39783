import { describe, expect, it } from 'vitest';
import { relationsEitherWay, startsAt } from '../../../domain/links/direction.ts';

describe('a new link', () => {
  it.each([
    ['releases', 'incidents', 'caused'],
    ['releases', 'risks', 'caused'],
    ['risks', 'incidents', 'materialisedAs'],
    ['risks', 'incidents', 'suspected'],
    ['losses', 'risks', 'related'],
  ] as const)('starts at the first of %s and %s (%s), on whose page it is made', (from, to, relation) => {
    expect([startsAt(from, to, relation), startsAt(to, from, relation)]).toEqual([true, false]);
  });

  it('may be said on the page of the incident though it starts at the risk', () => {
    expect(relationsEitherWay('incidents', 'risks')).toEqual(['materialisedAs', 'suspected', 'ruledOut', 'related']);
  });
});
