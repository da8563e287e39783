import { xmlText } from '../xml/xml-text.ts';
import { lastRow, lettersOf } from './cell-reference.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What a workbook holds beside its sheets (ECMA-376, part 1, SpreadsheetML), by the name of the part. */
export function workbookParts(book: {
  readonly sheets: readonly NamedSheet[];
  readonly formats: readonly string[];
  readonly hasAnswers: boolean;
}): Readonly<Record<string, string>> {
  const { sheets } = book;
  const numbers = sheets.map((_, index) => index + 1);
  const related = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`;
  return {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/>${numbers.map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${contentType}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packageRelationships}">${related('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${sheets.map(({ name, isHidden }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`).join('')}</sheets>${definedNames(sheets)}</workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packageRelationships}">${numbers.map((number) => related(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`)).join('')}${related(`rId${numbers.length + 1}`, 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': stylesXml(book.formats, book.hasAnswers),
  };
}

/** What names of a workbook are about: headings that are repeated on each page, the sheet for an import, and its figures. */
export type NamedSheet = {
  readonly name: string;
  readonly columns: number;
  readonly rows: number;
  readonly isForImport: boolean;
  readonly isHidden: boolean;
  readonly isWide: boolean;
  /** Claims of the report, each with the cell that shows what it answers. */
  readonly figures: readonly { readonly claim: string; readonly column: string; readonly row: number }[];
};

/** By this name an import finds its sheet in a workbook that has more than one. */
export const importName = 'plimsoll_import';

function definedNames(sheets: readonly NamedSheet[]): string {
  const quoted = (name: string) => `'${xmlText(name)}'`;
  const names = sheets.flatMap(({ name, columns, rows, isForImport, isWide }, index) => [
    // Without it LibreOffice shows no arrow for the filter of a sheet.
    ...(columns === 0
      ? []
      : [
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted(name)}!$A$1:$${lettersOf(columns - 1)}$${rows + 1}</definedName>`,
        ]),
    `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${isWide ? `${quoted(name)}!$A:$A,` : ''}${quoted(name)}!$1:$1</definedName>`,
    ...(isForImport ? [`<definedName name="${importName}">${quoted(name)}!$1:$1</definedName>`] : []),
  ]);
  // A name stands for one cell: that in which the figure is shown first.
  const cells = new Map<string, string>();
  for (const { name, figures } of sheets) {
    for (const { claim, column, row } of figures) if (!cells.has(claim)) cells.set(claim, `${quoted(name)}!$${column}$${row}`);
  }
  const figures = [...cells].map(([claim, cell]) => `<definedName name="${xmlText(claim)}">${cell}</definedName>`);
  return `<definedNames>${[...names, ...figures].join('')}</definedNames>`;
}

/** How answers look: as numbers and words, and as texts (format 49). Their two styles stand behind all others. */
const answers = {
  fill: '<fill><patternFill patternType="solid"><fgColor rgb="FFFFF6DC"/><bgColor indexed="64"/></patternFill></fill>',
  border: `<border>${['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FFD9C78F"/></${side}>`).join('')}<diagonal/></border>`,
  styles: [0, 49]
    .map(
      (format) =>
        `<xf xfId="0" numFmtId="${format}" fillId="2" borderId="1" applyNumberFormat="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment vertical="top" wrapText="1"/><protection locked="0"/></xf>`,
    )
    .join(''),
};

/** Styles by their places in `styles`, then one for each further number format, then those of answers. */
function stylesXml(formats: readonly string[], hasAnswers: boolean): string {
  const own = ['yyyy\\-mm\\-dd', 'yyyy\\-mm\\-dd\\ hh:mm:ss', ...formats];
  const firstOwn = 164;
  const codes = own.map((code, index) => `<numFmt numFmtId="${firstOwn + index}" formatCode="${xmlText(code)}"/>`).join('');
  const cells = own
    .map(
      (_, index) => `<xf xfId="0" numFmtId="${firstOwn + index}" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>`,
    )
    .join('');
  return `${head}<styleSheet xmlns="${main}"><numFmts count="${own.length}">${codes}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="${hasAnswers ? 3 : 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${hasAnswers ? answers.fill : ''}</fills><borders count="${hasAnswers ? 2 : 1}"><border><left/><right/><top/><bottom/><diagonal/></border>${hasAnswers ? answers.border : ''}</borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${(hasAnswers ? 5 : 3) + own.length}"><xf xfId="0" applyAlignment="1"><alignment vertical="top"/></xf><xf xfId="0" fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="bottom" wrapText="1"/></xf><xf xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>${cells}${hasAnswers ? answers.styles : ''}</cellXfs></styleSheet>`;
}

/**
 * The start and the end of a sheet: its heading stays in sight, its columns have widths in characters and filters, and it is
 * printed on A4 across, as wide as so many pages.
 */
export function sheetFrame({ widths, lastCell, entry = [], isLocked, pagesAcross }: SheetFrame): {
  readonly start: string;
  readonly end: string;
} {
  const style = (index: number) => (entry[index] === undefined ? '' : ` style="${entry[index].style}"`);
  const columns = widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}"${style(index)} customWidth="1"/>`)
    .join('');
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return {
    start: `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${view}${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>`,
    end: `</sheetData>${isLocked ? protection : ''}<autoFilter ref="A1:${lastCell}"/>${validations(entry)}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="${pagesAcross}" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`,
  };
}

type SheetFrame = {
  readonly widths: readonly number[];
  readonly lastCell: string;
  readonly entry?: readonly EntryFrame[] | undefined;
  readonly isLocked: boolean;
  readonly pagesAcross: number;
};

/** Widths, heights and filters of a locked sheet are free. */
const protection = '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" autoFilter="0"/>';

/** A column to be filled in: the style of its empty cells, and what may be chosen in them. */
type EntryFrame = { readonly style: number; readonly choices: string | null; readonly isOpen: boolean };

/** The lists from which the cells under the headings are chosen. */
function validations(entry: readonly EntryFrame[]): string {
  const written = entry.flatMap(({ choices, isOpen }, index) => {
    if (choices === null) return [];
    const [column, refusal] = [lettersOf(index), isOpen ? '' : ' showErrorMessage="1"'];
    return [
      `<dataValidation type="list" allowBlank="1"${refusal} sqref="${column}2:${column}${lastRow}"><formula1>${xmlText(choices)}</formula1></dataValidation>`,
    ];
  });
  return written.length === 0 ? '' : `<dataValidations count="${written.length}">${written.join('')}</dataValidations>`;
}
