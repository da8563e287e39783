/** East Asian wide and fullwidth characters take two cells of a terminal, marks that sit on another none. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]/u;
const joined = /\p{Mark}|\u200D|\uFE0F/u;

/** How many cells of a terminal a text takes. */
export function terminalWidth(text: string): number {
  let width = 0;
  for (const character of text) width += joined.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}

/** Cuts a text to so many cells, the last of them an ellipsis where something is missing. */
export function cut(text: string, cells: number): string {
  if (terminalWidth(text) <= cells) return text;
  let kept = '';
  for (const character of text) {
    if (terminalWidth(kept + character) > cells - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

export type TextColumn = { readonly heading: string; readonly right: boolean; readonly most: number };

/** A table for a terminal: columns aligned, numbers to the right, control characters and line breaks shown as spaces. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const cells = [columns.map(({ heading }) => heading), ...rows].map((row) =>
    columns.map(({ most }, index) => cut(oneLine(row[index] ?? ''), most)),
  );
  const widths = columns.map((_, index) => cells.reduce((most, row) => Math.max(most, terminalWidth(row[index] ?? '')), 0));
  const lines = cells.map((row) =>
    columns
      .map(({ right }, index) => {
        const text = row[index] ?? '';
        const space = ' '.repeat((widths[index] ?? 0) - terminalWidth(text));
        return right ? space + text : text + space;
      })
      .join('  ')
      .trimEnd(),
  );
  return lines.map((line) => `${line}\n`).join('');
}

/** A text from anywhere on one line of a terminal: control characters, which may move its cursor or colour it, are spaces. */
export function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}
