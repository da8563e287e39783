import type { ReactNode } from 'react';
import type { Sheet } from '../../spreadsheets/sheet.ts';
import type { ReportContext } from '../context.ts';
import type { Edition } from '../editions.ts';
import type { View } from '../html/view.tsx';

/**
 * One part of the report: what it selects for the model, its pages, its sheets; each may be left out. A part is declared with
 * the type of its piece (`Part<ControlsPiece>`), since pages show the whole model, which is made of all the pieces.
 */
export type Part<Piece = never> = {
  /**
   * Its piece of the model, under the part's name in the list of parts. Without one it shows what other parts selected. The
   * model of a register that has nothing of the kind leaves out what is `undefined`.
   */
  readonly select?: (context: ReportContext) => Piece;
  readonly html?: PartHtml;
  /** Its tables in the workbook, in order. */
  readonly sheets?: (view: View) => readonly Sheet[];
};

/** A part on paper: a section under a heading. */
export type PartHtml = {
  /** In which forms of the report it stands. */
  readonly editions: readonly Edition[];
  readonly heading: (view: View) => ReactNode;
  /** Whether the document has it at all; it always has where nothing is said. */
  readonly applies?: (view: View) => boolean;
  /** What it says in one line where there is nothing that its pages could show; `null` where there is. It always has pages where this is left out. */
  readonly nothing?: (view: View) => ReactNode;
  readonly Body: (props: { view: View }) => ReactNode;
  /** It follows on the page before it, being short; without it, it begins a page of its own. */
  readonly flows?: true;
  /** It shows texts of the register: where they are in another language than the report it says so. */
  readonly quotes?: true;
  /** A class for its style beside those of every section. */
  readonly className?: string;
};

/** The pieces of some parts, by the names of the parts that select one. */
export type PiecesOf<Parts> = {
  readonly [Name in keyof Parts as [PieceOf<Parts[Name]>] extends [never] ? never : Name]: PieceOf<Parts[Name]>;
};
type PieceOf<P> = P extends Part<infer Piece> ? Piece : never;
