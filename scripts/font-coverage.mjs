// Writes documents/html/font-coverage.ts from the fonts: `node scripts/font-coverage.mjs`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkit';

const root = join(import.meta.dirname, '..');

/** The source of the module that says which characters both weights of the bundled typeface hold. */
export function coverageSource() {
  const [regular, semiBold] = ['Regular', 'SemiBold'].map(
    (weight) => new Set(create(readFileSync(join(root, `assets/fonts/Pretendard-${weight}.woff2`))).characterSet),
  );
  const points = [...regular].filter((point) => semiBold.has(point)).sort((a, b) => a - b);
  const ranges = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (point) => `0x${point.toString(16)}`;
  const lines = [];
  for (let at = 0; at < ranges.length; at += 6) {
    lines.push(
      `  ${ranges
        .slice(at, at + 6)
        .map((range) => range.map(hex).join(', '))
        .join(', ')},`,
    );
  }
  return `/** The characters that both weights of the bundled typeface hold: first and last of each range. Made by scripts/font-coverage.mjs. */
// oxfmt-ignore
export const covered: readonly number[] = [
${lines.join('\n')}
];
`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(join(root, 'documents/html/font-coverage.ts'), coverageSource());
