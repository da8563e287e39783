import { Paragraph, TextRun } from 'docx';
import { xmlCharacters } from '../xml/xml-text.ts';
import type { Line, Piece } from './paper.ts';

type ParagraphOptions = Exclude<ConstructorParameters<typeof Paragraph>[0], string>;

/** What all of a paragraph has beside the form of its pieces. */
type Looks = { readonly isBold?: boolean; readonly color?: string };

/** A paragraph of some lines. */
export function paragraphOf(lines: readonly Line[], options: Omit<ParagraphOptions, 'children' | 'text'>, looks: Looks = {}): Paragraph {
  return new Paragraph({ ...options, children: lines.flatMap((line, at) => runsOf(line, looks, at > 0)) });
}

/** The runs of a line. */
export function runsOf(line: Line, looks: Looks = {}, isAfterBreak = false): TextRun[] {
  return line.pieces.map((piece, at) => {
    return new TextRun({
      text: xmlCharacters(shownText(piece)),
      ...(piece.style === null ? {} : { style: piece.style }),
      ...(looks.isBold === true || piece.isBold ? { bold: true } : {}),
      ...(looks.color === undefined ? {} : { color: looks.color }),
      ...(isAfterBreak && at === 0 ? { break: 1 } : {}),
    });
  });
}

/** A text as it is written: a rating has some room of its colour around its number. */
export function shownText({ text, style }: Piece): string {
  return style?.startsWith('Rating') === true ? `\u00a0${text}\u00a0` : text;
}
