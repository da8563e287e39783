import { entryAfter, type TestEntry } from '../../../support/journals.ts';

/** The same entries in every process. Some are long. */
export function longChain(count: number): readonly TestEntry[] {
  const chain: TestEntry[] = [];
  for (let last: TestEntry | null = null; chain.length < count; chain.push(last)) {
    const seq: number = chain.length + 1;
    last = entryAfter(last, { text: '정산'.repeat(seq % 9 === 0 ? 1_500 : seq % 7) });
  }
  return chain;
}
