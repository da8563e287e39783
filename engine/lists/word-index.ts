import { folded, foundIn, wordsIn } from './search.ts';

/**
 * The words of many rows, each kept once with the positions of the rows that have it. What is searched for has no space, so
 * that a row holds it where one of its words does.
 */
export type WordIndex = {
  /** Reads so many more rows; answers whether there are more to read. `find` reads what is left. */
  collect(rows: number): boolean;
  /** The test that a search puts to the row at a position. */
  find(search: string): (at: number) => boolean;
  /** The text at a position changed, or is new. */
  change(at: number, foldedText: string): void;
  /** How many rows changed since the index was made: they are read through one by one. */
  readonly changed: number;
};

/** `foldedText` of each position from 0 on is read once and not kept. */
export function wordIndex(size: number, foldedText: (at: number) => string): WordIndex {
  const texts = new Map<number, string>();
  let read = 0;
  let collecting: ReturnType<typeof collector> | null = collector();
  let words = noWords;

  function collect(rows: number): boolean {
    if (collecting === null) return false;
    const until = Math.min(size, read + rows);
    for (; read < until; read += 1) collecting.add(read, foldedText(read));
    if (read < size) return true;
    words = collecting.words();
    collecting = null;
    return false;
  }

  /** Raises the count at each position that has some word with this part in it and that had every part before it. */
  function raise(counts: Uint16Array, part: string, before: number): void {
    const { vocabulary, starts, firsts, positions } = words;
    const next = foundIn(vocabulary, part);
    let word = 0;
    for (let found = next(0); found >= 0; found = next(starts[word] as number)) {
      // Matches rise, and so do words: the walk passes each word once.
      while ((starts[word + 1] as number) <= found) word += 1;
      for (let at = firsts[word] as number; at < (firsts[word + 1] as number); at += 1) {
        const position = positions[at] as number;
        if (counts[position] === before) counts[position] = before + 1;
      }
      word += 1;
    }
  }

  return {
    collect,
    find(search) {
      collect(size);
      const parts = wordsIn(folded(search));
      const counts = new Uint16Array(size);
      parts.forEach((part, before) => raise(counts, part, before));
      if (texts.size === 0) return (index) => counts[index] === parts.length;
      const holds = parts.map((part) => (text: string) => foundIn(text, part)(0) >= 0);
      const anew = new Set([...texts].filter(([, text]) => holds.every((test) => test(text))).map(([at]) => at));
      return (index) => (texts.has(index) ? anew.has(index) : counts[index] === parts.length);
    },
    change(at, text) {
      texts.set(at, text);
    },
    get changed() {
      return texts.size;
    },
  };
}

type Words = {
  /** Every word, each with a line end behind it. */
  readonly vocabulary: string;
  /** Where each word begins in the vocabulary; the last is its end. */
  readonly starts: Uint32Array;
  /** Where the positions of each word begin in `positions`; the last is its end. */
  readonly firsts: Uint32Array;
  readonly positions: Uint32Array;
};

const noWords: Words = { vocabulary: '', starts: new Uint32Array(1), firsts: new Uint32Array(1), positions: new Uint32Array(0) };

/** Takes the texts of positions, rising, and makes the words of them. */
function collector() {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const lastSeen: number[] = [];
  const found = growing();
  const foundAt = growing();
  return {
    add(at: number, text: string): void {
      for (const word of wordsIn(text)) {
        let number = numbers.get(word);
        if (number === undefined) {
          numbers.set(word, (number = numbers.size));
          counts.push(0);
          lastSeen.push(-1);
        }
        if (lastSeen[number] === at) continue;
        lastSeen[number] = at;
        counts[number]! += 1;
        found.push(number);
        foundAt.push(at);
      }
    },
    words(): Words {
      const all = [...numbers.keys()];
      const firsts = sums(all.length, (word) => counts[word] as number);
      const nexts = firsts.slice();
      const positions = new Uint32Array(found.length);
      for (let one = 0; one < found.length; one += 1) positions[nexts[found.at(one)]!++] = foundAt.at(one);
      const starts = sums(all.length, (word) => (all[word] as string).length + 1);
      return { vocabulary: all.map((word) => `${word}\n`).join(''), starts, firsts, positions };
    },
  };
}

function sums(count: number, of: (at: number) => number): Uint32Array {
  const result = new Uint32Array(count + 1);
  for (let at = 0; at < count; at += 1) result[at + 1] = (result[at] as number) + of(at);
  return result;
}

/** Numbers appended to a typed array that doubles when it is full. */
function growing() {
  let numbers = new Uint32Array(1024);
  let length = 0;
  return {
    push(number: number): void {
      if (length === numbers.length) {
        const grown = new Uint32Array(length * 2);
        grown.set(numbers);
        numbers = grown;
      }
      numbers[length++] = number;
    },
    at: (index: number) => numbers[index] as number,
    get length() {
      return length;
    },
  };
}
