import type { AnsweredSheet, ControlLine, RiskLine } from '../../domain/rcsa/answered-sheet.ts';
import { languages } from '../../domain/settings/kind.ts';
import { shownText } from '../../engine/imports/raw-cell.ts';
import type { ListSource } from '../../engine/lists/source.ts';
import { parseJson } from '../../engine/values/parse-json.ts';
import { problem, type Problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { z } from '../../engine/values/schema.ts';
import type { Grid, OpenBook } from '../spreadsheets/book.ts';
import { openBook } from '../spreadsheets/open-book.ts';
import { cellsOf, controlSaid, riskSaid, type Levels, type LineCells } from './read-cells.ts';
import {
  controlColumns,
  controlKeySchema,
  digestOf,
  identitySchema,
  identitySheet,
  riskColumns,
  riskKeySchema,
  type ControlKey,
  type Identity,
  type RiskKey,
} from './sheet-parts.ts';
import { levelWords } from '../spreadsheets/level-words.ts';
import { translator, type Translate } from '../../words/translate.ts';

/** A sheet as it came back. `problems` are of lines that cannot be taken, which are left out of it. */
export type ReadSheet = { readonly sheet: AnsweredSheet; readonly problems: readonly Problem[] };

/** Whether a book is a sheet of a round. */
function isRcsaSheet({ sheets }: Pick<OpenBook, 'sheets'>): boolean {
  return sheets.some(({ name }) => name === identitySheet);
}

/** So large no sheet of a round is: whoever asks what a file is does not read a large one for it. */
const mostBytes = 8 * 1024 ** 2;

/** Whether a file is a sheet of a round, whichever program saved it. */
export function holdsRcsaSheet(bytes: Uint8Array, file: string): boolean {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip || bytes.length > mostBytes) return false;
  const book = openBook(bytes, file);
  return book.ok && isRcsaSheet(book.value);
}

/** The round to which a sheet belongs; `null` of a book that is none, or whose hidden part is not as it was written. */
export function roundOfSheet(book: OpenBook): string | null {
  const hidden = isRcsaSheet(book) ? gridNamed(book, identitySheet) : null;
  return hidden?.ok === true && hidden.value !== null ? (knownOf(hidden.value)?.about.roundId ?? null) : null;
}

/** Reads the answers of a sheet, whichever program saved it. `source` has the scales and the matrices. */
export function readRcsaSheet(bytes: Uint8Array, file: string, source: Pick<ListSource, 'rows'>): Result<ReadSheet> {
  const book = openBook(bytes, file);
  if (!book.ok) return book;
  if (!isRcsaSheet(book.value)) return fail(problem('rcsa.notASheet', { file }));
  const hidden = gridNamed(book.value, identitySheet);
  if (!hidden.ok) return hidden;
  const known = hidden.value === null ? null : knownOf(hidden.value);
  if (known === null) return fail(problem('rcsa.altered', { file }));
  const { about, risks, controls } = known;
  const answered = gridNamed(book.value, about.risks);
  if (!answered.ok) return answered;
  const ofControls = about.controls === null ? ok(null) : gridNamed(book.value, about.controls);
  if (!ofControls.ok) return ofControls;
  // A sheet that was taken out, or has another name, cannot be told from one that was never answered.
  if (answered.value === null || (about.controls !== null && ofControls.value === null)) return fail(problem('rcsa.altered', { file }));
  const levels = levelsOf(about, source);
  const say = translator(about.language);
  const riskLines = readLines<RiskKey, RiskLine>(
    { file, say, grid: answered.value, keys: risks, locked: riskColumns.locked, keyOf: ([code = '']) => code, codeAt: 0 },
    (key, cells) => {
      const said = riskSaid(cells, key.asked, levels);
      return said.ok ? ok({ row: cells.row, riskId: key.risk, asked: key.asked, ...said.value }) : said;
    },
  );
  const controlLines = readLines<ControlKey, ControlLine>(
    {
      file,
      say,
      grid: ofControls.value,
      keys: controls,
      locked: controlColumns.locked,
      keyOf: (shown) => `${shown[0]} ${shown[2]}`,
      codeAt: 2,
    },
    (key, cells) => {
      const said = controlSaid(cells);
      return said.ok ? ok({ row: cells.row, riskId: key.risk, controlId: key.control, asked: key.asked, said: said.value }) : said;
    },
  );
  const { registerId, roundId, sheetId, ownerId, matrixId, seq } = about;
  return ok({
    sheet: {
      file,
      registerId,
      roundId,
      sheetId,
      ownerId,
      matrixId,
      seq,
      listed: risks.map(({ risk }) => risk),
      risks: riskLines.lines,
      controls: controlLines.lines,
    },
    problems: [...riskLines.problems, ...controlLines.problems],
  });
}

type Known = { readonly about: Identity; readonly risks: readonly RiskKey[]; readonly controls: readonly ControlKey[] };

/** What the hidden sheet says; `null` where it is not as it was written. */
function knownOf({ rows }: Grid): Known | null {
  const [head = '', ...lines] = rows.slice(1).map(({ cells }) => shownText(cells[0] ?? null));
  const about = identitySchema.safeParse(parseJson(head));
  if (!about.success) return null;
  const { digest, ...rest } = about.data;
  if (digestOf(rest, lines) !== digest) return null;
  const values = lines.map(parseJson);
  const read = <T>(schema: z.ZodType<T>) => values.flatMap((value) => schema.safeParse(value).data ?? []);
  return { about: about.data, risks: read(riskKeySchema), controls: read(controlKeySchema) };
}

function gridNamed(book: OpenBook, name: string): Result<Grid | null> {
  const at = book.sheets.findIndex((sheet) => sheet.name === name);
  return at < 0 ? ok(null) : book.grid(at);
}

/** The words of the levels in both languages, with the level of each, and what is said of those there are. */
function levelsOf({ matrixId, language }: Identity, source: Pick<ListSource, 'rows'>): Levels {
  const of = (key: 'likelihood' | 'impact') => {
    const words = languages.flatMap((one) => [...levelWords({ key, kind: 'level' }, matrixId, source, one)]);
    const own = levelWords({ key, kind: 'level' }, matrixId, source, language);
    return { words: new Map(words.map(([level, word]) => [word.toLowerCase(), level])), all: own };
  };
  return { likelihood: of('likelihood'), impact: of('impact') };
}

type Key = { readonly shown: readonly string[] };
type ToRead<K extends Key> = {
  readonly file: string;
  readonly say: Translate;
  readonly grid: Grid | null;
  readonly keys: readonly K[];
  /** So many columns are locked, from the first. */
  readonly locked: number;
  readonly keyOf: (shown: readonly string[]) => string;
  /** The column whose code says what a line is about. */
  readonly codeAt: number;
};

/** The lines of a sheet, each found by its codes wherever it stands; what was altered that is no answer is said, and its line left out. */
function readLines<K extends Key, Line>(
  { file, say, grid, keys, locked, keyOf, codeAt }: ToRead<K>,
  read: (key: K, cells: LineCells) => Result<Line>,
): { readonly lines: readonly Line[]; readonly problems: readonly Problem[] } {
  const [lines, problems]: [Line[], Problem[]] = [[], []];
  if (grid === null) return { lines, problems };
  const known = new Map(keys.map((key) => [keyOf(key.shown), key]));
  const [header, ...rows] = grid.rows;
  const heading = (header?.cells ?? []).map(shownText);
  const rowOf = new Map<K, number>();
  for (const gridRow of rows) {
    const cells = cellsOf(gridRow, heading, say);
    const shown = cells.texts.slice(0, locked);
    const at = { file, row: gridRow.row };
    const key = known.get(keyOf(Array.from({ length: locked }, (_, index) => shown[index] ?? '')));
    const first = key === undefined ? undefined : rowOf.get(key);
    if (key === undefined) {
      problems.push(problem('rcsa.notInRound', at, { code: shown[codeAt] ?? '' }));
    } else if (first !== undefined) {
      problems.push(problem('rcsa.twice', at, { what: shown[codeAt] ?? '', where: `${file}:${first}` }));
    } else {
      rowOf.set(key, gridRow.row);
      const altered = key.shown.findIndex((text, index) => cells.plain(text) !== (shown[index] ?? ''));
      const line =
        altered < 0 ? read(key, cells) : fail(lockedCell(at, heading[altered] ?? '', shown[altered] ?? '', key.shown[altered] ?? ''));
      if (line.ok) lines.push(line.value);
      else problems.push(...line.problems.map((one) => ({ ...one, at: { ...at, ...one.at } })));
    }
  }
  return { lines, problems };
}

function lockedCell(at: NonNullable<Problem['at']>, column: string, value: string, was: string): Problem {
  const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
  return problem('rcsa.lockedCell', { ...at, column }, { value: short(value), was: short(was) });
}
