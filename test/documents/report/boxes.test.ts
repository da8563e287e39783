import { expect, it } from 'vitest';
import { textOf } from '../../../documents/html/text-of.ts';
import { viewOf } from '../../../documents/report/html/view.tsx';
import { limitLines } from '../../../documents/report/parts/limits/lines.ts';
import { firm } from './firm.ts';
import { reportOf } from './story.ts';

const lineOf = (memory: Parameters<typeof reportOf>[0]) =>
  limitLines(viewOf(reportOf(memory)))
    .map(textOf)
    .filter((line) => line.includes('이 보고서의 글꼴'));

it('the limits of the data name the records of which characters may print as boxes: the first five, and that there are more', async () => {
  const memory = await firm();
  await memory.risk('한글 risk', {});
  expect(lineOf(memory)).toEqual([]);
  const { id: ownerId } = await memory.done('people.create', { fields: { name: 'สมชาย', role: null } });
  await memory.risk('정산 😀', {});
  await memory.risk('owned', { ownerId });
  expect(lineOf(memory)).toEqual([
    '이 보고서의 글꼴에 없는 문자가 있는 텍스트: R-2 (제목), R-3 (담당자). 인쇄하는 컴퓨터의 글꼴로 나오며, 그런 글꼴이 없으면 네모로 나옵니다.',
  ]);
  for (let count = 0; count < 5; count += 1) await memory.risk(`漢字 ${count}`, {});
  expect(lineOf(memory)[0]).toMatch(/텍스트: R-2 \(.*\), R-3 \(.*\), R-4 \(.*\), R-5 \(.*\), R-6 \([^R]*\), …/);
});
