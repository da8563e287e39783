import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KindName } from '../../../domain/rows.ts';
import type { MemoryRegister } from '../../../engine/commands/memory-register.ts';
import { kinds } from '../../../domain/index.ts';
import { listIndex, listRows } from '../../../domain/register/in-memory.ts';
import { memorySource } from '../../../engine/lists/memory-source.ts';
import type { CellValue } from '../../../engine/kind/column.ts';
import { cases } from '../../support/long.ts';
import { oblongMatrix, putOblongMatrix } from '../../support/matrices.ts';
import { createdMemory, putEdit } from '../../support/memory.ts';
import { stepsUpTo, take } from '../../support/random-commands.ts';

const listedTables = kinds.names.filter((name): name is KindName => kinds.columns(name).length > 0);
const everyRow = (table: KindName) => ({ table, search: '', filters: [], sort: [], archived: true }) as const;
const noon = '2025-07-01T12:00:00.000Z';

/** The lists of a register that are kept up entry by entry, as the store keeps them. */
function following(register: MemoryRegister) {
  const source = memorySource(register, '2025-12-31');
  const index = listIndex(source);
  /** Sorts by every column, so that every cell is kept. */
  const keepAll = () => {
    for (const table of listedTables) {
      for (const { key } of kinds.columns(table)) index.query({ ...everyRow(table), sort: [{ column: key, descending: false }] });
    }
  };
  keepAll();
  let seen = register.entries.length;
  const follow = () => {
    index.update(register.entries.slice(seen).flatMap(({ changes }) => changes.map(({ table, id }) => ({ table: table as KindName, id }))));
    seen = register.entries.length;
  };
  return {
    index,
    follow,
    /** A cell of a record, once the lists have followed. */
    cell: (table: KindName, id: string, column: string): CellValue => {
      follow();
      return index.window(everyRow(table), 0, 1000).rows.find((row) => row.id === id)?.cells[column] ?? null;
    },
    /** The lists that differ from those that are read anew. */
    stale: (): readonly KindName[] => {
      follow();
      const asText = (rows: unknown) => JSON.stringify(rows);
      const found = listedTables.filter(
        (table) => asText(index.window(everyRow(table), 0, 10_000).rows) !== asText(listRows(source, everyRow(table))),
      );
      keepAll();
      return found;
    },
  };
}

async function withRecords() {
  const memory = await createdMemory();
  const { done } = memory;
  await done('services.create', { id: 's', fields: { name: '결제' } });
  await done('risks.create', { id: 'r', fields: { title: '금리', category: 'market', identifiedOn: '2025-07-01' } });
  await done('controls.create', { id: 'c', fields: { title: '점검', kind: 'preventive' } });
  await done('incidents.create', { id: 'i', fields: { title: '지연', serviceId: 's', startedAt: noon } });
  await done('releases.create', { id: 'v', fields: { serviceId: 's', version: '1.0', releasedAt: noon } });
  return { ...memory, ...following(memory.register) };
}

describe('a list that is kept up', () => {
  it('of controls follows a control that is put on a risk and taken off', async () => {
    const { done, cell } = await withRecords();
    expect(cell('controls', 'c', 'riskCount')).toBe(0);
    await done('riskControls.create', { id: 't', fields: { riskId: 'r', controlId: 'c' } });
    expect([cell('controls', 'c', 'riskCount'), cell('risks', 'r', 'controlCount'), cell('risks', 'r', 'controls')]).toEqual([1, 1, 'C-1']);
    await done('riskControls.remove', { id: 't' });
    expect([cell('controls', 'c', 'riskCount'), cell('risks', 'r', 'controlCount'), cell('risks', 'r', 'controls')]).toEqual([0, 0, null]);
  });

  it('of services follows their releases and incidents, also those that move to another service', async () => {
    const { done, cell } = await withRecords();
    await done('services.create', { id: 't', fields: { name: '정산' } });
    const counts = () => ['s', 't'].flatMap((id) => [cell('services', id, 'releaseCount'), cell('services', id, 'incidentCount')]);
    expect(counts()).toEqual([1, 1, 0, 0]);
    await done('releases.create', { id: 'v2', fields: { serviceId: 's', version: '1.1', releasedAt: noon } });
    expect(counts()).toEqual([2, 1, 0, 0]);
    await done('releases.edit', { id: 'v', fields: { serviceId: 't' } });
    expect(counts()).toEqual([1, 1, 1, 0]);
    await done('incidents.edit', { id: 'i', fields: { serviceId: 't' } });
    expect(counts()).toEqual([1, 0, 1, 1]);
    await done('releases.archive', { id: 'v' });
    expect(counts()).toEqual([1, 0, 0, 1]);
  });

  it('of records shows the new name of what they refer to', async () => {
    const { done, cell } = await withRecords();
    await done('services.edit', { id: 's', fields: { name: '간편결제' } });
    expect([cell('incidents', 'i', 'serviceId'), cell('releases', 'v', 'serviceId')]).toEqual(['간편결제', '간편결제']);
    await done('risks.edit', { id: 'r', fields: { serviceIds: ['s'] } });
    expect(cell('risks', 'r', 'serviceIds')).toBe('간편결제');
  });

  it('of links shows a record at either end by the code that it has', async () => {
    const { register, done, cell } = await withRecords();
    await done('links.create', {
      id: 'l',
      fields: { fromTable: 'risks', fromId: 'r', relation: 'related', toTable: 'incidents', toId: 'i', decidedAt: noon },
    });
    expect([cell('links', 'l', 'fromId'), cell('links', 'l', 'toId')]).toEqual(['R-1', 'I-1']);
    // No command of this version gives another code; an entry of another hand may.
    for (const [table, id, code] of [
      ['risks', 'r', 'R-7'],
      ['incidents', 'i', 'I-7'],
    ] as const) {
      putEdit(register, table, id, { code });
    }
    expect([cell('links', 'l', 'fromId'), cell('links', 'l', 'toId')]).toEqual(['R-7', 'I-7']);
  });

  it('counts a record at the other end once, and not at all where the two were found to have nothing to do with each other', async () => {
    const { done, cell } = await withRecords();
    const link = (id: string, relation: string, from: readonly [string, string], to: readonly [string, string]) =>
      done('links.create', {
        id,
        fields: { fromTable: from[0], fromId: from[1], relation, toTable: to[0], toId: to[1], evidence: '기록', decidedAt: noon },
      });
    const counts = () => [
      cell('incidents', 'i', 'riskCount'),
      cell('incidents', 'i', 'releaseCount'),
      cell('risks', 'r', 'incidentCount'),
      cell('releases', 'v', 'incidentCount'),
    ];
    await link('a', 'ruledOut', ['risks', 'r'], ['incidents', 'i']);
    await link('b', 'ruledOut', ['incidents', 'i'], ['releases', 'v']);
    expect(counts()).toEqual([0, 0, 0, 0]);
    await link('c', 'related', ['risks', 'r'], ['incidents', 'i']);
    await link('d', 'suspected', ['risks', 'r'], ['incidents', 'i']);
    await link('e', 'suspected', ['incidents', 'i'], ['risks', 'r']);
    expect(counts()).toEqual([1, 0, 1, 0]);
    await link('f', 'caused', ['releases', 'v'], ['incidents', 'i']);
    expect(counts()).toEqual([1, 1, 1, 1]);
    await done('links.remove', { id: 'f' });
    expect(counts()).toEqual([1, 0, 1, 0]);
  });

  it('counts a control of a risk once, on however many of its causes, and by the number of its code', async () => {
    const { done, cell } = await withRecords();
    for (let at = 2; at <= 10; at += 1) await done('controls.create', { id: `c${at}`, fields: { title: `${at}`, kind: 'detective' } });
    for (const id of ['x', 'y']) await done('causes.create', { id, fields: { riskId: 'r', text: id, rank: id === 'x' ? 2 : 1 } });
    await done('consequences.create', { id: 'z', fields: { riskId: 'r', text: 'z', rank: 1 } });
    const tie = (controlId: string, place: Readonly<Record<string, string>> = {}) =>
      done('riskControls.create', { fields: { riskId: 'r', controlId, ...place } });
    await tie('c10');
    await tie('c9', { consequenceId: 'z' });
    await tie('c', { causeId: 'x' });
    await tie('c', { causeId: 'y', consequenceId: 'z' });
    expect([cell('risks', 'r', 'controlCount'), cell('controls', 'c', 'riskCount')]).toEqual([3, 1]);
    expect(cell('risks', 'r', 'controls')).toBe('C-1 cause 1 consequence 1\nC-1 cause 2\nC-9 consequence 1\nC-10');
  });

  it('says minutes to the nearest', async () => {
    const { done, cell } = await withRecords();
    for (const [restoredAt, minutes] of [
      ['2025-07-01T12:01:29.999Z', 1],
      ['2025-07-01T12:01:30.000Z', 2],
      ['2025-07-01T12:00:00.000Z', 0],
    ] as const) {
      await done('incidents.edit', { id: 'i', fields: { restoredAt } });
      expect(cell('incidents', 'i', 'restoreMinutes')).toBe(minutes);
    }
  });

  it('compares an incident with what its service tolerates now, by its spans where there are some', async () => {
    const { done, cell } = await withRecords();
    const shown = () => cell('incidents', 'i', 'tolerance');
    expect(shown()).toBe('noTolerance');
    await done('services.edit', { id: 's', fields: { toleratedMinutes: 30 } });
    expect(shown()).toBe('noFeltTime');
    const downtime = { downtimeStart: noon, downtimeEnd: '2025-07-01T12:30:00.000Z' };
    await done('incidents.edit', { id: 'i', fields: downtime });
    expect(shown()).toBe('within');
    await done('services.edit', { id: 's', fields: { toleratedMinutes: 29 } });
    expect(shown()).toBe('over');
    await done('serviceSpans.create', { id: 'o', fields: { incidentId: 'i', state: 'degraded', startedAt: noon } });
    expect(shown()).toBe('open');
    await done('serviceSpans.edit', { id: 'o', fields: { endedAt: '2025-07-01T12:10:00.000Z' } });
    expect(shown()).toBe('within');
    await done('incidents.edit', { id: 'i', fields: { kind: 'maintenance', severity: null } });
    expect(shown()).toBeNull();
  });

  it('shows the names that people, units and services have now', async () => {
    const { done, cell } = await withRecords();
    const { id: lee } = await done('people.create', { fields: { name: '이두리', role: null } });
    await done('units.create', { id: 'u', fields: { name: '여신' } });
    await done('risks.edit', { id: 'r', fields: { ownerId: lee, unitId: 'u', subtypeId: 'market.fx', serviceIds: ['s'] } });
    const shown = () => ['ownerId', 'unitId', 'serviceIds'].map((column) => cell('risks', 'r', column));
    expect(shown()).toEqual(['이두리', '여신', '결제']);
    await done('people.edit', { id: lee, fields: { name: '이세리' } });
    expect(shown()).toEqual(['이세리', '여신', '결제']);
    await done('units.edit', { id: 'u', fields: { name: '수신' } });
    expect(shown()).toEqual(['이세리', '수신', '결제']);
    await done('services.edit', { id: 's', fields: { name: '송금' } });
    expect(shown()).toEqual(['이세리', '수신', '송금']);
    await done('people.erase', { id: lee });
    expect(shown()).toEqual(['P-2', '수신', '송금']);
  });

  it('is what it would be if it were read anew, through a story in which everything moves', async () => {
    const memory = await createdMemory();
    const { done, register } = memory;
    const { stale } = following(register);
    const position = { kind: 'residual', likelihood: 2, impact: 5, matrixId: oblongMatrix, validOn: '2025-07-01' };
    const steps: readonly (() => Promise<unknown> | void)[] = [
      () => done('people.create', { fields: { name: '이두리', role: null } }),
      () => done('units.create', { id: 'u', fields: { name: '여신' } }),
      () => done('units.create', { id: 'u2', fields: { name: '심사', parentId: 'u' } }),
      () => done('units.edit', { id: 'u', fields: { name: '수신' } }),
      () => done('services.create', { id: 's', fields: { name: '결제', unitId: 'u', developmentOwnerId: 'id-000003' } }),
      () =>
        done('risks.create', {
          id: 'r',
          fields: {
            title: '금리',
            category: 'market',
            subtypeId: 'market.fx',
            identifiedOn: '2025-07-01',
            ownerId: 'id-000003',
            unitId: 'u2',
            serviceIds: ['s'],
          },
        }),
      () => done('risks.create', { id: 'r2', fields: { title: '주가', category: 'market', identifiedOn: '2025-07-01' } }),
      () => done('taxonomy.edit', { id: 'market.fx', fields: { rank: 1 } }),
      () => done('taxonomy.edit', { id: 'market.fx', fields: { label: { ko: '환율', en: 'Currency' } } }),
      () => done('causes.create', { id: 'c1', fields: { riskId: 'r', text: '하나', rank: 1 } }),
      () => done('causes.create', { id: 'c2', fields: { riskId: 'r', text: '둘', rank: 2 } }),
      () => done('causes.edit', { id: 'c2', fields: { text: '셋' } }),
      () => done('causes.order', { riskId: 'r', ids: ['c2', 'c1'] }),
      () => done('consequences.create', { id: 'q1', fields: { riskId: 'r', text: '하나', rank: 1 } }),
      () => done('consequences.create', { id: 'q2', fields: { riskId: 'r', text: '둘', rank: 2 } }),
      () => done('consequences.edit', { id: 'q1', fields: { text: '넷' } }),
      () => done('controls.create', { id: 'k', fields: { title: '점검', kind: 'preventive', ownerId: 'id-000003', unitId: 'u' } }),
      () => done('riskControls.create', { id: 't1', fields: { riskId: 'r', controlId: 'k', causeId: 'c1' } }),
      () => done('riskControls.create', { id: 't2', fields: { riskId: 'r2', controlId: 'k' } }),
      () => done('riskControls.edit', { id: 't1', fields: { causeId: 'c2' } }),
      // A part may not move now; in a ledger of before it may have.
      () => putEdit(register, 'riskControls', 't2', { riskId: 'r' }),
      () => done('causes.order', { riskId: 'r', ids: ['c1', 'c2'] }),
      () => done('riskControls.remove', { id: 't1' }),
      () => done('causes.remove', { id: 'c1' }),
      () => done('consequences.remove', { id: 'q2' }),
      () => putOblongMatrix(register),
      () => done('assessments.create', { id: 'a1', fields: { riskId: 'r', ...position } }),
      () =>
        done('assessments.create', { id: 'a2', fields: { riskId: 'r', ...position, impact: 6, validOn: '2025-08-01', rationale: '왜' } }),
      () => done('assessments.edit', { id: 'a2', fields: { likelihood: 4 } }),
      () => putEdit(register, 'assessments', 'a2', { riskId: 'r2' }),
      () => done('assessments.remove', { id: 'a1' }),
      () => done('incidents.create', { id: 'i', fields: { title: '지연', serviceId: 's', startedAt: noon } }),
      () => done('incidents.create', { id: 'i2', fields: { title: '중단', serviceId: 's', startedAt: noon } }),
      () => done('releases.create', { id: 'v', fields: { serviceId: 's', version: '1.0', releasedAt: noon } }),
      () => done('releases.create', { id: 'v2', fields: { serviceId: 's', version: '1.1', releasedAt: noon } }),
      () => done('incidents.edit', { id: 'i2', fields: { kind: 'maintenance' } }),
      () => done('releases.archive', { id: 'v2' }),
      () =>
        done('links.create', {
          id: 'l1',
          fields: { fromTable: 'risks', fromId: 'r', relation: 'related', toTable: 'incidents', toId: 'i', decidedAt: noon },
        }),
      () =>
        done('links.create', {
          id: 'l2',
          fields: {
            fromTable: 'releases',
            fromId: 'v',
            relation: 'suspected',
            toTable: 'incidents',
            toId: 'i',
            deciderId: 'id-000003',
            decidedAt: noon,
          },
        }),
      () =>
        done('links.create', {
          id: 'l3',
          fields: { fromTable: 'incidents', fromId: 'i2', relation: 'related', toTable: 'risks', toId: 'r', decidedAt: noon },
        }),
      () => done('links.edit', { id: 'l2', fields: { relation: 'ruledOut', evidence: '다른 서버' } }),
      () => done('links.edit', { id: 'l1', fields: { toId: 'i2' } }),
      () => done('people.edit', { id: 'id-000003', fields: { name: '이세리' } }),
      () => done('services.edit', { id: 's', fields: { name: '송금' } }),
      () => done('risks.edit', { id: 'r2', fields: { serviceIds: ['s'] } }),
      () => done('risks.withdraw', { id: 'r2', withdrawnReason: 'entered twice' }),
      () => done('links.remove', { id: 'l3' }),
      () => done('people.erase', { id: 'id-000003' }),
      () => done('risks.restore', { id: 'r2' }),
    ];
    for (const [at, step] of steps.entries()) {
      await step();
      expect([at, register.entries.at(-1)?.header.action, stale()]).toEqual([at, register.entries.at(-1)?.header.action, []]);
    }
    for (let seq = register.entries.length; seq > 1; seq -= 1) {
      await memory.run('register.undo', { seq });
      expect([seq, stale()]).toEqual([seq, []]);
    }
  });

  it('is what it would be if it were read anew, whatever was done', async () => {
    await fc.assert(
      fc.asyncProperty(stepsUpTo(20), async (steps) => {
        const { register, run } = await createdMemory();
        const { stale } = following(register);
        for (const step of steps) {
          await take(register, run, step);
          expect([step.kind, stale()]).toEqual([step.kind, []]);
        }
      }),
      { numRuns: cases(25) },
    );
  });
});
