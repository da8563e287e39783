import { writeZip } from '../../documents/zip/write-zip.ts';
import { unzipped } from './register-files.ts';

/** A workbook with other texts in some cells of its first sheet, as a hand that typed over them leaves it. */
export function overwritten(workbook: Uint8Array, cells: Readonly<Record<string, string>>): Uint8Array {
  const files = new Map(unzipped(workbook));
  const name = 'xl/worksheets/sheet1.xml';
  let xml = new TextDecoder().decode(files.get(name));
  for (const [place, text] of Object.entries(cells)) {
    const written = new RegExp(`<c r="${place}" s="(\\d+)"(?:/>|[^>]*>.*?</c>)`, 's');
    xml = xml.replace(written, `<c r="${place}" s="$1" t="inlineStr"><is><t>${text}</t></is></c>`);
  }
  files.set(name, new TextEncoder().encode(xml));
  return writeZip([...files].map(([part, bytes]) => ({ name: part, bytes })));
}
