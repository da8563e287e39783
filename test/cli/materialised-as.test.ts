import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createdMemory } from '../support/memory.ts';
import { fileOf } from '../support/register-files.ts';
import { plimsoll, testFolder } from './support.ts';

/** A register file with risk R-1 and incident I-1 that has no link yet. */
async function riskAndIncident(): Promise<string> {
  const { register, done } = await createdMemory(Date.UTC(2025, 7, 14));
  await done('risks.create', { fields: { title: '정산 배치 이중 실행', category: 'market', identifiedOn: '2025-07-01' } });
  await done('services.create', { id: 's', fields: { name: '정산' } });
  await done('incidents.create', { fields: { title: '이중 지급', serviceId: 's', startedAt: '2025-08-13T00:00:00.000Z' } });
  const file = join(testFolder(), 'r.plimsoll');
  writeFileSync(file, fileOf(register));
  return file;
}

describe('plimsoll link between a risk and an incident', () => {
  it.each([
    ['R-1', 'caused', 'I-1'],
    ['R-1', 'contributed', 'I-1'],
    ['I-1', 'caused', 'R-1'],
    ['I-1', '기여', 'R-1'],
  ])('says the new word where %s %s %s is asked, and writes nothing', async (from, relation, to) => {
    const file = await riskAndIncident();
    const refused = await plimsoll(['link', file, from, relation, to, '--evidence', '작업 기록']);
    expect(refused.status).toBe(3);
    expect(refused.err).toContain('materialisedAs');
    expect((await plimsoll(['list', file, 'links', '--format', 'json'])).json()).toEqual([]);
  });

  it.each(['materialisedAs', 'materialised-as', '현실화'])('takes %s from the risk to the incident, with evidence', async (relation) => {
    const file = await riskAndIncident();
    expect((await plimsoll(['link', file, 'R-1', relation, 'I-1'])).err).toContain('근거');
    expect((await plimsoll(['link', file, 'R-1', relation, 'I-1', '--evidence', '작업 기록'])).status).toBe(0);
    expect((await plimsoll(['link', file, 'I-1', relation, 'R-1', '--evidence', '작업 기록'])).status).toBe(3);
  });
});
