import type { JsonObject } from '../../../../engine/values/json.ts';
import type { ProblemCode } from '../../../../engine/values/problem.ts';
import { noon, sent, withRecords, type Family, type Memory } from './met.ts';

const link = { relation: 'materialisedAs', evidence: '로그', deciderId: null };
const from = (table: 'incidents' | 'deployments', id: string) => ({ from: { table, id }, link });
const raising = {
  mode: 'raise',
  risk: { title: '중단', identifiedOn: '2025-07-01', eventTypeId: 'event.6' },
  causes: [],
  consequences: [],
};
const operational = { title: '중단', category: 'operational', eventTypeId: 'event.6', identifiedOn: '2025-06-01' } as const;

const withRisk =
  (fields: JsonObject = {}) =>
  async (memory: Memory) => {
    await withRecords(memory);
    await memory.done('risks.create', { id: 'o', fields: { ...operational, ...fields } });
  };
const atRisk = { table: 'risks', id: 'o' };
const closed = { status: 'closed', closedOn: '2025-06-20' };

/** What of an incident or a deployment is not taken into the register of risks. */
export const raisingProblems = {
  'raise.plannedWork': [
    {
      given: 'planned work',
      call: sent('risks.raise', { ...from('incidents', 'm'), ...raising }, async (memory) => {
        await withRecords(memory);
        await memory.done('incidents.create', {
          id: 'm',
          fields: { title: '점검', serviceId: 's', startedAt: noon, kind: 'maintenance' },
        });
      }),
      at: { table: 'incidents', id: 'm' },
      args: { code: 'I-2' },
    },
  ],
  'raise.notFailed': [
    {
      given: 'a deployment that went well',
      call: sent('risks.raise', { ...from('deployments', 'd'), ...raising }, async (memory) => {
        await withRecords(memory);
        await memory.done('deployments.create', {
          id: 'd',
          fields: { serviceId: 's', version: '1.0', startedAt: noon, outcome: 'ok' },
        });
      }),
      at: { table: 'deployments', id: 'd' },
      args: { code: 'D-1' },
    },
  ],
  'raise.notOperational': [
    {
      given: 'a market risk that is to be rated anew',
      call: sent('risks.raise', { ...from('incidents', 'i'), mode: 'rerate', riskId: 'r', assessment: {} }, withRecords),
      at: { table: 'risks', id: 'r' },
      args: { code: 'R-1' },
    },
  ],
  'raise.isOpen': [
    {
      given: 'an open risk that is to be reopened',
      call: sent('risks.raise', { ...from('incidents', 'i'), mode: 'reopen', riskId: 'o', closure: {} }, withRisk()),
      at: atRisk,
      args: { code: 'R-2' },
    },
  ],
  'raise.isClosed': [
    {
      given: 'a closed risk that is to be rated anew',
      call: sent('risks.raise', { ...from('incidents', 'i'), mode: 'rerate', riskId: 'o', assessment: {} }, withRisk(closed)),
      at: atRisk,
      args: { code: 'R-2' },
    },
  ],
} as const satisfies Family<Extract<ProblemCode, `raise.${string}`>>;
