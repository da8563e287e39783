import { writeZip } from '../../documents/zip/write-zip.ts';
import { utf8ToBytes } from '../../engine/values/sha256.ts';

const names = ['office', 'table', 'text', 'style'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`);
const calcext = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"';

/** The content of an OpenDocument spreadsheet whose tables are given as XML, as LibreOffice writes them. `ta2`: the style of a hidden sheet. */
export function odsContent(tables: string, before = ''): string {
  const hidden = '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
  return `<?xml version="1.0" encoding="UTF-8"?>${before}<office:document-content ${names.join(' ')} ${calcext}><office:automatic-styles>${hidden}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
}

/** An OpenDocument spreadsheet with this content. */
export function odsFile(content: string, manifest = '<manifest/>'): Uint8Array {
  const parts = { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'META-INF/manifest.xml': manifest, 'content.xml': content };
  return writeZip(Object.entries(parts).map(([name, text]) => ({ name, bytes: utf8ToBytes(text) })));
}

/** One sheet of rows given as XML. */
export function odsOf(rows: string): Uint8Array {
  return odsFile(odsContent(`<table:table table:name="a">${rows}</table:table>`));
}

/** A cell with a text. */
export function odsCellXml(text: string, attributes = ''): string {
  return `<table:table-cell office:value-type="string" ${attributes}><text:p>${text}</text:p></table:table-cell>`;
}
