const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The cell styles of `xl/styles.xml`, by their place there. */
export const styles = { plain: 0, heading: 1, wrapped: 2, time: 3 } as const;

/** Date and time to the second, as a number format of its own. */
const timeFormat = { id: 164, code: 'yyyy\\-mm\\-dd\\ hh:mm:ss' } as const;

/**
 * What a workbook holds beside its sheets (ECMA-376, part 1, SpreadsheetML), by the name of the part. The style of times is there
 * where a sheet has some: a workbook without stays, byte for byte, what it was before there was one.
 */
export function workbookParts(sheetNames: readonly string[], hasTimes: boolean): Readonly<Record<string, string>> {
  const numbers = sheetNames.map((_, index) => index + 1);
  const related = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`;
  return {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/>${numbers.map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${contentType}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packageRelationships}">${related('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${sheetNames.map((name, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packageRelationships}">${numbers.map((number) => related(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`)).join('')}${related(`rId${numbers.length + 1}`, 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}">${hasTimes ? `<numFmts count="1"><numFmt numFmtId="${timeFormat.id}" formatCode="${timeFormat.code}"/></numFmts>` : ''}<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${hasTimes ? 4 : 3}"><xf xfId="0" applyAlignment="1"><alignment vertical="top"/></xf><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>${hasTimes ? `<xf xfId="0" numFmtId="${timeFormat.id}" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>` : ''}</cellXfs></styleSheet>`,
  };
}

/** The start and the end of a sheet: its heading stays in sight, its columns have widths in characters. */
export function sheetFrame(widths: readonly number[]): { readonly start: string; readonly end: string } {
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('');
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return {
    start: `${head}<worksheet xmlns="${main}">${view}${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>`,
    end: '</sheetData></worksheet>',
  };
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text for XML 1.0. Characters that XML cannot hold become U+FFFD. */
export function xmlText(text: string): string {
  return (
    text
      .replace(/[&<>"]/g, (character) => escapes[character] as string)
      // eslint-disable-next-line no-control-regex -- XML 1.0 cannot hold these
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD')
  );
}

/** What stands for itself in any text of a workbook. */
const plain = /^[\t\n !#-%'-;=?-^`-\uD7FF]*$/;

/** A cell's text as the format wants it (ST_Xstring): CR, and what looks like an escape, are written `_xHHHH_`. */
export function cellXml(text: string): string {
  return plain.test(text) ? text : xmlText(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')).replace(/\r/g, '_x000D_');
}
