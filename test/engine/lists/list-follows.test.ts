import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableName } from '../../../domain/index.ts';
import type { MemoryRegister } from '../../../engine/commands/memory-register.ts';
import { columnsOf, listedTables } from '../../../engine/lists/columns.ts';
import { listIndex, listRows } from '../../../engine/lists/list-index.ts';
import { memorySource } from '../../../engine/lists/memory-source.ts';
import type { CellValue } from '../../../engine/lists/list-query.ts';
import { cases } from '../../support/long.ts';
import { createdMemory } from '../../support/memory.ts';
import { stepsUpTo, take } from '../../support/random-commands.ts';

const everyRow = (table: TableName) => ({ table, search: '', filters: [], sort: [], archived: true }) as const;
const noon = '2025-07-01T12:00:00.000Z';

/** The lists of a register that are kept up entry by entry, as the store keeps them. */
function following(register: MemoryRegister) {
  const source = memorySource(register, '2025-12-31');
  const index = listIndex(source);
  // Sorted by every column once, so that every cell is kept.
  for (const table of listedTables) {
    for (const { key } of columnsOf(table)) index.query({ ...everyRow(table), sort: [{ column: key, descending: false }] });
  }
  let seen = register.entries.length;
  const follow = () => {
    index.update(
      register.entries.slice(seen).flatMap(({ changes }) => changes.map(({ table, id }) => ({ table: table as TableName, id }))),
    );
    seen = register.entries.length;
  };
  return {
    index,
    follow,
    /** A cell of a record, once the lists have followed. */
    cell: (table: TableName, id: string, column: string): CellValue => {
      follow();
      return index.window(everyRow(table), 0, 1000).rows.find((row) => row.id === id)?.cells[column] ?? null;
    },
    /** The lists that differ from those that are read anew. */
    stale: (): readonly TableName[] => {
      follow();
      const asText = (rows: unknown) => JSON.stringify(rows);
      return listedTables.filter(
        (table) => asText(index.window(everyRow(table), 0, 10_000).rows) !== asText(listRows(source, everyRow(table))),
      );
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
    const { register, done, index, cell } = await withRecords();
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
      const rows = register.replay.rows.get(table);
      const row = rows?.get(id);
      if (row) rows?.set(id, { ...row, code });
      index.update([{ table, id }]);
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
