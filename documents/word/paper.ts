import type { RatingStep } from '../charts/rating-colours.ts';

// A paper as data: what is read from the elements of a page, and written as a file of a word processor.

export type CharacterStyle = 'Label' | 'Mark' | 'Quiet' | `Rating${RatingStep}`;
export type ParagraphStyle = 'Normal' | 'Caption' | 'Register' | 'Sample' | 'Verdict' | 'Note' | 'Legend';

/** A stretch of text in one form. */
export type Piece = { readonly text: string; readonly isBold: boolean; readonly style: CharacterStyle | null };
/** What stands on a line of its own, however often it wraps. `isSmall`: it is an aside to the line before. */
export type Line = { readonly isSmall: boolean; readonly pieces: readonly Piece[] };

export type Cell = {
  readonly lines: readonly Line[];
  readonly align: 'left' | 'right' | 'center';
  /** It is not broken where that can be avoided: a code. */
  readonly isWhole: boolean;
  /** The whole cell has the colour of a rating. */
  readonly fill: RatingStep | null;
  /** How many columns it covers. */
  readonly span: number;
};
export type Row = { readonly cells: readonly Cell[]; readonly isSum: boolean };

export type TableBlock = {
  readonly kind: 'table';
  /** What each column takes of the width, in percent; `null` where it says nothing. */
  readonly shares: readonly (number | null)[];
  readonly head: readonly Row[];
  readonly rows: readonly Row[];
};
export type ListBlock = {
  readonly kind: 'list';
  readonly isOrdered: boolean;
  readonly items: readonly { readonly lines: readonly Line[]; readonly lists: readonly ListBlock[] }[];
};
export type Block =
  | { readonly kind: 'heading'; readonly level: 0 | 1 | 2 | 3; readonly lines: readonly Line[] }
  | { readonly kind: 'paragraph'; readonly style: ParagraphStyle; readonly lines: readonly Line[] }
  | { readonly kind: 'definition'; readonly term: readonly Line[]; readonly said: readonly Line[] }
  | ListBlock
  | TableBlock;
