/** What cells of a text may be separated by, from the likeliest to the least. */
const separators = ['\t', ',', ';', '|'] as const;

/** How many records are looked at, and how many characters. */
const seen = { records: 200, characters: 256 * 1024 } as const;

/**
 * What separates the cells of a text whose heading may stand anywhere: what divides most of its first records into as many cells
 * as one another. A separator within quotation marks counts for none.
 */
export function separatorOf(text: string): string {
  const start = text.slice(0, seen.characters);
  let best: { separator: string; score: number } = { separator: ',', score: 0 };
  for (const separator of separators) {
    const score = evenness(cellCounts(start, separator));
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

/** `sep=;`, by which Excel is told: the separator, and what follows that line. `null` where the text does not begin so. */
export function saidSeparator(text: string): { readonly separator: string; readonly rest: string } | null {
  const found = /^"?sep=([^\w\s"]|\t)"?\n/i.exec(text);
  return found === null ? null : { separator: found[1] ?? ',', rest: text.slice(found[0].length) };
}

/** The share of records that have the most usual number of cells above one, times how many that is, in bits. */
function evenness(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) if (count > 1) times.set(count, (times.get(count) ?? 0) + 1);
  let most = 0;
  // Rows of which some lack their last cells stand beside those that have them.
  for (const [count, of] of times) {
    const near = [...times].reduce((sum, [other, n]) => (other < count ? sum + (n * other) / count / 2 : sum), of);
    most = Math.max(most, (near / counts.length) * Math.log2(count));
  }
  return most;
}

/** How many cells each of the first records has; blank ones are passed over. */
function cellCounts(text: string, separator: string): readonly number[] {
  const counts: number[] = [];
  let [cells, begins, from] = [1, true, 0];
  for (let at = 0; at <= text.length && counts.length < seen.records; at += 1) {
    const sign = text[at];
    if (begins && sign === '"') {
      at = endOfQuoted(text, at);
      begins = false;
    } else if (sign === '\n' || at >= text.length) {
      if (text.slice(from, at).trim() !== '') counts.push(cells);
      [cells, begins, from] = [1, true, at + 1];
    } else if (sign === separator) {
      cells += 1;
      begins = true;
    } else begins = false;
  }
  return counts;
}

/** Where the quotation mark stands that closes a cell; two in a row stand for one. */
function endOfQuoted(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return text.length;
}
