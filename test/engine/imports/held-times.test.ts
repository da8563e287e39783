import { describe, expect, it } from 'vitest';
import { tableOf } from '../../../engine/ledger/replay.ts';
import { importing } from './importing.ts';

const startedAt = '2025-11-02T06:30:15.250Z';
const newYork = (sheetTime: string) => ({ sheetTime, isDay: false, shown: null, timeZone: 'America/New_York' });

async function recorded() {
  const memory = await importing(Date.UTC(2026, 0, 1));
  await memory.send('incidents', [{ code: 'I-1', title: 'Outage', serviceId: 'Payments', startedAt, restoredAt: '2025-11-02T08:00:00Z' }]);
  const times = () => [...tableOf(memory.register.replay, 'incidents').values()].map((row) => row['startedAt']);
  return { ...memory, times };
}

describe('a time of a file that names the second of the record', () => {
  it.each([
    ['in UTC', '2025-11-02T06:30:15Z'],
    ['with an offset', '2025-11-02T01:30:15-05:00'],
    ['by a text without a zone, read in that of the register', '2025-11-02 15:30:15'],
    ['as a date of a workbook in the zone of its heading, at the later reading of 01:30', newYork('2025-11-02T01:30:15')],
  ])('leaves it as it was: %s', async (_, cell) => {
    const { send, times } = await recorded();
    expect(await send('incidents', [{ code: 'I-1', startedAt: cell }])).toMatchObject({
      updated: 0,
      unchanged: 1,
      earlierTimes: [],
      changed: false,
    });
    expect(times()).toEqual([startedAt]);
  });

  it('changes it where it gives other fractions of a second, or another second', async () => {
    for (const [cell, after] of [
      ['2025-11-02T06:30:15.000Z', '2025-11-02T06:30:15.000Z'],
      ['2025-11-02T06:30:16Z', '2025-11-02T06:30:16.000Z'],
    ] as const) {
      const { send, times } = await recorded();
      expect(await send('incidents', [{ code: 'I-1', startedAt: cell }])).toMatchObject({ updated: 1 });
      expect(times()).toEqual([after]);
    }
  });

  it('finds the span of an incident that is known by its start', async () => {
    const { send, register } = await recorded();
    const span = { incidentId: 'I-1', state: 'interrupted' };
    await send('serviceSpans', [{ ...span, startedAt, endedAt: '2025-11-02T07:00:00Z' }]);
    const again = await send('serviceSpans', [{ ...span, startedAt: '2025-11-02T06:30:15Z', endedAt: '2025-11-02T07:00:00Z' }]);
    expect(again).toMatchObject({ created: 0, unchanged: 1 });
    expect(tableOf(register.replay, 'serviceSpans').size).toBe(1);
  });
});

describe('a time that comes twice when summer time ends', () => {
  it('is the earlier one of a new record, and that is said', async () => {
    const { send } = await recorded();
    const answer = await send('incidents', [{ title: 'Second', serviceId: 'Payments', startedAt: newYork('2025-11-02T01:30:00') }]);
    expect(answer).toMatchObject({
      created: 1,
      earlierTimes: [
        {
          row: 2,
          field: 'startedAt',
          local: '2025-11-02T01:30:00',
          timeZone: 'America/New_York',
          taken: '2025-11-02T05:30:00.000Z',
          later: '2025-11-02T06:30:00.000Z',
        },
      ],
      moreEarlierTimes: 0,
    });
  });

  it('is said of a record that is changed to it, and not where an offset says which it is', async () => {
    const { send } = await recorded();
    expect(await send('incidents', [{ code: 'I-1', startedAt: newYork('2025-11-02T01:45:00') }])).toMatchObject({
      updated: 1,
      earlierTimes: [{ row: 2, field: 'startedAt', taken: '2025-11-02T05:45:00.000Z' }],
    });
    expect(await send('incidents', [{ code: 'I-1', startedAt: '2025-11-02T01:50:00-05:00' }])).toMatchObject({
      updated: 1,
      earlierTimes: [],
    });
  });
});

describe('a cell that says where its text stands whole', () => {
  const elsewhere = { asItWas: 'Too long for Excel.' };

  it('says nothing of a record that is there', async () => {
    const { send } = await recorded();
    await send('incidents', [{ code: 'I-1', summary: 'long' }]);
    const answer = await send('incidents', [{ code: 'I-1', summary: elsewhere, title: 'Renamed' }], { clear: ['summary'] });
    expect(answer).toMatchObject({ updated: 1, emptied: 0, kept: {}, rejected: [] });
  });

  it('makes no record: its row is rejected, and the others are taken', async () => {
    const { send } = await recorded();
    const answer = await send('incidents', [
      { title: 'New', serviceId: 'Payments', startedAt, summary: elsewhere },
      { title: 'Other', serviceId: 'Payments', startedAt },
    ]);
    expect(answer).toMatchObject({ created: 1, rejected: [{ row: 2, column: 'summary', code: 'import.textElsewhere', args: {} }] });
  });

  it('leaves a record of the same title, that nothing else tells apart, as it was', async () => {
    const { send } = await recorded();
    const row = { title: 'Same', serviceId: 'Payments', startedAt: '2025-11-02T09:00:00Z' };
    await send('incidents', [{ ...row, summary: 'long' }]);
    expect(await send('incidents', [{ ...row, summary: elsewhere }])).toMatchObject({ created: 0, unchanged: 1, rejected: [] });
  });
});
