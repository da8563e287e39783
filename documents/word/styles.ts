import { AlignmentType, BorderStyle, LineRuleType, TabStopType, type IPropertiesOptions } from 'docx';
import { paperRamp, ratingSteps } from '../charts/rating-colours.ts';
import { xmlText } from '../xml/xml-text.ts';

/** The ids of styles that a word processor does not have by itself. A rating has one for each step of its colours. */
export type OwnStyle =
  | 'Register'
  | 'Sample'
  | 'Definition'
  | 'Verdict'
  | 'Note'
  | 'Legend'
  | 'TableText'
  | 'TableAside'
  | 'TableHead'
  | 'NarrowText'
  | 'NarrowHead'
  | 'ReportTable'
  | 'Label'
  | 'Mark'
  | 'Quiet'
  | 'Rating';
export type StyleName = (style: OwnStyle, step?: number) => string;

/** Twentieths of a point in a millimetre. */
export const millimetre = 1440 / 25.4;
/** A4 with the margins of the printed report, and the room between them. */
export const page = {
  width: Math.round(210 * millimetre),
  height: Math.round(297 * millimetre),
  top: Math.round(18 * millimetre),
  bottom: Math.round(20 * millimetre),
  side: Math.round(18 * millimetre),
  inner: Math.round(174 * millimetre),
} as const;
/** Sizes of type in tables, in points. `narrow`: of tables with very many columns. */
export const tableSizes = { text: 8, aside: 7, head: 7.5, narrow: 7, narrowHead: 6.5 } as const;
/** Room beside the text of a cell, in twentieths of a point. */
export const cellPadding = { text: 60, narrow: 25 } as const;

const [ink, quiet, line, soft] = ['16202B', '5A6673', 'C9D1D9', 'DBE2E8'];
/** Half points, as sizes of type are counted. */
const size = (points: number) => Math.round(points * 2);

/** A colour of CSS (`#rrggbb`) as these files write it. */
export function colourOf(colour: string): string {
  return colour.replace('#', '').toUpperCase();
}

/** Room before and after a paragraph, in twentieths of a point, and how far its lines are apart, as a multiple of their height. */
function lines(before: number, after: number, apart: number) {
  return { before, after, line: Math.round(240 * apart), lineRule: LineRuleType.AUTO };
}

/** The styles of a paper. `language`: its tag, `ko-KR` or `en-GB`; which typefaces it takes when that of the report is not there. */
export function stylesOf(language: string, nameOf: StyleName): NonNullable<IPropertiesOptions['styles']> {
  const latin = language === 'ko-KR' ? 'Malgun Gothic' : 'Arial';
  const font = { ascii: latin, hAnsi: latin, cs: latin, eastAsia: 'Malgun Gothic' };
  const own = (id: OwnStyle, points: number, rest: Omit<ParagraphStyle, 'id' | 'name'> = {}): ParagraphStyle => ({
    id,
    name: nameOf(id),
    basedOn: 'Normal',
    quickFormat: true,
    ...rest,
    run: { size: size(points), ...rest.run },
  });
  const close = lines(0, 0, 1);
  const heading = (points: number, before: number, after: number) => ({
    run: { size: size(points), bold: true, color: ink },
    paragraph: { keepNext: true, keepLines: true, spacing: lines(before, after, 1.1) },
  });
  const below = { style: BorderStyle.SINGLE, size: 8, color: ink, space: 2 };
  const character = (id: OwnStyle | `Rating${number}`, run: NonNullable<CharacterStyle['run']>, name = nameOf(id as OwnStyle)) => ({
    id,
    name,
    quickFormat: true,
    run,
  });
  return {
    default: {
      document: {
        run: { size: size(9.5), font, language: { value: language, eastAsia: 'ko-KR' } },
        paragraph: { spacing: lines(0, 80, 1.1) },
      },
      title: heading(20, 40, 120),
      heading1: { ...heading(14, 260, 100), paragraph: { ...heading(14, 260, 100).paragraph, border: { bottom: below } } },
      heading2: heading(11, 160, 60),
      heading3: heading(9.5, 160, 60),
      caption: {
        run: { size: size(8.5), bold: true, italics: false, color: ink },
        paragraph: { keepNext: true, spacing: lines(120, 60, 1.05) },
      },
      listParagraph: { paragraph: { contextualSpacing: false, spacing: lines(0, 50, 1.05) } },
    },
    paragraphStyles: [
      { id: 'Header', name: 'header', basedOn: 'Normal', ...edge },
      { id: 'Footer', name: 'footer', basedOn: 'Normal', ...edge },
      own('Register', 10, { next: 'Title', run: { color: quiet } }),
      own('Sample', 8.5, {
        run: { bold: true },
        paragraph: { border: boxed, indent: { left: 80, right: 80 }, spacing: lines(40, 120, 1.05) },
      }),
      own('Definition', 8.5, {
        paragraph: {
          leftTabStop: definitionIndent,
          indent: { left: definitionIndent, hanging: definitionIndent },
          spacing: lines(0, 20, 1.05),
        },
      }),
      own('Verdict', 11, { run: { bold: true }, paragraph: { spacing: lines(60, 120, 1.15) } }),
      own('Note', 8.5, { run: { color: quiet }, paragraph: { spacing: lines(40, 80, 1.05) } }),
      own('Legend', 8.5, { paragraph: { spacing: lines(80, 80, 1.05) } }),
      own('TableText', tableSizes.text, { paragraph: { spacing: close } }),
      own('TableAside', tableSizes.aside, { basedOn: 'TableText', run: { color: quiet }, paragraph: { spacing: lines(12, 0, 1) } }),
      own('TableHead', tableSizes.head, { basedOn: 'TableText', run: { bold: true }, paragraph: { keepNext: true, spacing: close } }),
      own('NarrowText', tableSizes.narrow, { basedOn: 'TableText' }),
      own('NarrowHead', tableSizes.narrowHead, { basedOn: 'TableHead' }),
    ],
    characterStyles: [
      character('Label', { color: quiet }),
      character('Mark', { bold: true, border: { style: BorderStyle.SINGLE, size: 4, color: quiet, space: 0 } }),
      character('Quiet', { color: quiet }),
      ...ratingSteps.map((step) =>
        character(
          `Rating${step}`,
          {
            bold: true,
            color: colourOf(paperRamp[step].text),
            shading: { type: 'clear', color: 'auto', fill: colourOf(paperRamp[step].fill) },
          },
          nameOf('Rating', step),
        ),
      ),
    ],
  };
}

type Styles = NonNullable<IPropertiesOptions['styles']>;
type ParagraphStyle = NonNullable<Styles['paragraphStyles']>[number];
type CharacterStyle = NonNullable<Styles['characterStyles']>[number];

const definitionIndent = Math.round(38 * millimetre);
const box = { style: BorderStyle.SINGLE, size: 6, color: ink, space: 4 };
const boxed = { top: box, bottom: box, left: box, right: box };
const edge = {
  run: { size: size(8), color: quiet },
  paragraph: { rightTabStop: page.inner, spacing: lines(0, 0, 1) },
};

/**
 * What only XML can declare: that nothing is added between Hangul and digits, which stand together in Korean, and the style of
 * tables, with lines between rows, a stronger one under the head and above a sum.
 */
export function stylesXml(nameOf: StyleName): string {
  const border = (side: string, eighths: number, colour: string) =>
    `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="${colour}"/>`;
  const part = (type: string, borders: string) =>
    `<w:tblStylePr w:type="${type}"><w:tcPr><w:tcBorders>${borders}</w:tcBorders></w:tcPr></w:tblStylePr>`;
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:style>';
  const table = `<w:style w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="${xmlText(nameOf('ReportTable'))}"/><w:qFormat/><w:tblPr><w:tblBorders>${border('bottom', 4, line)}${border('insideH', 4, soft)}</w:tblBorders></w:tblPr>${part('firstRow', border('bottom', 8, ink))}${part('lastRow', border('top', 8, ink))}</w:style>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${normal}${table}</w:styles>`;
}

/** Text in the middle or to the right. */
export const alignments = { right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const;
export const rightTab = [{ type: TabStopType.RIGHT, position: page.inner }];
