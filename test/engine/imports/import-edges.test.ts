import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../domain/register/in-memory.ts';
import { putOblongMatrix, oblongMatrix } from '../../support/matrices.ts';
import { putEdit } from '../../support/memory.ts';
import { importing, settlement } from './importing.ts';

const outage = { title: '결제 지연', startedAt: '2025-07-01 10:00' };
const release = { version: '1.0', releasedAt: '2025-07-01 10:00' };

describe('an import', () => {
  it('gives each person, unit and service that it makes a code of its own', async () => {
    const { register, send } = await importing();
    await send('risks', [
      { ...settlement, ownerId: '박서준', unitId: '여신', serviceIds: '결제\n정산' },
      { ...settlement, title: '둘', ownerId: '이두리', unitId: '수신', serviceIds: '정산\n \n송금' },
    ]);
    const codes = (table: 'people' | 'units' | 'services') => rowsOf(register, table).map(({ code }) => code);
    expect([codes('people'), codes('units'), codes('services')]).toEqual([
      ['P-1', 'P-2', 'P-3'],
      ['U-1', 'U-2'],
      ['S-1', 'S-2', 'S-3'],
    ]);
    expect(rowsOf(register, 'risks').map(({ serviceIds }) => serviceIds.length)).toEqual([2, 2]);
  });

  it('does not make a person whose name is longer than a name may be', async () => {
    const { register, send } = await importing();
    const answer = await send('risks', [{ ...settlement, ownerId: '가'.repeat(121) }]);
    expect(answer.rejected).toEqual([{ row: 2, column: 'ownerId', code: 'field.tooLong', args: { max: 120 } }]);
    expect(await send('risks', [{ ...settlement, ownerId: '가'.repeat(120) }])).toMatchObject({ created: 1 });
    expect(rowsOf(register, 'people')).toHaveLength(2);
  });

  it('reads positions by the newest matrix', async () => {
    const { register, send } = await importing();
    putOblongMatrix(register);
    const position = { residualLikelihood: 4, residualImpact: 6 };
    expect(await send('risks', [{ ...settlement, ...position }])).toMatchObject({ created: 1, rejected: [] });
    expect(rowsOf(register, 'assessments')).toMatchObject([{ matrixId: oblongMatrix, likelihood: 4, impact: 6 }]);
    const { rejected } = await send('risks', [{ ...settlement, title: '둘', ...position, residualLikelihood: 5 }]);
    expect(rejected).toEqual([{ row: 2, column: 'residualLikelihood', code: 'assessment.levelOutsideScale', args: { value: 5, max: 4 } }]);
  });

  it('takes today for the day of a position and of a risk that has none: in the zone of the register, and as a sample has it', async () => {
    // Half past midnight of 2 July in Seoul, still 1 July in UTC.
    const { register, send } = await importing(Date.UTC(2025, 6, 1, 15, 30));
    const bare = { title: '가', category: 'market', residualLikelihood: 1, residualImpact: 1 };
    const days = () => [rowsOf(register, 'risks').at(-1)?.identifiedOn, rowsOf(register, 'assessments').at(-1)?.validOn];
    await send('risks', [bare]);
    expect(days()).toEqual(['2025-07-02', '2025-07-02']);
    // Only the maker of a sample gives it a today.
    putEdit(register, 'settings', 'register', { sampleToday: '2025-10-20' });
    await send('risks', [{ ...bare, title: '나' }]);
    expect(days()).toEqual(['2025-10-20', '2025-10-20']);
  });

  it('compares a position that names no day with the one of today', async () => {
    const { register, send } = await importing();
    const code = 'R-1';
    await send('risks', [{ ...settlement, code }]);
    const position = { residualLikelihood: 3, residualImpact: 4 };
    expect(await send('risks', [{ code, ...position }])).toMatchObject({ unchanged: 1 });
    expect(await send('risks', [{ code, ...position, residualValidOn: '2025-04-30' }])).toMatchObject({ updated: 1 });
    expect(await send('risks', [{ code, ...position, residualLikelihood: 2 }])).toMatchObject({ updated: 1 });
    expect(await send('risks', [{ code, ...position, residualLikelihood: 2, residualImpact: 5 }])).toMatchObject({ updated: 1 });
    expect(rowsOf(register, 'assessments').map(({ likelihood, impact, validOn }) => [likelihood, impact, validOn])).toEqual([
      [3, 4, '2025-03-31'],
      [3, 4, '2025-04-30'],
      [2, 4, '2025-07-01'],
      [2, 5, '2025-07-01'],
    ]);
  });

  it.each([
    ['3', 3],
    [' 3 ', 3],
    ['3.0', null],
    ['-3', null],
    ['', null],
  ])('reads a level from “%s”: %s', async (cell, level) => {
    const { register, send } = await importing();
    await send('risks', [{ ...settlement, residualLikelihood: cell }]);
    expect(rowsOf(register, 'assessments').map(({ likelihood }) => likelihood)).toEqual(level === null ? [] : [level]);
  });

  it('takes a cell of blanks for an empty one, but in a text', async () => {
    const { register, send } = await importing();
    await send('risks', [{ ...settlement, nextReviewOn: '  ', ownerId: ' ', event: '  ' }]);
    expect(rowsOf(register, 'risks')).toMatchObject([{ nextReviewOn: null, ownerId: null, event: '  ' }]);
  });
});

describe('the controls of an imported risk', () => {
  it('stand on the consequence that the file names, and are not left on one that it takes away', async () => {
    const { register, send } = await importing();
    await send('controls', [{ title: '담보 확보', kind: 'preventive' }]);
    const consequences = '손실\n평판';
    await send('risks', [{ ...settlement, code: 'R-1', consequences, controls: 'C-1 cause 1 consequence 2' }]);
    const [first] = rowsOf(register, 'causes');
    const [, second] = rowsOf(register, 'consequences');
    expect(rowsOf(register, 'riskControls')).toMatchObject([{ causeId: first?.id, consequenceId: second?.id }]);
    const fewer = await send('risks', [{ code: 'R-1', consequences: '손실' }]);
    expect(fewer.rejected).toEqual([{ row: 2, column: 'consequences', code: 'record.referred', args: { count: 1 } }]);
    expect(await send('risks', [{ code: 'R-1', consequences: '손실', controls: '' }], { clear: ['controls'] })).toMatchObject({
      updated: 1,
    });
    expect(rowsOf(register, 'riskControls')).toEqual([]);
  });
});

describe('the record of an imported row', () => {
  it('is found by its id at the source within its service, and not under another code', async () => {
    const { register, send } = await importing();
    const row = { ...outage, outsideId: 'x-1' };
    await send('incidents', [row], { service: '결제' });
    expect(await send('incidents', [{ ...row, code: 'I-9' }], { service: '결제' })).toMatchObject({
      created: 0,
      rejected: [{ row: 2, column: 'code', code: 'import.codeTaken', args: { value: 'I-9' } }],
    });
    expect(await send('incidents', [{ ...row, code: 'I-9' }], { service: '정산' })).toMatchObject({ created: 1 });
    expect(rowsOf(register, 'incidents').map(({ code }) => code)).toEqual(['I-1', 'I-9']);
  });

  it('is not one of the same title where the row names another by its id at the source', async () => {
    const { register, send } = await importing();
    await send('incidents', [{ ...outage, outsideId: 'x-1' }], { service: '결제' });
    await send('incidents', [{ ...outage, outsideId: 'x-2' }], { service: '결제' });
    expect(rowsOf(register, 'incidents').map(({ outsideId }) => outsideId)).toEqual(['x-1', 'x-2']);
    // A row that says nothing of where it comes from is the first of that title.
    expect(await send('incidents', [outage], { service: '결제' })).toMatchObject({ created: 0, unchanged: 1 });
  });

  it('is, of a release, that of its version within its service', async () => {
    const { register, send } = await importing();
    await send('releases', [release], { service: '결제' });
    expect(await send('releases', [{ ...release, commits: '3' }], { service: '결제' })).toMatchObject({ created: 0, updated: 1 });
    expect(await send('releases', [release], { service: '정산' })).toMatchObject({ created: 1 });
    expect(rowsOf(register, 'releases').map(({ version, commits }) => [version, commits])).toEqual([
      ['1.0', 3],
      ['1.0', null],
    ]);
  });

  it('keeps the service that it has where the row, found by its code, names none', async () => {
    const { register, send } = await importing();
    await send('incidents', [{ ...outage, serviceId: '결제' }]);
    const [before] = rowsOf(register, 'incidents');
    expect(await send('incidents', [{ code: 'I-1', severity: 'sev2' }], { service: '정산' })).toMatchObject({ updated: 1, rejected: [] });
    expect(rowsOf(register, 'incidents')).toMatchObject([{ serviceId: before?.serviceId, severity: 'sev2' }]);
  });
});

describe('an imported incident', () => {
  it('has the severity that its file gives, whatever its impact is called', async () => {
    const { register, send } = await importing();
    await send(
      'incidents',
      [
        { ...outage, severity: 'SEV1', impact: 'minor' },
        { ...outage, title: '둘', severity: '', impact: ' Critical ' },
        { ...outage, title: '셋', impact: 'maintenance' },
      ],
      { service: '결제' },
    );
    expect(rowsOf(register, 'incidents').map(({ severity, kind }) => [severity, kind])).toEqual([
      ['sev1', 'incident'],
      ['sev1', 'incident'],
      [null, 'maintenance'],
    ]);
  });

  it('has the steps of its timeline, which sources call text or message', async () => {
    const { register, send } = await importing();
    const at = '2025-07-01T01:00:00Z';
    const timeline = JSON.stringify([{ at, status: 'open', message: '살펴봄' }, { at, text: '찾음', message: '아님' }, { at }]);
    await send('incidents', [{ ...outage, timeline }], { service: '결제' });
    expect(rowsOf(register, 'incidents')[0]?.timeline).toEqual([
      { at: '2025-07-01T01:00:00.000Z', status: 'open', text: '살펴봄' },
      { at: '2025-07-01T01:00:00.000Z', status: '', text: '찾음' },
      { at: '2025-07-01T01:00:00.000Z', status: '', text: '' },
    ]);
  });
});
