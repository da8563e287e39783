import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scoreOf, spreadsheets, type Answer, type Point } from './support/score.ts';

it('score', () => {
  const all: (Point & { file: string })[] = [];
  const lines: string[] = [];
  for (const name of readdirSync(spreadsheets).filter((one) => one.endsWith('.answer.json'))) {
    const answer = JSON.parse(readFileSync(join(spreadsheets, name), 'utf8')) as Answer;
    const stem = name.replace('.answer.json', '');
    const file = readdirSync(spreadsheets).find((one) => one.startsWith(`${stem}.`) && !one.endsWith('.json')) ?? `${stem}.json`;
    const points = scoreOf(file, answer);
    all.push(...points.map((point) => ({ ...point, file })));
  }
  for (const of of ['sheet', 'table', 'header', 'rows', 'column', 'order', 'value', 'fixed', 'name'] as const) {
    const mine = all.filter((point) => point.of === of);
    const count = (verdict: string) => mine.filter((point) => point.verdict === verdict).length;
    lines.push(`${of}: ${count('right')}/${mine.length} right, ${count('unsure')} unsure, ${count('wrong')} wrong`);
  }
  for (const point of all)
    if (point.verdict !== 'right')
      lines.push(`${point.verdict} ${point.file} ${point.of} [${point.what.replaceAll('\n', '⏎')}] said ${point.said}`);
  console.log(lines.join('\n'));
  expect(all.length).toBeGreaterThan(0);
});
