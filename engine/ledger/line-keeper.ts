import type { Header } from './entry.ts';
import type { LineBlock } from './line-blocks.ts';

/** Keeps the lines of entries as they are made, so that nobody makes them again. */
export type LineKeeper = {
  /** An entry begins. Its header is known when its changes are: this one has other hashes, and as many bytes. */
  begin(header: Header): void;
  /** The next lines of its changes, whose bytes are another's once this returns. */
  add(block: LineBlock): void;
  end(header: Header): void;
};
