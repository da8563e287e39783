import { chainOf, compareChains, type Chain } from '../../engine/ledger/chains.ts';
import type { Head } from '../../engine/ledger/entry.ts';
import { isHeaderLine } from '../../engine/ledger/segments.ts';
import { assertNever } from '../../engine/values/result.ts';
import type { FileRelation } from '../../contract/store.ts';
import { entryAt, linesOf, openLines, type StoredLedger } from '../ledger/read-ledger.ts';

/** The hash of every entry, read segment by segment. */
async function chainOfLedger(ledger: StoredLedger): Promise<Chain> {
  const hashes: string[] = [];
  const take = (lines: readonly string[]) => {
    for (const line of lines) if (isHeaderLine(line)) hashes.push((JSON.parse(line) as { hash: string }).hash);
  };
  const { open } = ledger;
  for await (const segment of ledger.read.segments(ledger.segments.map(({ number }) => number))) take(linesOf(segment));
  take(openLines(open));
  return chainOf(hashes);
}

/** How a file stands to the register of the same id that is kept here. */
export async function relationOf(
  file: { readonly head: Head; readonly chain: Chain },
  storeHead: Head,
  ledger: StoredLedger,
): Promise<FileRelation> {
  const heads = { fileHead: file.head, storeHead };
  if (file.head.hash === storeHead.hash) return { state: 'equal', ...heads };
  // One hash says all that came before it: only where the two went different ways every entry is looked at.
  if (file.head.seq > storeHead.seq && file.chain.hashAt(storeHead.seq) === storeHead.hash) return { state: 'fileAhead', ...heads };
  const there = file.head.seq < storeHead.seq ? await entryAt(ledger, file.head.seq) : null;
  if (there?.header.hash === file.head.hash) return { state: 'fileBehind', ...heads };
  const found = compareChains(file.chain, await chainOfLedger(ledger));
  switch (found.state) {
    case 'equal':
      return { state: 'equal', ...heads };
    case 'ahead':
      return { state: 'fileAhead', ...heads };
    case 'behind':
      return { state: 'fileBehind', ...heads };
    case 'diverged':
      return { state: 'diverged', ...heads, firstDifferent: found.firstDifferent };
    default:
      return assertNever(found);
  }
}
