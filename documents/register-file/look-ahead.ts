import type { Sight } from '../../engine/ledger/sight.ts';
import type { Packed } from '../zip/packed.ts';
import type { LookAhead } from './reading.ts';

/** So many packed bytes of a ledger are read sooner than a thread has started and is of use. */
export const fewBytes = 2 * 1024 ** 2;

/** A thread as a host has it. Bytes that it is asked about are its own. It answers in order. */
export type LookThread = { ask(packed: Packed): void; end(): void };

/** What a host tells of its thread: an answer, or that none will come any more. */
export type LookTold = { answered(sight: Sight | null): void; failed(): void };

/** Looks ahead in a thread that is begun with the first question. One that cannot begin, or fails, answers `null` to all that is and will be asked. */
export function lookAheadIn(begin: (told: LookTold) => LookThread): LookAhead {
  const waiting: ((sight: Sight | null) => void)[] = [];
  let thread: LookThread | 'none yet' | null = 'none yet';

  function failed(): void {
    thread = null;
    for (const answer of waiting.splice(0)) answer(null);
  }

  function begun(): LookThread | null {
    if (thread !== 'none yet') return thread;
    try {
      return (thread = begin({ answered: (sight) => waiting.shift()?.(sight), failed }));
    } catch {
      return (thread = null);
    }
  }

  return {
    look: ({ method, bytes, crc, size }) =>
      new Promise((resolve) => {
        const asked = begun();
        if (asked === null) return resolve(null);
        waiting.push(resolve);
        asked.ask({ method, bytes: bytes.slice(), crc, size });
      }),
    end() {
      const begunBefore = thread;
      failed();
      if (begunBefore !== 'none yet') begunBefore?.end();
    },
  };
}

/** The buffers of a sight, which are handed over and not copied. */
export function buffersOf({ bytes, ends, plain, hashes }: Sight): ArrayBuffer[] {
  return [bytes, ends, plain, hashes].map(({ buffer }) => buffer as ArrayBuffer);
}
