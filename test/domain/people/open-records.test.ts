import { describe, expect, it } from 'vitest';
import { namingRelationQueries, namingQueries, openNamings } from '../../../domain/people/open-records.ts';
import { memoryReader } from '../../../engine/commands/memory-register.ts';
import { queryRunner } from '../../../engine/rows/query.ts';
import type { JsonObject } from '../../../engine/values/json.ts';
import { createdMemory } from '../../support/memory.ts';

const today = '2025-10-20';

async function firm() {
  const { register, done } = await createdMemory();
  const create = async (table: string, fields: JsonObject) => (await done(`${table}.create`, { fields })).id;
  const { id: hana } = await done('people.create', { fields: { name: '하나' } });
  return {
    create,
    done,
    hana,
    risk: (fields: JsonObject = {}) => create('risks', { title: '금리 상승', category: 'market', identifiedOn: '2025-07-01', ...fields }),
    assess: (riskId: string, validOn: string, assessorId: string | null = hana, kind = 'residual') =>
      create('assessments', { riskId, kind, likelihood: 3, impact: 3, matrixId: 'matrix-1', validOn, assessorId }),
    named: async () => {
      const { found, ask } = queryRunner(memoryReader(register));
      await ask(namingQueries(hana));
      await ask(namingRelationQueries(found, hana));
      return openNamings(found, hana, today).map(({ table, field, records }) => [`${table}.${field}`, ...records.map(({ code }) => code)]);
    },
  };
}

describe('what stands open in a person’s name', () => {
  it('is nothing where no record names them', async () => {
    expect(await (await firm()).named()).toEqual([]);
  });

  it('is every risk, control and service that is theirs, by kind, field and code', async () => {
    const { create, hana, risk, named } = await firm();
    for (let count = 1; count <= 11; count += 1) await risk({ ownerId: count === 10 ? null : hana });
    await create('controls', { title: '한도 점검', kind: 'preventive', ownerId: hana });
    await create('services', { name: '카드', developmentOwnerId: hana, operationsOwnerId: hana });
    expect(await named()).toEqual([
      ['services.developmentOwnerId', 'S-1'],
      ['services.operationsOwnerId', 'S-1'],
      ['risks.ownerId', 'R-1', 'R-2', 'R-3', 'R-4', 'R-5', 'R-6', 'R-7', 'R-8', 'R-9', 'R-11'],
      ['controls.ownerId', 'C-1'],
    ]);
  });

  it('is nothing that was closed or archived', async () => {
    const { create, done, hana, risk, named } = await firm();
    await risk({ ownerId: hana, status: 'closed', closedOn: '2025-10-01' });
    await done('risks.withdraw', { id: await risk({ ownerId: hana }), withdrawnReason: 'entered twice' });
    await done('controls.archive', { id: await create('controls', { title: '한도 점검', kind: 'preventive', ownerId: hana }) });
    expect(await named()).toEqual([]);
  });

  it('is each risk once by the assessments that hold today, not by those that another replaced or a day to come brings', async () => {
    const { risk, assess, named } = await firm();
    const [held, replaced, coming] = [await risk(), await risk(), await risk()];
    await assess(held, '2025-08-01');
    await assess(held, '2025-08-01', undefined, 'inherent');
    await assess(replaced, '2025-08-01');
    await assess(replaced, '2025-09-01', null);
    await assess(coming, '2025-12-01');
    expect(await named()).toEqual([['assessments.assessorId', 'R-1']]);
  });

  it('is the record of a link that is only suspected, not of one that was decided', async () => {
    const { create, hana, risk, named } = await firm();
    const serviceId = await create('services', { name: '카드' });
    const release = await create('releases', { serviceId, version: '1.0', releasedAt: '2025-09-01T00:00:00.000Z' });
    const link = async (relation: string) =>
      create('links', {
        fromTable: 'releases',
        fromId: release,
        toTable: 'risks',
        toId: await risk(),
        relation,
        evidence: '로그',
        deciderId: hana,
        decidedAt: '2025-09-02T00:00:00.000Z',
      });
    await link('caused');
    expect(await named()).toEqual([]);
    await link('suspected');
    expect(await named()).toEqual([['links.deciderId', 'V-1']]);
  });

  it('is a loss and an action that has not ended, not a test of a control that was held', async () => {
    const { create, hana, risk, named } = await firm();
    const control = await create('controls', { title: '한도 점검', kind: 'preventive' });
    await create('controlTests', { controlId: control, heldOn: '2025-09-01', conclusion: 'effective', testerId: hana });
    expect(await named()).toEqual([]);
    await create('losses', { title: '오송금', occurredOn: '2025-08-01', gross: 100, currency: 'KRW', ownerId: hana });
    const action = { subjectTable: 'risks', subjectId: await risk(), ownerId: hana, originalDueOn: '2025-12-31' };
    await create('actions', { ...action, title: '한도 조정' });
    await create('actions', { ...action, title: '계약 검토', status: 'done', closedOn: '2025-10-01' });
    expect(await named()).toEqual([
      ['losses.ownerId', 'L-1'],
      ['actions.ownerId', 'A-1'],
    ]);
  });
});
