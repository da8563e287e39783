import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { reportPage } from './report-page.ts';
import { textOf } from '../../../documents/html/text-of.ts';
import { viewOf } from '../../../documents/report/html/view.tsx';
import { deliverySheets } from '../../../documents/report/parts/delivery/sheet.ts';
import { limitLines } from '../../../documents/report/parts/limits/lines.ts';
import type { QuarterReport } from '../../../documents/report/model.ts';
import { plainCell } from '../../../documents/spreadsheets/sheet.ts';
import { readImportFile } from '../../../documents/spreadsheets/import-file.ts';
import type { Json } from '../../../engine/values/json.ts';
import { createdMemory, putEdit } from '../../support/memory.ts';
import { firm } from './firm.ts';
import { reportOf } from './story.ts';

/** The delivery chapter as a person reads it: without tags, blanks that do not break as blanks. */
function deliveryText(report: QuarterReport): string {
  const html = reportPage(report, { fonts: null });
  return html
    .replace(/<style[^]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ');
}

/** The row of all services in the sheet of the delivery chapter, by the head of each column. */
function sheetRow(report: QuarterReport, row = -1): Record<string, unknown> {
  const [sheet] = deliverySheets(viewOf(report));
  const cells = sheet?.rows.at(row) ?? [];
  return Object.fromEntries((sheet?.header ?? []).map((head, index) => [head, plainCell(cells[index] ?? null)]));
}

async function publicIncidents() {
  const name = 'github-incidents-2022-2025.jsonl';
  const memory = await createdMemory(Date.UTC(2026, 0, 2));
  const file = await readImportFile('incidents', new Uint8Array(await readFile(`test/fixtures/data/${name}`)), name);
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  const rows = file.value.rows as unknown as Json;
  await memory.done('register.import', { table: 'incidents', source: name, service: 'code-host', strict: true, names: {}, rows });
  return memory;
}

describe('the public incidents in the report', () => {
  // Worked outside the product: Seoul, Q3 2025, 46 incidents; Q2 54, of which 19 have a window, felt 124, announced 65.
  it('are led by what customers felt, with how many are unknown, and announced to restored beside', async () => {
    const memory = await publicIncidents();
    const q3 = reportOf(memory, { language: 'en' });
    expect(q3.delivery).toMatchObject({
      incidents: 46,
      felt: { n: 11, unknown: 35, open: 0, median: 129, p90: 224, values: null },
      announcedOfFelt: { n: 11, unknown: 0, median: 42 },
      announced: { n: 46, unknown: 0, median: 40.5 },
      // Eleven and nineteen are too few to compare; 46 and 54 are enough.
      previous: { incidents: 54, felt: { n: 19, unknown: 35, median: null }, announced: { n: 54, median: 69.5 } },
    });
    const text = deliveryText(q3);
    expect(text).toContain(
      'Felt by customers, median 2 h 9 min n = 11, 35 unknown Announced to restored, same incidents, median 42 min n = 11',
    );
    expect(text).toContain('Announced to restored, all incidents, median 40 min 30 s n = 46 Q2 2025: 1 h 10 min');
    expect(sheetRow(q3, -2)).toMatchObject({
      'Felt by customers: median (min)': 129,
      'Felt by customers: n': 11,
      'Felt by customers: unknown': 35,
      'Announced to restored, same incidents: median (min)': 42,
      'Announced to restored, all incidents: median (min)': 40.5,
    });
    expect(sheetRow(q3)).toMatchObject({ 'Felt by customers: median (min)': null, 'Felt by customers: n': 19 });
    expect(deliveryText(reportOf(memory))).toContain('고객 체감 시간, 중앙값 2시간 9분 n = 11, 알 수 없음 35');
    const q2 = reportOf(memory, { quarter: '2025-Q2' }).delivery;
    expect([q2.felt.n, q2.felt.median, q2.announcedOfFelt.median]).toEqual([19, 124, 65]);
  });
});

describe('a few incidents in the report', () => {
  const day = (hour: string) => `2025-08-01T${hour}:00.000Z`;
  const felt = (until: string) => ({ downtimeStart: day('00:00'), downtimeEnd: day(until), restoredAt: day(until) });

  it('show each value below five, and what has not ended as at least so long', async () => {
    const memory = await firm();
    await memory.done('services.create', { id: 's', fields: { name: '결제' } });
    await memory.incident('a', felt('00:40'));
    await memory.incident('b', felt('00:10'));
    // Begun at 23:59 of the last day in Seoul and not over: at least a minute by the end of the quarter.
    await memory.incident('open', { startedAt: '2025-09-30T14:59:00.000Z', downtimeStart: '2025-09-30T14:59:00.000Z' });
    const report = reportOf(memory, { language: 'en' });
    const text = deliveryText(report);
    expect(text).toContain('Felt by customers, each value 10 min · 40 min n = 2, 1 in progress');
    expect(text).toContain('at least 1 min');
    expect(sheetRow(report, -2)).toMatchObject({
      'Felt by customers: median (min)': 25,
      'Felt by customers: n': 2,
      'Felt by customers: in progress': 1,
      'Felt by customers: each value (min)': '10, 40',
    });
  });

  it('count the spans of service of an incident, and name the longest by what customers felt', async () => {
    const memory = await firm();
    await memory.done('services.create', { id: 's', fields: { name: '결제' } });
    await memory.incident('spans', { restoredAt: day('00:20') });
    await memory.incident('longer', { restoredAt: day('00:50') });
    const span = (startedAt: string, endedAt: string) => ({
      incidentId: 'spans',
      state: 'degraded',
      startedAt: day(startedAt),
      endedAt: day(endedAt),
    });
    await memory.done('serviceSpans.create', { fields: span('00:00', '00:45') });
    await memory.done('serviceSpans.create', { fields: span('00:30', '01:00') });
    const { delivery } = reportOf(memory);
    expect(delivery.felt).toMatchObject({ n: 1, unknown: 1, values: [60] });
    expect(delivery.notable.map(({ title, felt: length }) => [title, length])).toEqual([['spans', { minutes: 60, isOpen: false }]]);
  });

  it('say in the limits which of them have times the wrong way round, and count nothing between those', async () => {
    const memory = await firm();
    await memory.done('services.create', { id: 's', fields: { name: '결제' } });
    await memory.incident('right', felt('00:10'));
    expect(reportOf(memory).limits).not.toHaveProperty('incidentsOutOfOrder');
    await memory.incident('wrong', { restoredAt: day('02:00') });
    putEdit(memory.register, 'incidents', 'wrong', { downtimeStart: day('03:00'), downtimeEnd: day('01:00') });
    const report = reportOf(memory, { language: 'en' });
    expect(report.delivery.felt).toMatchObject({ n: 1, unknown: 1, values: [10] });
    expect(report.limits).toMatchObject({ incidentsOutOfOrder: ['I-2'], incidentsNotRestored: 0 });
    expect(limitLines(viewOf(report)).map(textOf)).toContain(
      'Incidents of the quarter with times in the wrong order: 1 (I-2). A duration between two such times counts as unknown.',
    );
  });
});
