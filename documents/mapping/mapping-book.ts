import { ok } from '../../engine/values/result.ts';
import type { OpenBook } from '../spreadsheets/book.ts';
import { presetFor } from './presets/all.ts';
import { withCarriedColumns } from './presets/carried-columns.ts';

/** A file as a mapping reads it: of a program that is known with a column for each thing of ours that stood in a text of theirs. */
export function mappingBook<B extends Pick<OpenBook, 'grid'>>(book: B): B {
  return {
    ...book,
    grid(...asked: Parameters<OpenBook['grid']>) {
      const read = book.grid(...asked);
      const preset = read.ok ? presetFor(read.value) : null;
      return read.ok && preset !== null ? ok(withCarriedColumns(read.value, preset)) : read;
    },
  };
}
