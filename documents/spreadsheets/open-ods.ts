import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { ZipMember } from '../zip/read-zip.ts';
import { composed } from './composed.ts';
import type { OpenSheets } from './grid-maker.ts';
import { notRead, readOdsSheet } from './read-ods.ts';
import { readXml } from './read-xml.ts';
import { sheetLimits } from './sheet.ts';

/** Opens an OpenDocument spreadsheet, as LibreOffice writes it. What it unpacks to is looked at before it is unpacked. */
export function openOds(members: readonly ZipMember[]): Result<OpenSheets> {
  const part = members.find(({ name }) => name === 'content.xml');
  if (part === undefined) return fail(problem('file.unknownKind'));
  if (isEncrypted(members.find(({ name }) => name === 'META-INF/manifest.xml'))) return fail(problem('file.encrypted'));
  if (part.packed.size > sheetLimits.unpacked) return fail(problem('file.inflatesTooMuch', { file: part.name }));
  const sheets = sheetsOf(part);
  if (!sheets.ok) return sheets;
  const shown = sheets.value.findIndex(({ isHidden }) => !isHidden);
  return ok({
    sheets: sheets.value,
    first: Math.max(0, shown),
    dates: 1900,
    read: (at, taker) => readOdsSheet(part, at, taker),
  });
}

/** The sheets by name; a sheet is hidden by its style. */
function sheetsOf(part: ZipMember): Result<readonly { readonly name: string; readonly isHidden: boolean }[]> {
  const sheets: { readonly name: string; readonly isHidden: boolean }[] = [];
  const hiding = new Set<string>();
  let [style, depth, isSpreadsheet] = ['', 0, false];
  const state = readXml(part.packed, {
    open(name, attribute, stop) {
      if (name === 'spreadsheet') isSpreadsheet = true;
      // What follows the sheets are copies of cells of other files.
      else if (name === 'dde-links') stop();
      else if (name === 'style') style = attribute('style:name') ?? '';
      else if (name === 'table-properties' && attribute('table:display') === 'false') hiding.add(style);
      else if (name === 'table' && (depth += 1) === 1) {
        sheets.push({ name: composed(attribute('table:name') ?? ''), isHidden: hiding.has(attribute('table:style-name') ?? '') });
      }
    },
    close(name) {
      if (name === 'table') depth -= 1;
    },
    text: () => undefined,
  });
  if (state !== 'whole' && state !== 'stopped') return notRead(state, part.name);
  return isSpreadsheet ? ok(sheets) : fail(problem('file.unknownKind'));
}

function isEncrypted(manifest: ZipMember | undefined): boolean {
  if (manifest === undefined || manifest.packed.size > sheetLimits.part) return false;
  let found = false;
  readXml(manifest.packed, {
    open(name, _, stop) {
      if (name !== 'encryption-data') return;
      found = true;
      stop();
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}
