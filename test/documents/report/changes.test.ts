import { describe, expect, it } from 'vitest';
import { viewOf } from '../../../documents/report/html/view.tsx';
import { plainCell } from '../../../documents/spreadsheets/sheet.ts';
import { changeSheets } from '../../../documents/report/parts/changes/sheet.ts';
import { reportPage } from './report-page.ts';
import { firm } from './firm.ts';
import { reportOf } from './story.ts';

const spaced = (html: string) => html.replace(/\u00a0/g, ' ');
/** The texts of the table of changes, as they stand in the document. */
const bodyOf = (html: string) =>
  spaced(html)
    .replace(/<[^>]+>/g, '|')
    .replace(/\|+/g, '|');

// By the default matrix (2,2), (3,1) and (3,2) are 2, (5,4) and (5,5) are 5.
describe('a risk that an incident raised and that was reaffirmed later', () => {
  async function raised() {
    const memory = await firm();
    const { done } = memory;
    await done('people.create', { id: 'lee', fields: { name: '이두리' } });
    await memory.risk('a');
    await memory.residual('a', 3, 2, '2025-03-31', { rationale: '첫 평가' });
    memory.recordNextAt('2025-07-21T00:00:00.000Z');
    await done(
      'assessments.create',
      {
        fields: {
          riskId: 'a',
          kind: 'residual',
          likelihood: 5,
          impact: 4,
          matrixId: 'matrix-1',
          validOn: '2025-07-20',
          rationale: '7월 20일 장애',
        },
      },
      { attributedTo: 'lee' },
    );
    memory.recordNextAt('2025-09-25T00:00:00.000Z');
    await memory.residual('a', 5, 5, '2025-09-25', { rationale: '이번 달 변동 없음' });
    return memory;
  }

  it('moved on the day of the incident, for its reason, by whom it was assessed then; the later one reaffirmed it', async () => {
    const report = reportOf(await raised());
    expect(report.changes).toMatchObject([
      {
        movement: 'up',
        on: '2025-07-20',
        why: '7월 20일 장애',
        recorded: { by: '김하나', attributedTo: '이두리', at: '2025-07-21T00:00:00.000Z' },
        reaffirmedOn: ['2025-09-25'],
      },
    ]);
    // It stands at 5 since then, though its impact was raised once more.
    const [line] = report.risks.open;
    expect([line?.residual?.impact, line?.since?.on, line?.since?.why]).toEqual([5, '2025-07-20', '7월 20일 장애']);
  });

  it('says so in both languages and in the workbook', async () => {
    const memory = await raised();
    const [ko, en] = (['ko', 'en'] as const).map((language) => reportOf(memory, { language }));
    if (ko === undefined || en === undefined) throw new Error('no report');
    expect(bodyOf(reportPage(ko, { fonts: null }))).toContain('|2025. 7. 20.|재확인 2025. 9. 25.|');
    const html = bodyOf(reportPage(en, { fonts: null }));
    expect(html).toContain('|20 Jul 2025|reaffirmed 25 Sep 2025|');
    expect(html).toContain('|since 20 Jul 2025|');
    // Only the page of the risk lists every assessment.
    const [before = '', after = ''] = html.split('|Top risks in depth|');
    expect(after).toContain('이번 달 변동 없음');
    expect(before + after.slice(after.indexOf('|Risks by category|'))).not.toContain('이번 달 변동 없음');
    const [sheet] = changeSheets(viewOf(en));
    const cell = (head: string) => plainCell(sheet?.rows[0]?.[sheet.header.indexOf(head)] ?? null);
    expect([cell('Valid from'), cell('Reaffirmed'), cell('Reason')]).toEqual(['2025-07-20', '2025-09-25', '7월 20일 장애']);
  });
});

it('a risk that moved to another cell at the same rating moved on the day of the cell, and stands at the rating for longer', async () => {
  const memory = await firm();
  await memory.risk('a');
  await memory.residual('a', 2, 2, '2025-03-31');
  await memory.residual('a', 3, 1, '2025-08-01');
  await memory.residual('a', 3, 1, '2025-09-01');
  const report = reportOf(memory);
  expect(report.changes).toMatchObject([{ movement: 'shifted', on: '2025-08-01', reaffirmedOn: ['2025-09-01'] }]);
  expect(report.risks.open[0]?.since).toMatchObject({ on: '2025-03-31', reaffirmedOn: ['2025-08-01', '2025-09-01'] });
});

// By the default matrix (3,3) is 3 and (5,5) is 5.
describe('a risk that was worse within the quarter than at either end of it', async () => {
  const memory = await firm();
  const from3to5to3 = async (id: string) => {
    await memory.risk(id);
    await memory.residual(id, 3, 3, '2025-03-31');
    await memory.residual(id, 5, 5, '2025-07-20', { rationale: '장애' });
    await memory.residual(id, 3, 3, '2025-09-25', { rationale: '통제 보강' });
  };
  await from3to5to3('a');
  await memory.risk('fell');
  await memory.residual('fell', 5, 5, '2025-03-31');
  await memory.residual('fell', 3, 3, '2025-07-20');
  await memory.risk('new', { identifiedOn: '2025-07-05' });
  await memory.residual('new', 5, 5, '2025-07-05');
  await memory.residual('new', 3, 3, '2025-08-05');
  await memory.risk('closed');
  await memory.residual('closed', 3, 3, '2025-03-31');
  await memory.residual('closed', 5, 5, '2025-07-20');
  await memory.done('risks.edit', { id: 'closed', fields: { status: 'closed', closedOn: '2025-09-01' } });
  const report = reportOf(memory, { language: 'en' });
  const of = (title: string) => report.changes.find(({ risk }) => risk.title === title);

  it('is among what changed, though it is back: by the day on which it stood worst, its reason and who recorded it', () => {
    expect(of('a')).toMatchObject({ movement: 'same', on: '2025-07-20', why: '장애', recorded: { by: '김하나' }, reaffirmedOn: [] });
    expect(of('a')?.risk).toMatchObject({ worst: { rating: 5, validOn: '2025-07-20' }, peaked: true, since: { on: '2025-09-25' } });
  });

  it('is told of beside any other movement, unless that shows it', () => {
    expect(report.changes.map(({ movement, risk }) => [risk.title, movement, risk.worst?.rating, risk.peaked])).toEqual([
      ['fell', 'down', 5, false],
      ['a', 'same', 5, true],
      ['new', 'new', 5, true],
      ['closed', 'closed', 5, true],
    ]);
    // Without an earlier quarter nothing else shows from where it fell.
    expect(reportOf(memory, { compare: null }).risks.open.map(({ title, peaked }) => [title, peaked])).toEqual([
      ['a', true],
      ['fell', true],
      ['new', true],
    ]);
  });

  it('shows it in the table of the top risks, among the changes and in the workbook, in both languages', () => {
    expect(bodyOf(reportPage(report, { fonts: null })).match(/\| ?5 within the quarter\|/g)?.length).toBeGreaterThanOrEqual(5);
    expect(bodyOf(reportPage(reportOf(memory), { fonts: null }))).toMatch(/\| ?분기 중 5\|/);
    const [sheet] = changeSheets(viewOf(report));
    const column = sheet?.header.indexOf('Highest residual within the quarter') ?? -1;
    expect(sheet?.rows.map((row) => row[column])).toEqual(['Very high', 'Very high', 'Very high', 'Very high']);
  });
});
