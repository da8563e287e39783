import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { ZipMember } from '../zip/read-zip.ts';
import { composed } from './composed.ts';
import { builtInFormat, formatOf, type NumberFormat } from './number-format.ts';
import { readXml, type XmlState, type XmlTaker } from './read-xml.ts';
import type { DateSystem } from './serial-time.ts';
import { sheetLimits } from './sheet.ts';
import { cellText } from './cell-text.ts';
import { importName } from './workbook-parts.ts';

/** What an Excel workbook holds: its sheets, and what their cells need: texts that they share, formats by the style of a cell. */
export type Workbook = {
  /** The part that lists the sheets. */
  readonly name: string;
  readonly sheets: readonly WorkbookSheet[];
  /** The sheet that was made for imports, else the first that is shown. */
  readonly first: number;
  readonly texts: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly dates: DateSystem;
};

/** `part`: nothing where the workbook names a sheet that it does not have. */
export type WorkbookSheet = {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: Pick<ZipMember, 'name' | 'packed'> | undefined;
};

const tooMuch = (file: string) => fail(problem('file.inflatesTooMuch', { file }));

/** Opens a workbook within its limits: what each part says it unpacks to is looked at before it is unpacked. */
export function openWorkbook(members: readonly ZipMember[]): Result<Workbook> {
  const parts = new Map(members.map((member) => [member.name, member]));
  const main = mainPart(parts);
  if (!main.ok) return main;
  const book = main.value;
  const large = members.find(({ packed }) => packed.size > sheetLimits.unpacked);
  if (large !== undefined) return tooMuch(large.name);
  const targets = targetsOf(parts.get(relationsOf(book.name)), book.name);
  if (!targets.ok) return targets;
  const about = aboutBook(book);
  if (!about.ok) return about;
  const { dates, named } = about.value;
  const sheets = about.value.sheets.flatMap(({ name, isHidden, id }) => {
    const target = targets.value.byId.get(id ?? '');
    // A sheet of a chart alone, a dialogue and a sheet of macros have no cells.
    return target !== undefined && target.type !== 'worksheet' ? [] : [{ name, isHidden, part: parts.get(target?.path ?? '') }];
  });
  const formats = formatsOf(parts.get(targets.value.byType.get('styles') ?? ''));
  if (!formats.ok) return formats;
  const texts = textsOf(parts.get(targets.value.byType.get('sharedStrings') ?? ''));
  if (!texts.ok) return texts;
  const forImport = sheets.findIndex(({ name }) => name === named);
  const first = forImport >= 0 ? forImport : sheets.findIndex(({ isHidden }) => !isHidden);
  return ok({ name: book.name, sheets, first: Math.max(0, first), texts: texts.value, formats: formats.value, dates });
}

/** The part that lists the sheets: some programs give it a name of their own, and say so at the root of the package. */
function mainPart(parts: ReadonlyMap<string, ZipMember>): Result<ZipMember> {
  const usual = parts.get('xl/workbook.xml');
  if (usual !== undefined) return ok(usual);
  const root = targetsOf(parts.get('_rels/.rels'), '');
  if (!root.ok) return root;
  const said = parts.get(root.value.byType.get('officeDocument') ?? '');
  return said?.name.startsWith('xl/') === true && said.name.endsWith('.xml') ? ok(said) : fail(problem('file.unknownKind'));
}

/** Where the relations of a part lie. */
function relationsOf(name: string): string {
  const slash = name.lastIndexOf('/') + 1;
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
}

/** Why a part of a workbook was not read to its end. */
export function notWhole(state: XmlState, file: string) {
  return state === 'broken' ? fail(problem('file.broken', { file })) : tooMuch(file);
}

/** Reads a small part with a taker that gathers what is `found` in it. A part that the workbook lacks has nothing. */
function taken<T>(part: ZipMember | undefined, found: T, taker: Partial<XmlTaker>): Result<T> {
  if (part === undefined) return ok(found);
  if (part.packed.size > sheetLimits.part) return tooMuch(part.name);
  const nothing = () => undefined;
  const state = readXml(part.packed, { open: nothing, close: nothing, text: nothing, ...taker });
  return state === 'whole' ? ok(found) : notWhole(state, part.name);
}

type AboutBook = {
  dates: DateSystem;
  readonly sheets: { readonly name: string; readonly isHidden: boolean; readonly id: string | null }[];
  /** The sheet that was made for imports. */
  named: string | null;
};

/** The sheets of the workbook with the ids of their relations, and how it counts days. */
function aboutBook(part: ZipMember): Result<AboutBook> {
  const about: AboutBook = { dates: 1900, sheets: [], named: null };
  let [isNamed, refers] = [false, ''];
  const read = taken(part, about, {
    open(name, attribute) {
      if (name === 'sheet') {
        const isHidden = (attribute('state') ?? 'visible') !== 'visible';
        about.sheets.push({ name: composed(attribute('name') ?? ''), isHidden, id: attribute(':id') });
      }
      if (name === 'workbookPr' && /^(1|true)$/.test(attribute('date1904') ?? '')) about.dates = 1904;
      isNamed = name === 'definedName' && attribute('name') === importName;
    },
    text(text) {
      if (isNamed) refers += text;
    },
  });
  if (!read.ok) return read;
  about.named = about.sheets.find(({ name }) => refers.startsWith(`'${name}'!`) || refers.startsWith(`${name}!`))?.name ?? null;
  return ok(about);
}

type Targets = {
  readonly byId: ReadonlyMap<string, { readonly path: string; readonly type: string }>;
  readonly byType: ReadonlyMap<string, string>;
};

/** Where the parts that a part refers to lie, by the id and by the last word of the type of their relationship. */
function targetsOf(part: ZipMember | undefined, from: string): Result<Targets> {
  const [byId, byType] = [new Map<string, { path: string; type: string }>(), new Map<string, string>()];
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  return taken(
    part,
    { byId, byType },
    {
      open(name, attribute) {
        if (name !== 'Relationship') return;
        const target = attribute('Target') ?? '';
        const path = target.startsWith('/') ? target.slice(1) : `${folder}${target.replace(/^\.\//, '')}`;
        const type = attribute('Type')?.split('/').at(-1) ?? '';
        byId.set(attribute('Id') ?? '', { path, type });
        if (!byType.has(type)) byType.set(type, path);
      },
    },
  );
}

/** The number format of each style that a cell can have. */
function formatsOf(part: ZipMember | undefined): Result<readonly NumberFormat[]> {
  const [formats, own] = [[] as NumberFormat[], new Map<string, NumberFormat>()];
  let isOfCells = false;
  return taken(part, formats, {
    open(name, attribute) {
      if (name === 'cellXfs') isOfCells = true;
      if (name === 'numFmt') own.set(attribute('numFmtId') ?? '', formatOf(attribute('formatCode') ?? ''));
      if (name !== 'xf' || !isOfCells) return;
      const id = attribute('numFmtId') ?? '0';
      formats.push(own.get(id) ?? builtInFormat(Number(id)));
    },
    close(name) {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
}

/** The texts that cells share: plain ones, and rich ones without their looks and without how they are pronounced. */
function textsOf(part: ZipMember | undefined): Result<readonly string[]> {
  const texts: string[] = [];
  const reader = cellText();
  return taken(part, texts, {
    open: (name) => reader.open(name),
    text: (text) => reader.text(text),
    close(name, stop) {
      reader.close(name);
      if (name === 'si' && texts.push(reader.take()) > sheetLimits.texts) stop();
    },
  });
}
