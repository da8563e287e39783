import type { Head } from '../../engine/ledger/entry.ts';
import type { KeptList } from '../../engine/lists/kept-list.ts';
import { concatBytes } from '../../engine/values/sha256.ts';

/**
 * A list as it stood at `head`: a cache that is discarded at will. `build` is the program that made it: another may read the
 * same rows in another way.
 */
export type StoredList = KeptList & { readonly head: Pick<Head, 'seq' | 'hash'>; readonly build: string };

/** A piece of the bytes of a list; `part` counts from 0. */
export type ListPiece = { readonly table: string; readonly part: number; readonly bytes: Uint8Array };

/** As large as the chunks of rows, for the same reasons: files beside the browser's log, none of them long to write. */
const pieceBytes = 400_000;

/** What comes before the arrays: all that is no array, and how many numbers each of them has. */
type Preamble = Omit<StoredList, 'ids' | 'words' | 'ranks'> & { readonly lengths: readonly number[]; readonly columns: readonly string[] };

/** The list as bytes, in pieces: the length of a preamble and the preamble, then arrays of numbers, then its texts. */
export function* piecesOf({ ids, words, ranks, ...about }: StoredList): Generator<ListPiece> {
  const arrays = [words.starts, words.firsts, words.positions, ...Object.values(ranks)];
  const preamble: Preamble = { ...about, columns: Object.keys(ranks), lengths: arrays.map(({ length }) => length) };
  const encode = (text: string) => new TextEncoder().encode(text);
  const said = encode(JSON.stringify(preamble));
  // Arrays of four bytes a number begin at a multiple of four.
  const padded = encode(JSON.stringify(preamble) + ' '.repeat((4 - (said.length % 4)) % 4));
  const texts = encode(`${JSON.stringify(ids)}\n${words.vocabulary}`);
  const parts = [new Uint32Array([padded.length]), padded, ...arrays, texts].map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  );
  const bytes = concatBytes(...parts);
  for (let at = 0, part = 0; at < bytes.length; at += pieceBytes, part += 1)
    yield { table: about.table, part, bytes: bytes.slice(at, at + pieceBytes) };
}

/** The list that was cut into these pieces, in their order. */
export function listOf(pieces: readonly ListPiece[]): StoredList {
  const { buffer } = concatBytes(...pieces.map(({ bytes }) => bytes));
  const [length = 0] = new Uint32Array(buffer, 0, 1);
  const text = (from: number, count?: number) => new TextDecoder().decode(new Uint8Array(buffer, from, count));
  const { columns, lengths, ...about } = JSON.parse(text(4, length)) as Preamble;
  let at = 4 + length;
  const [starts, firsts, positions, ...ranks] = lengths.map((count) => {
    const array = new Uint32Array(buffer, at, count);
    at += array.byteLength;
    return array;
  });
  if (!starts || !firsts || !positions) throw new Error(`the kept list of ${about.table} is not whole`);
  const texts = text(at);
  const end = texts.indexOf('\n');
  return {
    ...about,
    ids: JSON.parse(texts.slice(0, end)) as string[],
    words: { vocabulary: texts.slice(end + 1), starts, firsts, positions },
    ranks: Object.fromEntries(columns.map((key, index) => [key, ranks[index] ?? new Uint32Array()])),
  };
}
