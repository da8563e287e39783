import type { Steps, Stepwise } from '../values/steps.ts';
import { folded, foundIn, wordsIn } from './search.ts';

/** So many rows are read, and so many positions put in their places, in one step. */
const [rowsInStep, placedInStep] = [250, 200_000];

/**
 * The words of many rows, each kept once with the positions of the rows that have it. What is searched for has no space, so
 * that a row holds it where one of its words does.
 */
export type WordIndex = {
  /** The words as they are collected: `find` collects what is left. */
  readonly words: Stepwise<Words>;
  /** The test that a search puts to the row at a position. */
  find(search: string): (at: number) => boolean;
  /** The text at a position changed, or is new. */
  change(at: number, foldedText: string): void;
  /** How many rows changed since their words were collected: they are read through one by one. */
  readonly changed: number;
};

/** The index over the words of positions from 0 on. */
export function wordIndex(size: number, collected: Stepwise<Words>): WordIndex {
  const texts = new Map<number, string>();

  /** Raises the count at each position that has some word with this part in it and that had every part before it. */
  function raise(counts: Uint16Array, part: string, before: number): void {
    const { vocabulary, starts, firsts, positions } = collected.result();
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
    words: collected,
    find(search) {
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

/** Words with the positions of the rows that have them. */
export type Words = {
  /** Every word, each with a line end behind it. */
  readonly vocabulary: string;
  /** Where each word begins in the vocabulary; the last is its end. */
  readonly starts: Uint32Array;
  /** Where the positions of each word begin in `positions`; the last is its end. */
  readonly firsts: Uint32Array;
  readonly positions: Uint32Array;
};

/** Collects the words of so many positions; the text of each is read once and not kept. */
export function* collectWords(size: number, foldedText: (at: number) => string): Steps<Words> {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const lastSeen: number[] = [];
  const found = growing();
  const foundAt = growing();
  for (let at = 0; at < size; at += 1) {
    if (at % rowsInStep === rowsInStep - 1) yield;
    for (const word of wordsIn(foldedText(at))) {
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
  }
  const all = [...numbers.keys()];
  const firsts = sums(all.length, (word) => counts[word] as number);
  const nexts = firsts.slice();
  const positions = new Uint32Array(found.length);
  for (let one = 0; one < found.length; one += 1) {
    if (one % placedInStep === 0) yield;
    positions[nexts[found.at(one)]!++] = foundAt.at(one);
  }
  const starts = sums(all.length, (word) => (all[word] as string).length + 1);
  return { vocabulary: all.map((word) => `${word}\n`).join(''), starts, firsts, positions };
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
