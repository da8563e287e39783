import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreOf, spreadsheets, type Answer, type Point } from './support/score.ts';

const files = readdirSync(spreadsheets);
type FilePoint = Point & { readonly file: string };
let counted: readonly FilePoint[] | null = null;

/** All points of all files, counted once. */
function allPoints(): readonly FilePoint[] {
  if (counted !== null) return counted;
  const points: FilePoint[] = [];
  for (const name of files.filter((one) => one.endsWith('.answer.json'))) {
    const answer = JSON.parse(readFileSync(join(spreadsheets, name), 'utf8')) as Answer;
    const stem = name.replace('.answer.json', '');
    const file = files.find((one) => one.startsWith(`${stem}.`) && one !== name) ?? '';
    points.push(...scoreOf(file, answer).map((point) => ({ ...point, file })));
  }
  return (counted = points);
}

const shareRight = (...kinds: readonly Point['of'][]) => {
  const mine = allPoints().filter(({ of }) => kinds.includes(of));
  return mine.filter(({ verdict }) => verdict === 'right').length / mine.length;
};

describe('a guess alone, over the spreadsheets with answers', () => {
  it('is nowhere silently wrong', () => {
    const wrong = allPoints()
      .filter(({ verdict }) => verdict === 'wrong')
      .map(({ file, of, what, said }) => `${file} ${of} ${what}: ${said}`);
    expect(wrong).toEqual([]);
  });

  it('finds the sheet, the heading, the kind of record and the rows of each', () => {
    expect(shareRight('sheet', 'header', 'table', 'rows')).toBe(1);
  });

  it('has at least 90 % of the columns right, and 95 % of the values and names', () => {
    expect(shareRight('column', 'order')).toBeGreaterThanOrEqual(0.9);
    expect(shareRight('value')).toBeGreaterThanOrEqual(0.95);
    expect(shareRight('name')).toBeGreaterThanOrEqual(0.95);
  });

  it('asks for what the records need and the file does not say', () => {
    expect(shareRight('fixed')).toBe(1);
  });
});
