import { describe, expect, it } from 'vitest';
import { chosenParts, copiedOf } from '../../../domain/copying/copied.ts';
import { notCarried } from '../../../domain/copying/not-carried.ts';
import { kinds } from '../../../domain/index.ts';
import { tableOf } from '../../../engine/ledger/replay.ts';
import type { StoredRow } from '../../../engine/rows/row.ts';
import type { Json } from '../../../engine/values/json.ts';
import { createdMemory } from '../../support/memory.ts';

/** Risk `r` with two causes and a consequence, and a control on the whole of it, on each cause and on the consequence. */
async function begun() {
  const memory = await createdMemory();
  const { done, register } = memory;
  const identified = { identifiedOn: '2025-01-02', nextReviewOn: '2025-04-02' };
  await done('risks.create', { id: 'r', fields: { title: '정산 지연', category: 'market', event: '정산이 늦어진다', ...identified } });
  for (const [id, rank] of [
    ['c1', 1],
    ['c2', 2],
  ] as const)
    await done('causes.create', { id, fields: { riskId: 'r', text: id, rank } });
  await done('consequences.create', { id: 'q1', fields: { riskId: 'r', text: '손실', rank: 1 } });
  await done('controls.create', { id: 'k', fields: { title: '대사', kind: 'detective' } });
  const ties = [{}, { causeId: 'c1' }, { causeId: 'c2' }, { consequenceId: 'q1' }];
  for (const [at, tie] of ties.entries())
    await done('riskControls.create', { id: `t${at}`, fields: { riskId: 'r', controlId: 'k', ...tie } });
  const rows = (table: string) => [...tableOf(register.replay, table).values()];
  const of = (table: string, id: string) => {
    const row = tableOf(register.replay, table).get(id) as StoredRow;
    return { row, copied: copiedOf(table, row, (kind, field) => rows(kind).filter((part) => part[field] === id)) };
  };
  return { ...memory, rows, of };
}

describe('a record that is made from another', () => {
  it('takes over what its kind declares, with parts that point at each other anew, as one entry that one undo takes back', async () => {
    const { of, done, rows, register } = await begun();
    const { row, copied } = of('risks', 'r');
    expect(copied.fields).toEqual({ title: '정산 지연', category: 'market', event: '정산이 늦어진다' });
    expect(notCarried('risks', row)).toEqual(['status', 'identifiedOn', 'nextReviewOn']);
    const before = register.entries.length;
    const fields = { ...copied.fields, title: '정산 지연 (사본)', identifiedOn: '2025-03-01' };
    await done('register.createWithParts', { table: 'risks', fields, parts: copied.parts as unknown as Json });
    expect(register.entries).toHaveLength(before + 1);
    const made = rows('risks').find(({ title }) => title === '정산 지연 (사본)');
    const own = (table: string) => rows(table).filter(({ riskId }) => riskId === made?.id);
    expect(made).toMatchObject({ code: 'R-2', status: 'identified', nextReviewOn: null, event: '정산이 늦어진다' });
    expect(own('causes').map(({ text }) => text)).toEqual(['c1', 'c2']);
    const causeOf = (text: string) => own('causes').find((one) => one['text'] === text)?.id ?? null;
    expect(own('riskControls').map(({ causeId, consequenceId }) => [causeId, consequenceId])).toEqual([
      [null, null],
      [causeOf('c1'), null],
      [causeOf('c2'), null],
      [null, own('consequences')[0]?.id],
    ]);
    await done('register.undo', { seq: register.replay.head?.seq ?? 0 });
    expect(rows('risks')).toHaveLength(1);
    expect(rows('riskControls')).toHaveLength(4);
  });

  it('whose causes and consequences stay behind has each control once, on the whole of it', async () => {
    const { of } = await begun();
    const { copied } = of('risks', 'r');
    expect(chosenParts(copied.parts, ['riskControls'])).toEqual([
      { kind: 'riskControls', field: 'riskId', rows: [{ key: 't0', fields: { controlId: 'k' } }] },
    ]);
  });

  it('of a control keeps its ties to risks, there on the same causes', async () => {
    const { of, done, rows } = await begun();
    const { copied } = of('controls', 'k');
    await done('register.createWithParts', {
      table: 'controls',
      fields: { ...copied.fields, title: '둘째 대사' },
      parts: copied.parts as unknown as Json,
    });
    const made = rows('controls').find(({ title }) => title === '둘째 대사');
    expect(
      rows('riskControls')
        .filter(({ controlId }) => controlId === made?.id)
        .map(({ riskId, causeId }) => [riskId, causeId]),
    ).toEqual([
      ['r', null],
      ['r', 'c1'],
      ['r', 'c2'],
      ['r', null],
    ]);
  });

  it.each([
    ['a kind that no record takes over', { table: 'people', fields: {}, parts: [] }, 'table'],
    ['parts that do not come along', { table: 'risks', fields: {}, parts: [{ kind: 'assessments', field: 'riskId', rows: [] }] }, 'parts'],
  ])('is refused for %s', async (_, input, field) => {
    const { run } = await begun();
    expect(await run('register.createWithParts', input)).toMatchObject({
      ok: false,
      problems: [{ code: 'field.notOneOf', at: { field } }],
    });
  });

  it('is declared by every kind that has a page and tells of things that may happen again', () => {
    const without = kinds.all.filter(({ page, copies }) => page !== null && copies === null).map(({ name }) => name);
    // People and units are themselves, a change is one commit, a note was said once, a span is of one incident, a round is held once, and a
    // template is copied by being used.
    expect(without.sort()).toEqual(['changes', 'notes', 'people', 'rcsaRounds', 'recordTemplates', 'serviceSpans', 'units']);
    for (const { copies, fields } of kinds.all)
      for (const field of copies?.fields ?? [])
        expect(['day', 'instant', 'inner', 'items', 'evidence', 'personal']).not.toContain(fields[field]?.type);
  });
});
