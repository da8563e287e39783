import { describe, expect, it } from 'vitest';
import { kinds } from '../../../domain/index.ts';
import { tableOf } from '../../../engine/ledger/replay.ts';
import { toBePutRight, type StandingRows } from '../../../engine/commands/to-be-put-right.ts';
import { rowIndexes } from '../../../engine/rows/row-indexes.ts';
import type { StoredRow } from '../../../engine/rows/row.ts';
import type { Json, JsonObject } from '../../../engine/values/json.ts';
import { fromNowhere } from '../../support/blank-fields.ts';
import { createdMemory, putEdit } from '../../support/memory.ts';

/** Rows that no command made. */
function standing(tables: { readonly [table: string]: readonly (JsonObject & { readonly id: string })[] }): StandingRows {
  const known = new Map(
    Object.entries(tables).map(([table, rows]) => [
      table,
      new Map(rows.map((row): [string, StoredRow] => [row.id, { ...row, revision: 1 }])),
    ]),
  );
  const none = new Map<string, StoredRow>();
  const rows = (table: string) => known.get(table) ?? none;
  return { at: '2025-07-01T00:00:00.000Z', rows, by: rowIndexes(rows).find };
}

const problemsIn = (register: StandingRows) =>
  toBePutRight(kinds, register).flatMap(({ table, id, problems }) =>
    problems.map(({ code, at }) => `${table} ${id} ${at?.field}: ${code}`),
  );

const unit = (id: string, parentId: string | null) => ({ id, code: `U-${id}`, name: id, parentId, archivedAt: null, ...fromNowhere });

describe('the list of what is to be put right', () => {
  it('names the units of a loop, and none that only hang below it', () => {
    // a -> b -> c -> a; d and e hang below the loop; f is its own parent; g is a root.
    const units = [unit('e', 'd'), unit('d', 'b'), unit('a', 'b'), unit('b', 'c'), unit('c', 'a'), unit('f', 'f'), unit('g', null)];
    expect(problemsIn(standing({ units }))).toEqual(['a', 'b', 'c', 'f'].map((id) => `units ${id} parentId: tree.cycle`));
  });

  it('names what refers to nothing, and not what refers to what was archived', () => {
    const units = [{ ...unit('gone', null), archivedAt: '2025-01-01T00:00:00.000Z' }, unit('a', 'gone'), unit('b', 'nowhere')];
    expect(problemsIn(standing({ units }))).toEqual(['units b parentId: field.refersToNothing']);
  });

  it('answers for rows of any shape, and goes on with the others', () => {
    const rubbish: readonly Json[] = [null, 7, '', [], {}, [null], { id: 1 }];
    const rows = kinds.all.map(({ name, fields }) => {
      const made = rubbish.map((value, index) => ({
        ...Object.fromEntries(Object.keys(fields).map((field) => [field, value])),
        id: `r${index}`,
      }));
      return [name, [...made, { id: 'bare' }]] as const;
    });
    const register = standing(Object.fromEntries(rows));
    const listed = toBePutRight(kinds, register);
    // None of these values fits every field of a kind, but that the last number of a counter may be 7.
    expect(listed).toHaveLength(kinds.all.length * (rubbish.length + 1) - 1);
    expect(listed.flatMap(({ problems }) => problems).filter(({ code }) => code === 'unexpected')).toEqual([]);
  });

  it('looks at each row a few times, however many hang together', () => {
    // A tree of 3,000 units in one line and a loop of 3,000; 3,000 links from one risk. What is counted are rows that are read.
    const most = 3000;
    const line = Array.from({ length: most }, (_, index) => unit(`l${index}`, index === 0 ? null : `l${index - 1}`));
    const loop = Array.from({ length: most }, (_, index) => unit(`o${index}`, `o${(index + 1) % most}`));
    const links = Array.from({ length: most }, (_, index) => ({
      id: `k${index}`,
      fromTable: 'risks',
      fromId: 'hub',
      toTable: 'risks',
      toId: `t${index}`,
    }));
    const register = standing({ units: [...line, ...loop], links });
    let read = 0;
    const counting: StandingRows = {
      at: register.at,
      rows: (table) => {
        read += 1;
        return register.rows(table);
      },
      by(table, field, value) {
        const found = register.by(table, field, value);
        read += found.length;
        return found;
      },
    };
    expect(toBePutRight(kinds, counting)).toHaveLength(2 * most);
    expect(read).toBeLessThan(3 * most * 5);
  });
});

describe('a record whose times were all given in the year 25', () => {
  async function incident() {
    const memory = await createdMemory(Date.UTC(2025, 6, 3));
    const service = await memory.done('services.create', { fields: { name: 'pay' } });
    const times = { startedAt: '2025-07-02T01:00:00.000Z', restoredAt: '2025-07-02T03:00:00.000Z' };
    const { id } = await memory.done('incidents.create', { fields: { title: '장애', serviceId: service.id, ...times } });
    putEdit(memory.register, 'incidents', id, { startedAt: '0025-07-02T01:00:00.000Z', restoredAt: '0025-07-02T03:00:00.000Z' });
    return { ...memory, id };
  }

  it.each([
    ['the first before the second', ['startedAt', 'restoredAt']],
    ['the second before the first', ['restoredAt', 'startedAt']],
  ])('is put right field by field, %s', async (_, fields) => {
    const { done, register, id } = await incident();
    const right: Record<string, string> = { startedAt: '2025-07-02T01:00:00.000Z', restoredAt: '2025-07-02T03:00:00.000Z' };
    for (const field of fields) await done('incidents.edit', { id, fields: { [field]: right[field] ?? '' } });
    expect(tableOf(register.replay, 'incidents').get(id)).toMatchObject(right);
  });

  it('is put right in one edit of both', async () => {
    const { run, id } = await incident();
    const fields = { startedAt: '2025-07-02T01:00:00.000Z', restoredAt: '2025-07-02T03:00:00.000Z' };
    expect(await run('incidents.edit', { id, fields })).toMatchObject({ ok: true });
  });

  it('may not get another field that is wrong', async () => {
    const { run, id } = await incident();
    expect(await run('incidents.edit', { id, fields: { detectedAt: '0025-07-02T01:30:00.000Z' } })).toMatchObject({
      ok: false,
      problems: [{ code: 'field.dayOutOfRange', at: { field: 'detectedAt' } }],
    });
    // Started after it was restored: neither is in the year 25, so the order holds.
    expect(
      (await run('incidents.edit', { id, fields: { startedAt: '2025-07-02T05:00:00.000Z', restoredAt: '2025-07-02T03:00:00.000Z' } })).ok,
    ).toBe(false);
  });
});

it('an action is about a record of a kind that there is', async () => {
  const { run } = await createdMemory();
  for (const subjectTable of ['nonsense', '__proto__', 'assessments']) {
    const fields = { title: '조치', subjectTable, subjectId: 'x', originalDueOn: '2025-07-01' };
    const refused = await run('actions.create', { fields });
    expect(refused).toMatchObject({ ok: false, problems: expect.arrayContaining([expect.objectContaining({ code: 'field.invalid' })]) });
  }
});
