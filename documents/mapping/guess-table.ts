import { kinds } from '../../domain/index.ts';
import { importable, importsOf } from '../../engine/imports/import-columns.ts';
import type { Grid } from '../spreadsheets/book.ts';
import { cellKey } from './cell-key.ts';
import type { TableGuess } from './guess.ts';
import { headingMatches, isHome } from './heading-match.ts';
import { tokensOf } from './heading-text.ts';
import type { HeaderRows } from './headings.ts';
import { positionHeading } from './position-heading.ts';
import { tableWords } from './synonyms/headings.ts';
import { targetsOf } from './targets.ts';

/** What the name of a sheet or a title above the heading counts for, beside a heading that is understood. */
const worth = { title: 1.5, naming: 0.8, position: 1.2, missing: 1.5 } as const;

/** The kinds of record that a table may hold, the likeliest first: whose columns explain most of its headings. */
export function guessTable(headings: readonly string[], titles: readonly string[]): readonly TableGuess[] {
  const scored = importable(kinds).map((table) => ({ table, score: scoreOf(table, headings, titles) }));
  scored.sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  const best = Math.max(first?.score ?? 0, 0.01);
  const lead = (best - Math.max(second?.score ?? 0, 0)) / best;
  return scored.map(({ table, score }, at) => ({
    table,
    confidence: at === 0 ? Math.min(1, best / 2, 0.55 + 2 * lead) : (0.5 * Math.max(0, score)) / best,
  }));
}

/** What stands above the heading, and the name of the sheet. */
export function titlesOf(grid: Grid, header: HeaderRows): readonly string[] {
  const above = grid.rows.filter(({ row }) => row < header.first).slice(0, 10);
  return [
    grid.name ?? '',
    ...above.flatMap(({ cells }) => cells.map((cell) => cellKey(cell)).filter((text) => text !== '' && text.length <= 60)),
  ];
}

function scoreOf(table: string, headings: readonly string[], titles: readonly string[]): number {
  const byKey = new Map<string, number>();
  let positions = 0;
  for (const heading of headings) {
    const position = table === 'risks' ? positionHeading(heading) : null;
    const match = headingMatches(table, heading).find(isHome);
    if (position !== null && position.confidence > (match?.confidence ?? 0)) positions += position.is === 'score' ? 0.5 : worth.position;
    else if (match?.key != null && match.confidence >= 0.55) byKey.set(match.key, Math.max(byKey.get(match.key) ?? 0, match.confidence));
  }
  const { naming } = targetsOf(table);
  const missing = importsOf(kinds, table).needed.filter((key) => key !== naming && !byKey.has(key)).length;
  const isTitled = titles.some((title) => isNamedIn(title, tableWords[table] ?? []));
  const sum = [...byKey.values()].reduce((total, confidence) => total + confidence, 0);
  // Kinds that hardly anybody keeps in a sheet are believed only where all is there that they need.
  const rare = ['risks', 'controls', 'incidents', 'losses', 'actions'].includes(table) ? 0.25 : worth.missing;
  return sum + positions + (isTitled ? worth.title : 0) + (byKey.has(naming) ? worth.naming : -worth.naming) - missing * rare;
}

/** Whether a text holds one of these words. */
export function isNamedIn(title: string, words: readonly string[]): boolean {
  const tokens = tokensOf(title);
  return words.some((word) =>
    tokensOf(word).every((token) => tokens.some((one) => one === token || (/\p{Script=Hangul}/u.test(token) && one.includes(token)))),
  );
}
