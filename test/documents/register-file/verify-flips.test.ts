import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallRegister, fileOf, unzipped, withFiles } from '../../support/register-files.ts';
import { cases } from '../../support/long.ts';
import { verifiedBothWays } from '../../support/both-ways.ts';

const ledger = 'ledger/000001.jsonl';
const bytes = fileOf((await smallRegister()).register);
const lines = unzipped(bytes).get(ledger) as Uint8Array;

/** The entry that each byte belongs to; a line feed belongs to the line that it ends. */
const entryOfByte = entriesOfBytes();

function entriesOfBytes(): number[] {
  const seqs: number[] = [];
  for (const line of new TextDecoder().decode(lines).split('\n').slice(0, -1)) {
    const { seq } = JSON.parse(line) as { seq: number };
    for (let at = 0; at <= new TextEncoder().encode(line).length; at += 1) seqs.push(seq);
  }
  return seqs;
}

async function verdictOfFlip(at: number, mask: number) {
  const changed = lines.slice();
  changed[at] = (changed[at] as number) ^ mask;
  const verified = await verifiedBothWays(withFiles(bytes, { [ledger]: changed }), null);
  if (!verified.ok) throw new Error(JSON.stringify(verified.problems));
  return verified.value.verdict;
}

/** What the verdict says wrongly of a flip; nothing where it names the entry first, and accuses at most the next one too. */
async function misnamed(at: number, mask: number): Promise<string[]> {
  const { ok, problems } = await verdictOfFlip(at, mask);
  const seq = entryOfByte[at] as number;
  // A line feed that is lost takes the next header with it; nothing further is accused.
  const innocent = problems.filter((problem) => problem.seq !== seq && problem.seq !== seq + 1);
  return ok || problems[0]?.seq !== seq || innocent.length > 0 ? [`byte ${at} ^ ${mask}: ${JSON.stringify(problems)}`] : [];
}

describe('a flipped byte in a ledger line', () => {
  it('is whole to begin with', async () => {
    const verified = await verifiedBothWays(bytes, null);
    expect(verified.ok && verified.value.verdict).toMatchObject({ ok: true, entries: 11, problems: [] });
  });

  it('is named by its entry, wherever it is and whatever it becomes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(lines.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        expect(await misnamed(at, mask)).toEqual([]);
      }),
      { numRuns: cases(400) },
    );
  });

  it('is named where it hits the beginning of a header, a line feed, a hash, a count or a number', async () => {
    const text = Array.from(lines, (byte) => String.fromCharCode(byte)).join('');
    const places = new Set<number>();
    for (const found of text.matchAll(/\n|\{"action|"hash":"|"prev":"|"count":|"seq":|"n":|"schema":|"changesRoot":"/g)) {
      for (let step = 0; step < found[0].length + 2; step += 1) if (found.index + step < lines.length) places.add(found.index + step);
    }
    const chosen = [...places].filter((place, index) => index % 11 === 0 || text[place] === '\n');
    const wrong: string[] = [];
    for (const at of chosen) for (const mask of [0x01, 0x20]) wrong.push(...(await misnamed(at, mask)));
    expect(wrong).toEqual([]);
  });
});
