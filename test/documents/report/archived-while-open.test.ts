import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readRegisterFile } from '../../../documents/register-file/read-register-file.ts';
import { quarterReport } from '../../../documents/report/make-report.ts';
import { reportPage } from './report-page.ts';
import type { Language } from '../../../domain/settings/kind.ts';
import { frozenFolder } from '../../support/frozen.ts';

async function reportOf(quarter: string, validAt: string | null = null, language: Language = 'en') {
  const file = await readRegisterFile(readFileSync(join(frozenFolder(2), 'refused.plimsoll')));
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  const entries = [...file.value.entries()];
  const request = {
    entries,
    privates: file.value.privates,
    quarter,
    compare: 'before',
    validAt,
    knownAt: '2026-01-01T00:00:00.000Z',
    language,
  };
  const report = quarterReport(request);
  if (!report.ok) throw new Error(JSON.stringify(report.problems));
  return report.value;
}

// By test/fixtures/story/refused-story.ts: are identified on 1 July 2025; R-3 is archived, still open, by the
// first commands after 09:00 on 15 July in Seoul. R-4 is of the year 25, R-5 of 2 July.
it('an open risk that was archived counts as open until it was archived', async () => {
  const codes = async (validAt: string) => (await reportOf('2025-Q3', validAt)).risks;
  expect((await codes('2025-07-14T03:00:00.000Z')).total).toBe(5);
  expect((await codes('2025-07-15T03:00:00.000Z')).total).toBe(4);
  expect((await reportOf('2025-Q3')).risks.total).toBe(4);
});

it('the limits of the data name it, in both languages', async () => {
  const english = await reportOf('2025-Q3');
  expect(english.limits).toMatchObject({ archivedWhileOpen: ['R-3'], archived: { risks: 1 } });
  const sentence = 'Archived while open, and counted as open until the day of archiving: 1 (R-3).';
  expect(reportPage(english, { fonts: { regular: '', semiBold: '' } })).toContain(sentence);
  expect(reportPage(await reportOf('2025-Q3', null, 'ko'), { fonts: { regular: '', semiBold: '' } })).toContain(
    '미종결 상태로 보관된 리스크: 1건 (R-3). 보관일 전까지는 미종결로 집계합니다.',
  );
});

it('while it still counted it is not among those that do not count', async () => {
  expect((await reportOf('2025-Q3', '2025-07-14T03:00:00.000Z')).limits.archived.risks).toBe(0);
});
