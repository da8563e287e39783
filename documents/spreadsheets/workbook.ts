import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { readZip, type ZipMember } from '../zip/read-zip.ts';
import { builtInFormat, formatOf, type NumberFormat } from './number-format.ts';
import { readXml, type XmlState, type XmlTaker } from './read-xml.ts';
import type { DateSystem } from './serial-time.ts';
import { sheetLimits } from './sheet.ts';
import { cellText } from './cell-text.ts';
import { importName } from './workbook-parts.ts';

/** What the cells of the first sheet of a workbook need: the sheet, texts that cells share, formats by the style of a cell. */
export type Workbook = {
  readonly sheet: Pick<ZipMember, 'name' | 'packed'>;
  readonly texts: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly dates: DateSystem;
};

const tooMuch = (file: string) => fail(problem('file.inflatesTooMuch', { file }));

/** Opens a workbook within its limits: what each part says it unpacks to is looked at before it is unpacked. */
export function openWorkbook(bytes: Uint8Array): Result<Workbook> {
  const members = readZip(bytes);
  if (!members.ok) return members;
  const parts = new Map(members.value.map((member) => [member.name, member]));
  const book = parts.get('xl/workbook.xml');
  if (book === undefined) return fail(problem('file.unknownKind'));
  const large = members.value.find(({ packed }) => packed.size > sheetLimits.unpacked);
  if (large !== undefined) return tooMuch(large.name);
  const targets = targetsOf(parts.get('xl/_rels/workbook.xml.rels'));
  if (!targets.ok) return targets;
  const about = aboutBook(book);
  if (!about.ok) return about;
  const sheet = parts.get(targets.value.byId.get(about.value.sheet ?? '') ?? '');
  if (sheet === undefined) return fail(problem('file.broken', { file: book.name }));
  const formats = formatsOf(parts.get(targets.value.byType.get('styles') ?? ''));
  if (!formats.ok) return formats;
  const texts = textsOf(parts.get(targets.value.byType.get('sharedStrings') ?? ''));
  return texts.ok ? ok({ sheet, texts: texts.value, formats: formats.value, dates: about.value.dates }) : texts;
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

/** The id of the relationship of the sheet that is read (the one named for imports, else the first), and how the workbook counts days. */
function aboutBook(part: ZipMember): Result<{ readonly sheet: string | null; readonly dates: DateSystem }> {
  const about: { dates: DateSystem; readonly sheets: { readonly name: string; readonly id: string | null }[]; refers: string } = {
    dates: 1900,
    sheets: [],
    refers: '',
  };
  let isNamed = false;
  const read = taken(part, about, {
    open(name, attribute) {
      if (name === 'sheet') about.sheets.push({ name: attribute('name') ?? '', id: attribute(':id') });
      if (name === 'workbookPr' && /^(1|true)$/.test(attribute('date1904') ?? '')) about.dates = 1904;
      isNamed = name === 'definedName' && attribute('name') === importName;
    },
    text(text) {
      if (isNamed) about.refers += text;
    },
  });
  if (!read.ok) return read;
  const named = about.sheets.find(({ name }) => about.refers.startsWith(`'${name}'!`) || about.refers.startsWith(`${name}!`));
  return ok({ sheet: (named ?? about.sheets[0])?.id ?? null, dates: about.dates });
}

type Targets = { readonly byId: ReadonlyMap<string, string>; readonly byType: ReadonlyMap<string, string> };

/** Where the parts of the workbook lie, by the id and by the last word of the type of their relationship. */
function targetsOf(part: ZipMember | undefined): Result<Targets> {
  const [byId, byType] = [new Map<string, string>(), new Map<string, string>()];
  return taken(
    part,
    { byId, byType },
    {
      open(name, attribute) {
        if (name !== 'Relationship') return;
        const target = attribute('Target') ?? '';
        const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
        byId.set(attribute('Id') ?? '', path);
        const type = attribute('Type')?.split('/').at(-1) ?? '';
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
