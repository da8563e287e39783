import { AlignmentType, Document, Footer, Header, LevelFormat, Packer, PageNumber, Paragraph, TextRun, type INumberingOptions } from 'docx';
import type { Instant } from '../../engine/values/time.ts';
import { xmlCharacters, xmlText } from '../xml/xml-text.ts';
import { rezip } from '../zip/write-zip.ts';
import { drawBlocks, numberings } from './draw-blocks.ts';
import type { Block } from './paper.ts';
import { millimetre, page, rightTab, stylesOf, stylesXml, type StyleName } from './styles.ts';

export type WordPaper = {
  readonly blocks: readonly Block[];
  /** `ko-KR` or `en-GB`. */
  readonly language: string;
  readonly title: string;
  readonly subject: string;
  /** Whom a word processor names as its author: the register, no person. */
  readonly author: string;
  readonly madeAt: Instant;
  /** What stands at the head and at the foot of each page, to the left and to the right; to the right of the foot is the number of the page. */
  readonly head: readonly [left: string, right: string];
  readonly foot: string;
  readonly nameOfStyle: StyleName;
};

/** The paper as a file that a word processor opens. The same paper gives the same bytes at any time. */
export async function writeDocx(paper: WordPaper): Promise<Uint8Array> {
  const file = new Document({
    styles: stylesOf(paper.language, paper.nameOfStyle),
    externalStyles: stylesXml(paper.nameOfStyle),
    numbering,
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.top, bottom: page.bottom, left: page.side, right: page.side, header: 500, footer: 560 },
          },
        },
        // The first page begins with what stands at the head of the others.
        headers: { first: head(paper, ''), default: head(paper, paper.head[0]) },
        footers: { first: foot(paper), default: foot(paper) },
        children: drawBlocks(paper.blocks),
      },
    ],
  });
  // The library writes the time of day into the properties: they are ours.
  return rezip(await Packer.pack(file, 'uint8array', undefined, [{ path: 'docProps/core.xml', data: coreProperties(paper) }]));
}

function head(paper: WordPaper, left: string): Header {
  return new Header({ children: [edge('Header', left, [xmlCharacters(paper.head[1])])] });
}

function foot(paper: WordPaper): Footer {
  return new Footer({ children: [edge('Footer', paper.foot, [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES])] });
}

function edge(style: 'Header' | 'Footer', left: string, right: readonly string[]): Paragraph {
  return new Paragraph({
    style,
    tabStops: rightTab,
    children: [new TextRun(xmlCharacters(left)), new TextRun({ children: ['\t', ...right] })],
  });
}

const step = Math.round(5 * millimetre);
const indents = [1, 2, 3].map((depth) => ({ left: depth * step, hanging: step }));
const numbering: INumberingOptions = {
  config: [
    {
      reference: numberings.bullets,
      levels: indents.map((indent, level) => ({
        level,
        format: LevelFormat.BULLET,
        text: '•',
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent } },
      })),
    },
    {
      reference: numberings.numbers,
      levels: indents.map((indent, level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent } },
      })),
    },
  ],
};

function coreProperties({ title, subject, author, language, madeAt }: WordPaper): string {
  const at = `${madeAt.slice(0, 19)}Z`;
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(subject)}</dc:subject><dc:creator>${xmlText(author)}</dc:creator><dc:language>${language}</dc:language>${time('created')}${time('modified')}</cp:coreProperties>`;
}
