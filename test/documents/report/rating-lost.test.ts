import { describe, expect, it } from 'vitest';
import { reportPage } from './report-page.ts';
import { reportXlsx } from '../../../documents/report/report-xlsx.ts';
import { unzipped } from '../../support/register-files.ts';
import { writeRows } from '../../support/two-matrices.ts';
import { reportMade, reportOf, smallFirm } from './story.ts';

// R-1 stood at (2,2), low, at the end of the second quarter. An older version let it be assessed again at a likelihood of 6,
// for which the matrix has no row: it has no rating at the end of the third.
const memory = await smallFirm();
writeRows(memory, 'assessments.create', [
  [
    'assessments',
    {
      id: 'beyond',
      riskId: memory.ids['배포 실패'] ?? '',
      kind: 'residual',
      likelihood: 6,
      impact: 2,
      matrixId: 'matrix-1',
      validOn: '2025-09-25',
      rationale: '새 척도로 다시 봄',
      assessorId: null,
    },
  ],
]);

describe('a risk that lost its rating since the compared quarter', () => {
  const { report, claims } = reportMade(memory);

  it('stands among the changes, with when, who and why', () => {
    expect(report.changes.map((change) => [change.movement, change.risk.title, change.on, change.why, change.recorded?.by])).toEqual([
      ['down', '가맹점 편중', '2025-09-10', '한도 계약을 맺음', '김하나'],
      ['new', '앱 평점', '2025-08-25', null, '김하나'],
      ['closed', '명절 정산 자금', '2025-09-20', null, '김하나'],
      ['unrated', '배포 실패', '2025-09-25', '새 척도로 다시 봄', '김하나'],
    ]);
  });

  it('is told in the document with the rating that it had', () => {
    const ko = reportPage(report, { fonts: null });
    const en = reportPage(reportOf(memory, { language: 'en' }), { fonts: null });
    const changes = (html: string, title: string) =>
      html
        .slice(html.indexOf(`<h2>${title}`))
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, ' ');
    expect(changes(ko, '2025년 2분기 이후 변동')).toMatch(
      /R-1 배포 실패 운 운영리스크 · 등급 없음 2 → – 분기 중 4 2025\. 9\. 25\. 새 척도로 다시 봄/,
    );
    expect(changes(en, 'Changes since')).toMatch(
      /R-1 배포 실패 O Operational risk · No rating 2 → – 4 within the quarter 25 Sep 2025 새 척도로 다시 봄/,
    );
  });

  it('is told in the workbook with the word of the rating that it had', () => {
    const workbook = reportXlsx(report, claims());
    if (!workbook.ok) throw new Error(JSON.stringify(workbook.problems));
    const sheets = [...unzipped(workbook.value)]
      .filter(([name]) => name.startsWith('xl/worksheets/'))
      .map(([, bytes]) => new TextDecoder().decode(bytes));
    const rows = sheets
      .flatMap((sheet) => sheet.match(/<row [\s\S]*?<\/row>/g) ?? [])
      .map((row) => row.match(/<t[^>]*>[^<]*/g)?.map((cell) => cell.replace(/<[^>]*>/, '')));
    expect(rows.filter((row) => row?.[2] === '등급 없음').map((row) => row?.slice(0, 6))).toEqual([
      ['R-1', '배포 실패', '등급 없음', '낮음', '높음', '새 척도로 다시 봄'],
    ]);
  });

  it('is named among those that are not on the map, and not as assessed by another matrix', () => {
    // R-4 was never assessed.
    expect(report.heatMap.notShown).toEqual(['R-1', 'R-4']);
    expect(report.limits.otherMatrix).toBe(0);
  });

  it('does not bring those among the changes that never had one', async () => {
    const other = await smallFirm();
    await other.done('risks.create', { fields: { title: '금리 상승', category: 'market', identifiedOn: '2025-01-10' } });
    const never = reportOf(other).risks.open.find((risk) => risk.title === '금리 상승');
    expect([never?.movement, never?.residual, never?.previous]).toEqual(['unrated', null, null]);
    expect(reportOf(other).changes.map((change) => change.risk.title)).not.toContain('금리 상승');
  });
});
