import { describe, expect, it } from 'vitest';
import { knownRegister, recordCounts } from '../../../domain/quarters/known-register.ts';
import { createdMemory } from '../../support/memory.ts';

describe('the register as it was known at an instant', async () => {
  const { register, context, done } = await createdMemory(Date.UTC(2025, 3, 1));
  const person = await done('people.create', { fields: { name: '이두리', role: null } });
  const risk = await done('risks.create', { fields: { title: 'First', category: 'market', identifiedOn: '2025-04-01' } });
  const between = context.now;
  await done('risks.edit', { id: risk.id, fields: { title: 'Second', ownerId: person.id } });
  const known = (at: string) => knownRegister(register.entries, register.privates, at);

  it('has the rows that entries made up to then, and no later ones', () => {
    expect(known(between).get('risks', risk.id)?.title).toBe('First');
    expect(known(between).by('risks', 'ownerId', person.id)).toEqual([]);
    expect(known(context.now).get('risks', risk.id)?.title).toBe('Second');
    expect(
      known(context.now)
        .by('risks', 'ownerId', person.id)
        .map(({ code }) => code),
    ).toEqual(['R-1']);
  });

  it('knows who wrote what until then', () => {
    expect([...known(between).headers.keys()]).toEqual([1, 2, 3]);
    expect([known(between).head?.seq, known('2025-03-31T00:00:00.000Z').head]).toEqual([3, null]);
  });

  it('names people, and nobody who is not there', () => {
    expect([known(between).nameOf(person.id), known(between).nameOf('nobody')]).toEqual(['이두리', null]);
  });

  it('counts its records by kind, but not what it keeps about itself', () => {
    const counts = new Map(recordCounts(known(between)).map(({ table, count }) => [table, count]));
    // The one who made the register and one more.
    expect([counts.get('people'), counts.get('risks'), counts.has('settings'), counts.has('incidents')]).toEqual([2, 1, false, false]);
  });
});
