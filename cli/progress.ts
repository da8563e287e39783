import type { Pause } from '../documents/register-file/reading.ts';
import { numberText } from '../words/patterns/numbers.ts';
import type { Call, Sentence } from './command.ts';

/** One line of standard error that is drawn over and over, where a person looks at it. */
export type Meter = {
  /** Milliseconds since the program began. */
  readonly elapsed: () => number;
  /** Draws the line anew; `''` takes it away. */
  readonly draw: (text: string) => void;
};

/** Milliseconds: what takes less is over before it is read, and a line that changes oftener cannot be read. */
const [worthAWord, between] = [1000, 200];

/** Says now and then what is being done, on a meter where there is one. */
export function progressOn(meter: Meter | null, sentence: (words: Sentence) => string) {
  let drawnAt = Number.NEGATIVE_INFINITY;
  return {
    tell(words: Sentence): void {
      if (meter === null) return;
      const now = meter.elapsed();
      if (now < worthAWord || now - drawnAt < between) return;
      drawnAt = now;
      meter.draw(sentence(words));
    },
    /** Before anything else is said. */
    clear(): void {
      if (drawnAt > Number.NEGATIVE_INFINITY) meter?.draw('');
      drawnAt = Number.NEGATIVE_INFINITY;
    },
  };
}

/** Tells how many rows of a file were read so far. */
export function tellRows(call: Pick<Call, 'progress'>): (rows: number) => void {
  return (rows) => call.progress((say) => say('cli:progress.reading', { rows: numberText(rows) }));
}

/** Tells how many rows of a file were made rows of ours. */
export function tellMapping(call: Pick<Call, 'progress'>): (done: number, of: number) => void {
  return (done, of) => call.progress((say) => say('cli:progress.mapping', { done: numberText(done), of: numberText(of) }));
}

/** Tells how many rows of what is taken were looked at. */
export function tellDeciding(call: Pick<Call, 'progress'>): (done: number, of: number) => void {
  return (done, of) => call.progress((say) => say('cli:progress.deciding', { done: numberText(done), of: numberText(of) }));
}

/** Tells how far the reading of a register file is, and waits for `pause` alone: a command has its thread to itself. */
export function tellReading(call: Pick<Call, 'progress'>, pause: () => Promise<void> | undefined = () => undefined): Pause {
  return ({ entries, bytes, totalBytes }) => {
    const percent = Math.floor((100 * bytes) / totalBytes);
    call.progress((say) => say('cli:progress.verifying', { percent, entries: numberText(entries) }));
    return pause();
  };
}
