import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../domain/register/in-memory.ts';
import { importing, settlement } from './importing.ts';

/** A date of a workbook, as a cell without and with a time of day in its format shows it. */
const asDay = (day: string) => ({ sheetTime: `${day}T00:00:00`, isDay: true, shown: day });
const asTime = (time: string) => ({ sheetTime: time, isDay: false, shown: time.replace('T', ' ') });
const outage = { title: '결제 지연', severity: 'sev3' };
const release = { version: '1', releasedAt: '2025-07-01 10:00' };

describe('a column of dates and times', () => {
  // Seoul is nine hours ahead: its midnight of 1 July is 15:00 of 30 June in UTC.
  it.each([
    ['a date at midnight that shows its time', asTime('2025-07-01T00:00:00'), '2025-06-30T15:00:00.000Z'],
    ['the same in a cell that shows the day only', asDay('2025-07-01'), '2025-06-30T15:00:00.000Z'],
    ['a minute later', asTime('2025-07-01T00:01:00'), '2025-06-30T15:01:00.000Z'],
    ['a text with a time', '2025-07-01 00:00', '2025-06-30T15:00:00.000Z'],
  ])('takes %s for a moment', async (_, startedAt, instant) => {
    const { register, send } = await importing();
    expect(await send('incidents', [{ ...outage, startedAt }], { service: '결제' })).toMatchObject({ created: 1, rejected: [] });
    expect(rowsOf(register, 'incidents')).toMatchObject([{ startedAt: instant }]);
  });

  it.each([
    ['a text that says a day only', '2025-07-01', '2025-07-01'],
    ['a number', 45_839, '45839'],
    ['a number with its text', { number: 45_839, shown: '45,839' }, '45839'],
  ])('refuses %s', async (_, startedAt, value) => {
    const { send } = await importing();
    const { rejected } = await send('incidents', [{ ...outage, startedAt }], { service: '결제' });
    expect(rejected).toEqual([{ row: 2, column: 'startedAt', code: 'field.notAMoment', args: { value } }]);
  });
});

describe('a column of days', () => {
  it.each([
    ['a day of a workbook', asDay('2025-03-04'), []],
    ['a midnight', asTime('2025-03-04T00:00:00'), []],
    ['another time, which would be lost', asTime('2025-03-04T00:00:01'), ['field.notADay']],
    ['a number', 45_720, ['field.notADay']],
  ])('%s', async (_, identifiedOn, codes) => {
    const { register, send } = await importing();
    const { rejected } = await send('risks', [{ ...settlement, identifiedOn }]);
    expect(rejected.map(({ code }) => code)).toEqual(codes);
    expect(rowsOf(register, 'risks').map((risk) => risk.identifiedOn)).toEqual(codes.length === 0 ? ['2025-03-04'] : []);
  });
});

describe('a column of text', () => {
  it.each([
    ['a number as it is shown', { number: 1.1, shown: '1.10' }, '1.10'],
    ['leading zeros', { number: 42, shown: '00042' }, '00042'],
    ['a plain number', 7, '7'],
    ['a date as it is shown', { sheetTime: '2025-10-01T00:00:00', isDay: true, shown: '2025.10' }, '2025.10'],
    ['a text that looks like a date', '2025-07-01', '2025-07-01'],
    ['a text that looks like a number', '1e5', '1e5'],
  ])('holds %s', async (_, version, text) => {
    const { register, send } = await importing();
    expect(await send('releases', [{ ...release, version, commit: version }], { service: '결제' })).toMatchObject({
      created: 1,
      rejected: [],
    });
    expect(rowsOf(register, 'releases')).toMatchObject([{ version: text, commit: text }]);
  });

  it.each([
    ['a number whose text is not known', { number: 1.1, shown: null }, 'import.numberAsText'],
    ['a date whose text is not known', { sheetTime: '2025-10-01T00:00:00', isDay: true, shown: null }, 'import.dateAsText'],
    ['an error', { unreadable: 'error', shown: '#N/A' }, 'import.cellError'],
  ])('refuses %s, in each column of text, and keeps what the record has', async (_, cell, code) => {
    const { register, send } = await importing();
    await send('releases', [{ ...release, code: 'V-1', commit: 'abc', notes: '메모' }], { service: '결제' });
    for (const column of ['version', 'commit', 'notes', 'code', 'serviceId']) {
      const { rejected, updated } = await send('releases', [{ ...release, code: 'V-1', [column]: cell }], {
        service: '결제',
        clear: ['commit', 'notes'],
      });
      expect([updated, rejected.map((one) => [one.row, one.column, one.code])]).toEqual([0, [[2, column, code]]]);
    }
    expect(rowsOf(register, 'releases')).toMatchObject([{ version: '1', commit: 'abc', notes: '메모' }]);
  });

  it('holds the numbers of a timeline as they are shown', async () => {
    const { register, send } = await importing();
    const timeline = [{ at: '2025-07-01T01:00:00Z', status: { number: 1.5, shown: '1.50' }, text: { number: 42, shown: '0042' } }];
    await send('incidents', [{ ...outage, startedAt: '2025-07-01 10:00', timeline }], { service: '결제' });
    expect(rowsOf(register, 'incidents')[0]?.timeline).toEqual([{ at: '2025-07-01T01:00:00.000Z', status: '1.50', text: '0042' }]);
  });
});

it.each([
  ['risks', 'ownerId'],
  ['risks', 'category'],
  ['risks', 'subtypeId'],
  ['risks', 'causes'],
  ['risks', 'serviceIds'],
  ['risks', 'controls'],
  ['risks', 'identifiedOn'],
  ['risks', 'nextReviewOn'],
  ['risks', 'residualLikelihood'],
  ['risks', 'residualRationale'],
  ['controls', 'key'],
  ['losses', 'gross'],
  ['releases', 'commits'],
  ['incidents', 'startedAt'],
  ['incidents', 'timeline'],
  ['incidents', 'impact'],
])('a cell that cannot be read rejects its row by name, whatever its column holds: %s, %s', async (table, column) => {
  const { send } = await importing();
  for (const [unreadable, code] of [
    ['error', 'import.cellError'],
    ['noResult', 'import.cellNoResult'],
    ['noDate', 'import.cellNoDate'],
    ['merged', 'import.cellMerged'],
    ['object', 'import.cellNested'],
  ] as const) {
    const { rejected, created } = await send(table, [{ [column]: { unreadable, shown: '#REF!' } }], { service: '결제' });
    expect([created, rejected.map((one) => [one.column, one.code, one.args['value']])]).toEqual([0, [[column, code, '#REF!']]]);
  }
});
