import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createdMemory } from '../support/memory.ts';
import { fileOf } from '../support/register-files.ts';
import { plimsoll, testFolder } from './support.ts';

/** A register file with SEV1 incident I-1 of 14 August in Seoul, and R-1, assessed at 2 x 2, of another service and type. */
async function incidentFile(): Promise<string> {
  const { register, done } = await createdMemory(Date.UTC(2025, 7, 20));
  await done('services.create', { id: 's', fields: { name: '정산' } });
  await done('incidents.create', {
    fields: { title: '정산 배치 이중 실행', serviceId: 's', severity: 'sev1', startedAt: '2025-08-13T16:00:00.000Z' },
  });
  const risk = { title: '자연재해', category: 'operational', eventTypeId: 'event.5', identifiedOn: '2025-01-02' };
  const { id: riskId } = await done('risks.create', { fields: risk });
  const levels = { riskId, kind: 'residual', likelihood: 2, impact: 2, matrixId: 'matrix-1', validOn: '2025-01-02' };
  await done('assessments.create', { fields: levels });
  const file = join(testFolder(), 'r.plimsoll');
  writeFileSync(file, fileOf(register));
  return file;
}

describe('plimsoll raise', () => {
  it('shows what it would write, then writes a new risk of the day, the service and the type', async () => {
    const file = await incidentFile();
    const before = readFileSync(file);
    const trial = await plimsoll(['raise', file, 'I-1', '--dry-run', '--json']);
    expect(trial.json()).toMatchObject({ mode: 'raise', from: 'I-1', risk: 'R-2', written: false, head: null });
    expect(readFileSync(file).equals(before)).toBe(true);
    const done = await plimsoll(['raise', file, 'I-1', '--json']);
    expect(done.json()).toMatchObject({ mode: 'raise', risk: 'R-2', written: true });
    expect((await plimsoll(['list', file, 'risks', '--where', 'code=R-2', '--format', 'json'])).json()).toMatchObject([
      { title: '정산 배치 이중 실행', identifiedOn: '2025-08-14', eventTypeId: 'event.7', serviceIds: '정산' },
    ]);
  });

  it('reassesses the risk that is named: SEV1 lifts its impact to 4, and once a year leaves its likelihood', async () => {
    const file = await incidentFile();
    expect((await plimsoll(['raise', file, 'I-1', '--risk', 'R-1'])).err).toContain('R-1');
    expect((await plimsoll(['list', file, 'risks', '--format', 'json'])).json()).toMatchObject([
      { residualLikelihood: 2, residualImpact: 4, residualValidOn: '2025-08-14' },
    ]);
  });

  it('refuses what is no incident or deployment, and leaves the file as it was', async () => {
    const file = await incidentFile();
    const before = readFileSync(file);
    expect((await plimsoll(['raise', file, 'R-1'])).status).toBe(3);
    expect((await plimsoll(['raise', file, 'I-1', '--risk', 'R-9'])).status).toBe(3);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
