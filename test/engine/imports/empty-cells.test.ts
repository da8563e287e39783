import { describe, expect, it } from 'vitest';
import { kinds } from '../../../domain/index.ts';
import { rowsOf } from '../../../domain/register/in-memory.ts';
import { clearableColumns, importable, importColumns } from '../../../engine/imports/import-columns.ts';
import { importing, settlement, type Fields } from './importing.ts';

const whole: Fields = {
  ...settlement,
  code: 'R-1',
  event: '손실',
  nextReviewOn: '2025-12-01',
  consequences: '손실\n평판',
  serviceIds: '결제\n정산',
  controls: 'C-1 cause 2',
};

async function recorded() {
  const memory = await importing();
  await memory.send('controls', [{ title: '담보 확보', kind: 'preventive', key: 'yes', ownerId: '박서준' }]);
  await memory.send('risks', [whole]);
  return memory;
}

const everything = ['risks', 'causes', 'consequences', 'riskControls', 'assessments', 'controls'] as const;

describe('an empty cell', () => {
  it.each([
    ['empty', ''],
    ['null', null],
    ['of blanks', ' \t\u3000\u00a0'],
    ['of line breaks', '\n\n'],
    ['an empty list', []],
    ['a list of nothing but blanks', [null, '', '  ']],
  ])('(%s) leaves a record that is there as it is, in every column', async (_, nothing) => {
    const { register, send } = await recorded();
    const before = everything.map((table) => rowsOf(register, table));
    const keys = importColumns(kinds, 'risks')
      .map(({ key }) => key)
      .filter((key) => key !== 'code');
    // A list is no value of a column that holds one text: such a row is rejected, and changes nothing either.
    const lists = ['causes', 'consequences', 'serviceIds', 'controls'];
    const fields = Object.fromEntries(keys.filter((key) => !Array.isArray(nothing) || lists.includes(key)).map((key) => [key, nothing]));
    const answer = await send('risks', [{ code: 'R-1', ...fields }]);
    expect(answer).toMatchObject({ updated: 0, unchanged: 1, emptied: 0, rejected: [], changed: false });
    expect(everything.map((table) => rowsOf(register, table))).toEqual(before);
    expect(answer.kept).toMatchObject({ causes: 1, consequences: 1, serviceIds: 1, controls: 1 });
  });

  it('is counted where it left something that could be emptied, by column', async () => {
    const { send } = await recorded();
    const { kept } = await send('risks', [
      { code: 'R-1', title: '', ownerId: '', event: '', response: '', residualRationale: '', status: '' },
    ]);
    // A title, a status and an assessment cannot be emptied; the risk has no response that could be.
    expect(kept).toEqual({ ownerId: 1, event: 1 });
  });

  it('leaves what a record has while other cells of its row change it', async () => {
    const { register, send } = await recorded();
    expect(await send('risks', [{ code: 'R-1', title: '새 제목', ownerId: '', causes: '' }])).toMatchObject({ updated: 1, emptied: 0 });
    const [risk] = rowsOf(register, 'risks');
    expect(risk).toMatchObject({ title: '새 제목', event: '손실' });
    expect(risk?.ownerId).not.toBeNull();
    expect(rowsOf(register, 'causes')).toHaveLength(2);
  });

  it('does not unsay the severity of an incident that its source now calls planned work', async () => {
    const { register, send } = await importing();
    const outage = { code: 'I-1', title: '결제 지연', startedAt: '2025-07-01 10:00' };
    await send('incidents', [{ ...outage, severity: 'sev2' }], { service: '결제' });
    await send('incidents', [{ ...outage, severity: '', impact: 'maintenance' }], { service: '결제' });
    expect(rowsOf(register, 'incidents')).toMatchObject([{ kind: 'maintenance', severity: 'sev2' }]);
  });

  it('of a row without a code is not the same as a record that has something there', async () => {
    const { register, send } = await importing();
    await send('risks', [settlement]);
    expect(await send('risks', [{ ...settlement, ownerId: '' }])).toMatchObject({ created: 1, unchanged: 0 });
    expect(await send('risks', [{ ...settlement, ownerId: '' }])).toMatchObject({ created: 0, unchanged: 1, kept: {} });
    expect(rowsOf(register, 'risks')).toHaveLength(2);
  });
});

describe('an import that is asked to empty columns', () => {
  it('empties those, in the rows whose cell is empty, and no others', async () => {
    const { register, send } = await recorded();
    const empty = { ownerId: '', unitId: '', event: '', nextReviewOn: ' ', subtypeId: '', serviceIds: '', controls: '', causes: '' };
    const answer = await send('risks', [{ code: 'R-1', ...empty }], { clear: ['ownerId', 'event', 'serviceIds', 'controls', 'causes'] });
    expect(answer).toMatchObject({ updated: 1, emptied: 5, kept: { unitId: 1, nextReviewOn: 1, subtypeId: 1 }, rejected: [] });
    expect(rowsOf(register, 'risks')).toMatchObject([
      { ownerId: null, event: '', serviceIds: [], nextReviewOn: '2025-12-01', subtypeId: 'credit.counterparty' },
    ]);
    expect([rowsOf(register, 'riskControls'), rowsOf(register, 'causes')]).toEqual([[], []]);
    expect(rowsOf(register, 'consequences')).toHaveLength(2);
  });

  it('is one entry, and its undo brings everything back', async () => {
    const { register, send, done } = await recorded();
    const [before] = rowsOf(register, 'risks');
    const { seq } = await send('risks', [{ code: 'R-1', ownerId: '', event: '' }], { clear: ['ownerId', 'event'] });
    await done('register.undo', { seq });
    expect(rowsOf(register, 'risks')).toMatchObject([{ ownerId: before?.ownerId, event: '손실' }]);
  });

  it.each(['title', 'category', 'code', 'id', 'status', 'identifiedOn', 'residualLikelihood', 'residualRationale', 'nonsense'])(
    'is refused whole where a risk cannot do without the column: %s',
    async (column) => {
      const { register, run } = await recorded();
      const entries = register.entries.length;
      const rows = [{ row: 2, fields: { code: 'R-1', [column]: '' } }];
      const input = { table: 'risks', source: 'f.csv', service: null, strict: false, names: {}, rows, clear: [column] };
      expect(await run('register.import', input)).toMatchObject({
        ok: false,
        problems: [{ code: 'field.notOneOf', at: { field: 'clear' } }],
      });
      expect(register.entries.length).toBe(entries);
    },
  );

  it('can be asked so of no required field, name or yes-or-no of any kind', () => {
    for (const table of importable(kinds)) {
      for (const { key, field } of clearableColumns(kinds, table)) {
        expect([table, key, field?.required ?? false, field?.type === 'flag', key === 'id' || key === 'code']).toEqual([
          table,
          key,
          false,
          false,
          false,
        ]);
      }
    }
    expect(clearableColumns(kinds, 'controls').map(({ key }) => key)).toEqual([
      'description',
      'ownerId',
      'unitId',
      'serviceIds',
      'condition',
      'remarks',
      'tags',
      'further',
    ]);
    expect(clearableColumns(kinds, 'losses').map(({ key }) => key)).toEqual([
      'description',
      'discoveredOn',
      'bookedOn',
      'eventTypeId',
      'ownerId',
      'unitId',
      'outsideId',
      'remarks',
      'tags',
      'further',
    ]);
  });
});
