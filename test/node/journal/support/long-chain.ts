import { entryAfter, type TestEntry } from '../../../support/journals.ts';

/** The same entries in every process. Some are as long as a large import: they are written in more than one go. */
export function longChain(count: number): readonly TestEntry[] {
  const chain: TestEntry[] = [];
  for (let last: TestEntry | null = null; chain.length < count; chain.push(last)) {
    const seq: number = chain.length + 1;
    last = entryAfter(last, { text: '정산'.repeat(seq % 9 === 0 ? 8_000 : seq % 7) });
  }
  return chain;
}
