import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../domain/register/in-memory.ts';
import { createdMemory } from '../../support/memory.ts';

const noon = '2025-07-01T12:00:00.000Z';
const kinds = ['risks', 'incidents', 'releases'] as const;
type Kind = (typeof kinds)[number];
const relations = ['caused', 'contributed', 'materialisedAs', 'suspected', 'ruledOut', 'related', 'triggers', 'aggravates'] as const;

/** Two risks, two incidents and two releases: `risks1`, `risks2`, `incidents1` … */
async function records() {
  const memory = await createdMemory();
  const { done } = memory;
  await done('services.create', { id: 's', fields: { name: '결제' } });
  for (const at of [1, 2]) {
    await done('risks.create', { id: `risks${at}`, fields: { title: '금리', category: 'market', identifiedOn: '2025-07-01' } });
    await done('incidents.create', { id: `incidents${at}`, fields: { title: '지연', serviceId: 's', startedAt: noon } });
    await done('releases.create', { id: `releases${at}`, fields: { serviceId: 's', version: `${at}.0`, releasedAt: noon } });
  }
  const link = (from: Kind, relation: string, to: Kind, over: Readonly<Record<string, string>> = {}) => ({
    fields: { fromTable: from, fromId: `${from}1`, relation, toTable: to, toId: `${to}2`, evidence: '기록', decidedAt: noon, ...over },
  });
  return { ...memory, link };
}

/** What may be said of two records, by their kinds. */
function maySay(from: Kind, to: Kind): readonly string[] {
  if (from === 'risks' && to === 'risks') return ['triggers', 'aggravates'];
  if (from === 'risks' && to === 'incidents') return ['materialisedAs', 'suspected', 'ruledOut', 'related'];
  if (from === 'incidents' && to === 'risks') return ['suspected', 'ruledOut', 'related'];
  return from === to ? ['related'] : ['caused', 'contributed', 'suspected', 'ruledOut', 'related'];
}

describe('a link', () => {
  it.each(kinds.flatMap((from) => kinds.map((to) => [from, to] as const)))(
    'from %s to %s says what may be said of the two',
    async (from, to) => {
      const { run, link } = await records();
      const taken: string[] = [];
      for (const relation of relations) if ((await run('links.create', link(from, relation, to))).ok) taken.push(relation);
      expect(taken).toEqual(maySay(from, to));
    },
  );

  it('that neither states a cause nor denies one needs no evidence', async () => {
    const { run, link } = await records();
    const bare = { evidence: '' };
    for (const relation of ['suspected', 'related'])
      expect((await run('links.create', link('releases', relation, 'incidents', bare))).ok).toBe(true);
    for (const relation of ['triggers', 'aggravates'])
      expect((await run('links.create', link('risks', relation, 'risks', bare))).ok).toBe(true);
  });

  it('says *materialised as* where a risk would have caused an incident, whichever way it is said', async () => {
    const { run, link } = await records();
    for (const relation of ['caused', 'contributed'])
      for (const [from, to] of [
        ['risks', 'incidents'],
        ['incidents', 'risks'],
      ] as const)
        expect(await run('links.create', link(from, relation, to))).toMatchObject({
          ok: false,
          problems: [{ code: 'link.materialisedAs' }],
        });
  });

  it('that is edited is not taken for another of the same, and keeps to the same rules', async () => {
    const { register, run, done, link } = await records();
    const { id } = await done('links.create', link('releases', 'suspected', 'incidents', { evidence: '' }));
    const refused = await run('links.edit', { id, fields: { relation: 'caused' } });
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'link.evidenceRequired' }] });
    await done('links.edit', { id, fields: { relation: 'caused', evidence: '되돌리자 멈춤' } });
    await done('links.edit', { id, fields: { evidence: '되돌리자 곧 멈춤' } });
    expect(rowsOf(register, 'links')).toMatchObject([{ id, relation: 'caused', evidence: '되돌리자 곧 멈춤' }]);
  });

  it('may stand beside another from the same record: to another record, or with another relation', async () => {
    const { run, link } = await records();
    for (const fields of [
      link('risks', 'triggers', 'risks'),
      link('risks', 'aggravates', 'risks'),
      link('risks', 'related', 'incidents'),
      link('risks', 'related', 'incidents', { toId: 'incidents1' }),
    ]) {
      expect((await run('links.create', fields)).ok).toBe(true);
    }
  });
});
