import { HeadingLevel, Paragraph, Tab, TextRun, type FileChild } from 'docx';
import { assertNever } from '../../engine/values/result.ts';
import { drawTable } from './draw-table.ts';
import { paragraphOf, runsOf } from './draw-lines.ts';
import type { Block, ListBlock } from './paper.ts';

const levels = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
/** The numberings of lists, by the names that the document declares. */
export const numberings = { bullets: 'bullets', numbers: 'numbers' } as const;

/** The blocks as what stands on paper. Each ordered list begins at one. */
export function drawBlocks(blocks: readonly Block[]): FileChild[] {
  let ordered = 0;
  return blocks.flatMap((block, at): FileChild[] => {
    switch (block.kind) {
      case 'heading':
        return [paragraphOf(block.lines, { heading: levels[block.level] })];
      case 'paragraph':
        return [
          paragraphOf(block.lines, {
            ...(block.style === 'Normal' ? {} : { style: block.style }),
            ...(isIntroduction(blocks, at) || (isNote(block) && isNote(blocks[at + 1])) ? { keepNext: true } : {}),
          }),
        ];
      case 'definition':
        return [definition(block)];
      case 'list':
        return listItems(block, 0, { next: () => (ordered += 1), keepsLast: isNote(blocks[at + 1]) });
      case 'table':
        // Two tables in a row would become one: a paragraph is between them, as high as the space after a table.
        return block.head.length + block.rows.length === 0
          ? []
          : [drawTable(block), new Paragraph({ spacing: { before: 0, after: 0, line: 100 } })];
      default:
        return assertNever(block);
    }
  });
}

/** A paragraph between a heading and what stands under it stays with both. */
function isIntroduction(blocks: readonly Block[], at: number): boolean {
  return blocks[at - 1]?.kind === 'heading' && blocks[at + 1] !== undefined && blocks[at + 1]?.kind !== 'heading';
}

function definition({ term, said }: Extract<Block, { kind: 'definition' }>): Paragraph {
  const labels = term.flatMap((line) => runsOf({ ...line, pieces: line.pieces.map((piece) => ({ ...piece, style: 'Label' as const })) }));
  const values = said.flatMap((line, at) => runsOf(line, {}, at > 0));
  return new Paragraph({ style: 'Definition', children: [...labels, new TextRun({ children: [new Tab()] }), ...values] });
}

/** A list of so many items stays on one page where it can. */
const keptItems = 6;

/** A note to what is above it: it does not begin a page alone. */
function isNote(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && (block.style === 'Note' || block.style === 'Legend');
}

type Numbered = { readonly next: () => number; readonly keepsLast: boolean };

function listItems({ isOrdered, items }: ListBlock, level: number, { next, keepsLast }: Numbered): Paragraph[] {
  const instance = isOrdered ? next() : 0;
  const reference = isOrdered ? numberings.numbers : numberings.bullets;
  return items.flatMap(({ lines, lists }, at) => [
    paragraphOf(lines, {
      style: 'ListParagraph',
      numbering: { reference, level, instance },
      ...((at === items.length - 1 ? keepsLast : items.length <= keptItems) ? { keepNext: true } : {}),
    }),
    ...lists.flatMap((list) => listItems(list, level + 1, { next, keepsLast: false })),
  ]);
}
