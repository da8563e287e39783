import { inflateRaw } from '../../node/native/inflate-raw.ts';
import { lookAt } from '../../documents/register-file/look-at.ts';
import { buffersOf, lookAheadIn } from '../../documents/register-file/look-ahead.ts';
import { verifyRegisterFile, type Verified } from '../../documents/register-file/read-register-file.ts';
import type { LookAhead } from '../../documents/register-file/reading.ts';
import type { OutsideHead } from '../../engine/ledger/verdict.ts';
import type { Result } from '../../engine/values/result.ts';

/** Looks ahead as a thread does, in turns of this one: all that goes over is handed over, and answers come in order. */
export function lookAheadInTurns(): LookAhead {
  return lookAheadIn(({ answered }) => {
    let last: Promise<unknown> = Promise.resolve();
    return {
      ask(packed) {
        const own = structuredClone(packed, { transfer: [packed.bytes.buffer as ArrayBuffer] });
        last = last.then(async () => {
          await new Promise((resolve) => setImmediate(resolve));
          const sight = await lookAt(own, inflateRaw);
          answered(sight === null ? null : structuredClone(sight, { transfer: buffersOf(sight) }));
        });
      },
      end: () => undefined,
    };
  });
}

/** Verifies a register file alone and with a thread that looks ahead. Throws where the two differ in anything. */
export async function verifiedBothWays(bytes: Uint8Array, outside: OutsideHead | null): Promise<Result<Verified>> {
  const alone = await verifyRegisterFile(bytes, outside);
  const beside = await verifyRegisterFile(bytes, outside, { lookAhead: lookAheadInTurns });
  if (told(alone) !== told(beside)) throw new Error(`alone: ${told(alone)}\nwith a thread: ${told(beside)}`);
  return alone;
}

function told(verified: Result<Verified>): string {
  if (!verified.ok) return JSON.stringify(verified.problems);
  const { verdict, replay } = verified.value;
  return JSON.stringify([verdict, [...replay.rows].map(([table, rows]) => [table, ...rows.values()])]);
}
