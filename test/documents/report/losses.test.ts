import { describe, expect, it } from 'vitest';
import { limitLines } from '../../../documents/report/parts/limits/lines.ts';
import { plainCell } from '../../../documents/spreadsheets/sheet.ts';
import { lossSheets } from '../../../documents/report/parts/losses/sheet.ts';
import { textOf } from '../../../documents/html/text-of.ts';
import { viewOf } from '../../../documents/report/html/view.tsx';
import { reportCsv } from '../../../documents/report/report-csv.ts';
import { reportPage } from './report-page.ts';
import { reportJson } from '../../../documents/report/report-json.ts';
import type { JsonObject } from '../../../engine/values/json.ts';
import { firm } from './firm.ts';
import { reportOf } from './story.ts';

const endOfQ3 = '2025-09-30T14:59:59.999Z';

async function firmWithLosses() {
  const memory = await firm();
  const { done } = memory;
  const loss = (id: string, fields: JsonObject) => done('losses.create', { id, fields: { title: id, currency: 'KRW', ...fields } });
  const back = (lossId: string, source: string, amount: number, currency: string) =>
    done('recoveries.create', { fields: { lossId, source, amount, currency, receivedOn: '2025-09-15' } });
  return { ...memory, loss, back };
}

/**
 * L-1 in won, occurred and booked in the third quarter; L-2 in won, occurred in the second and booked in the third; L-3 in
 * dollars, occurred on the last day and not booked, with money back in won; L-4 archived.
 */
async function story() {
  const memory = await firmWithLosses();
  const { done, loss, back } = memory;
  const { id: ownerId } = await done('people.create', { fields: { name: '이두리', role: null } });
  const { id: unitId } = await done('units.create', { fields: { name: '정산팀' } });
  await memory.risk('이중 지급');
  await loss('one', {
    title: '이중 지급',
    occurredOn: '2025-08-19',
    discoveredOn: '2025-08-20',
    bookedOn: '2025-08-29',
    gross: 1_825_000,
    eventTypeId: 'event.7',
    ownerId,
    unitId,
  });
  await loss('two', { title: '환급', occurredOn: '2025-05-02', bookedOn: '2025-09-30', gross: 34_567 });
  await back('one', 'recovery', 1_500_000, 'KRW');
  await back('one', 'insurance', 200_000, 'KRW');
  await done('links.create', {
    fields: { fromTable: 'losses', fromId: 'one', relation: 'related', toTable: 'risks', toId: '이중 지급', decidedAt: endOfQ3 },
  });
  memory.recordNextAt(endOfQ3);
  await loss('three', { title: '단말기', occurredOn: '2025-09-30', gross: 1_234_567, currency: 'USD' });
  await back('three', 'insurance', 9_000_000, 'KRW');
  await back('three', 'recovery', 50_000, 'USD');
  await loss('four', { title: '잘못 등록', occurredOn: '2025-08-01', bookedOn: '2025-08-01', gross: 99 });
  await done('losses.archive', { id: 'four' });
  return memory;
}

describe('the losses of the report', () => {
  it('are told one by one with their days, what came back, what they belong to and what they are linked to', async () => {
    const { losses } = reportOf(await story());
    const lines = losses?.currencies.flatMap((currency) => currency.lines) ?? [];
    expect(lines.map(({ code, occurred, booked }) => [code, occurred, booked])).toEqual([
      ['L-1', true, true],
      ['L-2', false, true],
      ['L-3', true, false],
    ]);
    expect(lines[0]).toMatchObject({
      title: '이중 지급',
      eventType: '집행, 전달 및 절차의 관리',
      unit: '정산팀',
      owner: '이두리',
      discoveredOn: '2025-08-20',
      risks: ['R-1'],
      incidents: [],
      releases: [],
      // 1,825,000 less 1,500,000 and 200,000.
      net: 125_000,
    });
    expect(lines[2]).toMatchObject({ gross: 1_234_567, recovered: 50_000, insured: null, net: null, netReason: 'currenciesDiffer' });
    expect(lines[2]?.back).toEqual([
      { source: 'insurance', currency: 'KRW', amount: 9_000_000 },
      { source: 'recovery', currency: 'USD', amount: 50_000 },
    ]);
  });

  it('are summed for each currency by the accounting day and by the day of occurrence, beside the quarter before', async () => {
    const { losses } = reportOf(await story());
    const [won, dollars] = losses?.currencies ?? [];
    // Booked: L-1 and L-2, 1,825,000 + 34,567; net 125,000 + 34,567.
    expect(won?.sums.booked).toMatchObject({ count: 2, gross: 1_859_567, recovered: 1_500_000, insured: 200_000, net: 159_567 });
    expect(won?.sums.occurred).toMatchObject({ count: 1, gross: 1_825_000, net: 125_000 });
    expect(won?.previous).toEqual({ booked: { count: 0, gross: 0 }, occurred: { count: 1, gross: 34_567 } });
    // 12,345.67 less 500.00; the won are not deducted.
    expect(dollars?.sums.occurred).toMatchObject({ count: 1, net: null, netAtMost: 1_184_567, withoutNet: ['L-3'] });
    expect(dollars?.sums.booked.count).toBe(0);
  });

  it('count up to the last instant of the last day, and as far as they were known', async () => {
    const memory = await firmWithLosses();
    memory.recordNextAt(endOfQ3);
    await memory.loss('last', { occurredOn: '2025-09-30', gross: 1 });
    memory.recordNextAt('2025-10-02T00:00:00.000Z');
    await memory.loss('after', { occurredOn: '2025-09-30', gross: 10 });
    await memory.loss('next quarter', { occurredOn: '2025-10-01', gross: 100 });
    const counted = (knownAt: string) => reportOf(memory, { knownAt }).losses?.currencies[0]?.sums.occurred;
    expect(counted('2025-09-30T14:59:59.998Z')).toBeUndefined();
    expect(counted(endOfQ3)).toMatchObject({ count: 1, gross: 1 });
    expect(counted('2025-10-15T00:00:00.000Z')).toMatchObject({ count: 2, gross: 11 });
  });

  it('end with the day on which positions are read', async () => {
    const memory = await firmWithLosses();
    await memory.loss('early', { occurredOn: '2025-08-15', gross: 1 });
    await memory.loss('late', { occurredOn: '2025-08-16', gross: 10 });
    memory.recordNextAt('2025-10-02T00:00:00.000Z');
    await memory.risk('later');
    const { losses } = reportOf(memory, { validAt: '2025-08-15T14:59:59.999Z' });
    expect([losses?.lastDay, losses?.currencies[0]?.sums.occurred.gross]).toEqual(['2025-08-15', 1]);
  });

  it('are restatements where they were recorded after the quarter compared with, unless they are of another quarter', async () => {
    const memory = await firmWithLosses();
    memory.recordNextAt('2025-07-10T00:00:00.000Z');
    await memory.loss('booked late', { occurredOn: '2025-03-01', bookedOn: '2025-06-30', gross: 1 });
    await memory.loss('of the third quarter', { occurredOn: '2025-07-02', gross: 1 });
    await memory.done('losses.edit', { id: 'booked late', fields: { description: '경위' } });
    await memory.done('losses.edit', { id: 'booked late', fields: { gross: 2 } });
    const { restatements } = reportOf(memory);
    expect(restatements?.entries.map(({ table, what, names }) => [table, what, names])).toEqual([
      ['losses', 'added', ['L-1']],
      ['losses', 'changed', ['L-1']],
    ]);
  });

  it('stand in the limits of the data by what is not counted', async () => {
    const lines = limitLines(viewOf(reportOf(await story(), { language: 'en' }))).map(textOf);
    expect(lines).toContain(
      'Losses that occurred in the quarter but have no accounting date, and are therefore not booked in any quarter: 1 (L-3).',
    );
    expect(lines).toContain('Archived and not counted: Losses 1.');
  });

  it('are one line of the pages and in no table of a register that holds none', async () => {
    const report = reportOf(await firm(), { language: 'en' });
    expect('losses' in report).toBe(false);
    expect(reportPage(report, { fonts: null })).toContain('<h2>Losses</h2><p>No losses are recorded in this register.</p>');
    expect(lossSheets(viewOf(report))).toEqual([]);
  });

  it('are said to be none where the register holds them for other quarters only', async () => {
    const memory = await firmWithLosses();
    await memory.loss('old', { occurredOn: '2024-01-01', gross: 1 });
    const html = reportPage(reportOf(memory, { language: 'en' }), { fonts: null });
    expect(html).toContain('No loss was booked or occurred in this quarter.');
  });

  it('name the currency of another amount, and the bound of a sum, on paper', async () => {
    const html = reportPage(reportOf(await story(), { language: 'en' }), { fonts: null });
    for (const text of ['Gross loss (USD)', 'KRW\u00a09,000,000', 'at most 11,845.67', 'Recovered in another currency', '12,345.67'])
      expect(html).toContain(text);
  });

  it('stand in the workbook in units of their currency', async () => {
    const [lines, sums] = lossSheets(viewOf(reportOf(await story(), { language: 'en' })));
    const column = (head: string) => lines?.rows.map((row) => plainCell(row[lines.header.indexOf(head)] ?? null));
    expect(column('Currency')).toEqual(['KRW', 'KRW', 'USD']);
    expect(column('Gross loss')).toEqual([1_825_000, 34_567, 12_345.67]);
    expect(column('Net loss')).toEqual([125_000, 34_567, null]);
    expect(column('Received: Insurance')).toEqual(['KRW\u00a0200,000', null, 'KRW\u00a09,000,000']);
    // Two currencies, two ways to count, two quarters.
    expect(sums?.rows).toHaveLength(8);
  });

  it.each(['ko', 'en'] as const)('are the same bytes in two runs, in %s', async (language) => {
    const written = async () => {
      const report = reportOf(await story(), { language });
      return [reportJson(report), reportCsv(report)].map((bytes) => new TextDecoder().decode(bytes));
    };
    expect(await written()).toEqual(await written());
  });
});
