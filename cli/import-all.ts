import { basename } from 'node:path';
import { rejectedSheets } from '../documents/mapping/rejected-book.ts';
import { writeRejected } from '../documents/mapping/rejected-file.ts';
import { plainName } from '../documents/spreadsheets/column-names.ts';
import { openBook } from '../documents/spreadsheets/open-book.ts';
import { importedSheets, readRegisterBook, type RegisterBook, type RegisterSheet } from '../documents/spreadsheets/read-register-book.ts';
import { kinds } from '../domain/index.ts';
import { answerOf, prepare } from '../domain/register/in-memory.ts';
import { peopleKind } from '../engine/commands/prepare.ts';
import { memoryReader, memoryRegister, type MemoryRegister } from '../engine/commands/memory-register.ts';
import type { ImportAllAnswer } from '../engine/imports/import-all-case.ts';
import { importable } from '../engine/imports/import-columns.ts';
import type { ImportAnswer } from '../engine/imports/import-input.ts';
import { importResult, isFailure, rejectedRows, rowCounts } from '../engine/imports/import-result.ts';
import type { Head } from '../engine/ledger/entry.ts';
import { namesOf } from '../engine/lists/memory-source.ts';
import type { Json, JsonObject } from '../engine/values/json.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { writeFileAtomically } from '../node/files/atomic-write.ts';
import { readWholeFile } from '../node/files/read-file.ts';
import type { CellTextWords } from '../words/cell-text.ts';
import { fieldName, tableTitle } from '../words/names.ts';
import { problemSentence } from '../words/problem-text.ts';
import { translator, type Translate } from '../words/translate.ts';
import type { Call, Outcome, Sentence } from './command.ts';
import { clearOf } from './import-asked.ts';
import { besideOf } from './import-beside.ts';
import { cellRegister, cellWordsOf, changeLines, earlierTimeLines, keptLine, type CellRegister } from './import-changes.ts';
import { rcsaSheetAt } from './import-file.ts';
import { resultText } from './import-outcome.ts';
import { tellDeciding } from './progress.ts';
import { changeRegister, readRegister } from './register-file.ts';

/** What says how one file of one kind is read. */
const ofFiles = [...importable(kinds), 'git', 'branch', 'tags', 'service', 'from', 'label', 'mapping', 'sheet', 'records', 'save-mapping'];
const listsOfFiles = ['production', 'fixed', 'also', 'same'];
const flagsOfFiles = ['auto', 'overwrite'];

/** `import FILE --all W.xlsx`: every sheet of a workbook that is named after a kind of record, as one entry. */
export async function importAll(call: Call, path: string, workbook: string): Promise<Result<Outcome>> {
  const wrong = [
    ...ofFiles.filter((option) => call.text(option) !== null),
    ...listsOfFiles.filter((option) => call.texts(option).length > 0),
    ...flagsOfFiles.filter((option) => call.flag(option)),
  ];
  if (wrong.length > 0) {
    return fail(...wrong.map((option) => problem('usage.notTogether', undefined, { option: `--${option}`, other: '--all' })));
  }
  const out = await besideOf(call, 'all', path);
  if (!out.ok) return out;
  const { rejected } = out.value;
  if (rejected !== null && !/\.xlsx$/i.test(rejected))
    return fail(problem('usage.invalid', undefined, { value: rejected, option: '--rejected W.xlsx' }));
  const bytes = await readWholeFile(workbook);
  if (!bytes.ok) return bytes;
  const isSheet = rcsaSheetAt(call, bytes.value, workbook);
  if (isSheet !== null) return fail(isSheet);
  const book = readRegisterBook(bytes.value, workbook);
  if (!book.ok) return book;
  const clear = clearOfSheets(call.texts('clear'), book.value);
  if (!clear.ok) return clear;
  const { sheets, rows } = importedSheets(book.value);
  const asked = sheets.map((sheet) => ({ ...sheet, clear: [...(clear.value.get(sheet.table) ?? [])] }));
  const [trial, strict] = [call.flag('dry-run'), call.flag('strict')];
  const run: AllRun = { book: book.value, register: path, trial, strict };
  /** Tells what became of it, once the rejected rows are written. */
  const ended = async (answer: ImportAllAnswer, end: Pick<Ended, 'head' | 'changed' | 'cells'>): Promise<Result<Outcome>> => {
    const beside = rejected === null ? ok([]) : await writeRejectedOf(rejected, answer, { call, bytes: bytes.value, workbook, ...run });
    return beside.ok ? ok(outcome(answer, { ...run, ...end, beside: beside.value })) : beside;
  };
  const input = (memory: Pick<MemoryRegister, 'replay' | 'privates'>): Json => ({
    source: basename(workbook),
    strict,
    trial,
    names: namesOf(memory),
    ...({ sheets: asked, rows } as unknown as JsonObject),
  });
  if (trial) return tryAll(call, path, input, ended);
  return changeRegister(call, path, call.text('by'), async ({ memory, run: send }) => {
    const sent = await send('register.importAll', input(memory), { note: basename(workbook) });
    if (!sent.ok) return sent;
    const { head, changed } = sent.value;
    return ended(answerOf('register.importAll', sent.value), { head, changed, cells: cellRegister(memory.replay) });
  });
}

/** By kind the columns whose empty cells are to empty their fields: each `SHEET: COLUMN`, by the names of the workbook or ours. */
function clearOfSheets(asked: readonly string[], { sheets }: RegisterBook): Result<ReadonlyMap<string, readonly string[]>> {
  const clear = new Map<string, readonly string[]>();
  for (const text of asked) {
    const [, name = text, column = ''] = /^(.+?)\s*:\s*(.+)$/su.exec(text) ?? [];
    const sheet = sheets.find((one) => [one.name, one.table].some((known) => plainName(known) === plainName(name)));
    if (sheet === undefined || column === '') {
      const values = sheets.map((one) => `${one.name}: …`).join(', ');
      return fail(problem('usage.notOneOf', undefined, { value: text, option: '--clear', values }));
    }
    const keys = sheet.table === peopleKind ? ok([]) : clearOf([column], sheet.table, { ...sheet, from: null });
    if (!keys.ok) return keys;
    clear.set(sheet.table, [...(clear.get(sheet.table) ?? []), ...keys.value]);
  }
  return ok(clear);
}

/** Decides, and throws the decision away: the register is only read. */
async function tryAll(
  call: Call,
  path: string,
  input: (memory: Pick<MemoryRegister, 'replay' | 'privates'>) => Json,
  ended: (answer: ImportAllAnswer, end: Pick<Ended, 'head' | 'changed' | 'cells'>) => Promise<Result<Outcome>>,
): Promise<Result<Outcome>> {
  const opened = await readRegister(call, path);
  if (!opened.ok) return opened;
  const { replay, privates, head } = opened.value;
  const memory = memoryRegister(replay, new Map(privates));
  const { now, newId, randomBytes } = call.machine;
  const command = { commandId: newId(), action: 'register.importAll', input: input(memory), seen: [], note: null, attributedTo: null };
  const draft = await prepare(command, memoryReader(memory), { now: now(), newId, randomBytes, actor: null, progress: tellDeciding(call) });
  return draft.ok ? ended(answerOf('register.importAll', draft.value), { head, changed: false, cells: cellRegister(replay) }) : draft;
}

type RejectedAll = AllRun & { readonly call: Call; readonly bytes: Uint8Array; readonly workbook: string };

/** The rejected rows of all sheets as a workbook, those of each on a sheet of its own. */
async function writeRejectedOf(
  out: string,
  { sheets }: ImportAllAnswer,
  { call, book, bytes, workbook }: RejectedAll,
): Promise<Result<readonly Sentence[]>> {
  const opened = openBook(bytes, workbook);
  const made = opened.ok ? rejectedSheets(opened.value, book, sheets, translator(call.spoken)) : opened;
  if (!made.ok) return made;
  const count = sheets.reduce((sum, answer) => sum + rejectedRows(answer), 0);
  if (count === 0) return ok([]);
  const file = writeRejected(made.value, 'xlsx');
  const written = file.ok ? await writeFileAtomically(out, file.value, 'shared') : file;
  return written.ok ? ok([(say) => say('imports:rejectedFile.written', { file: out, count })]) : written;
}

type AllRun = { readonly book: RegisterBook; readonly register: string; readonly trial: boolean; readonly strict: boolean };
/** `cells`: the register in which it was decided, as far as its cells are told. */
type Ended = AllRun & {
  readonly head: Head;
  readonly changed: boolean;
  readonly beside: readonly Sentence[];
  readonly cells: CellRegister;
};

/** How many rejected rows of a sheet are said on a screen. */
const shown = 20;

function outcome(answer: ImportAllAnswer, ended: Ended): Outcome {
  const { book, strict, trial, head, changed, beside } = ended;
  const whole = rowCounts(answer.sheets);
  const result = importResult(whole, strict);
  const sheetOf = (table: string) => book.sheets.find((sheet) => sheet.table === table);
  return {
    status: isFailure(result) ? 1 : 0,
    json: {
      sheets: answer.sheets.map((one) => ({
        ...(one as unknown as JsonObject),
        sheet: sheetOf(one.table)?.name ?? one.table,
        rejected: one.rejected.map(({ row, column, code, args }) => ({
          row,
          column: headingOf(column, one.table, sheetOf(one.table), translator('en')),
          reason: problemSentence({ code, args, at: { table: one.table, field: column } }, translator('en')),
          code,
        })),
      })),
      passedOver: book.passedOver,
      written: changed && !trial,
      head: { seq: head.seq, hash: head.hash },
    },
    message: (say, language) =>
      [
        ...answer.sheets.flatMap((one) => sheetLines(one, sheetOf(one.table), cellWordsOf(ended.cells, say, language))),
        ...(book.passedOver.length === 0 ? [] : [say('imports:whole.passedOver', { sheets: book.passedOver.join(', ') })]),
        ...beside.map((sentence) => sentence(say, language)),
        resultText(result, whole, ended, say),
      ].join('\n'),
  };
}

function sheetLines(answer: ImportAnswer, sheet: RegisterSheet | undefined, words: CellTextWords): string[] {
  const { say } = words;
  const { table, read, created, updated, unchanged, emptied, rejected } = answer;
  const lines = rejected.slice(0, shown).map(({ row, column, code, args }) => {
    const reason = problemSentence({ code, args, at: { table, field: column } }, say);
    const heading = headingOf(column, table, sheet, say);
    return heading === '' ? say('imports:rejectedWholeRow', { row, reason }) : say('imports:rejectedRow', { row, column: heading, reason });
  });
  if (rejected.length > shown) lines.push(say('imports:moreRejected', { count: rejected.length - shown }));
  lines.push(...earlierTimeLines(answer, sheet?.headings ?? {}, say), ...changeLines(answer, words, say));
  lines.push(...keptLine(answer, sheet?.headings ?? {}, say, `"${sheet?.name ?? table}: COLUMN"`));
  const counts = say('imports:counts', { read, created, updated, unchanged, rejected: rejectedRows(answer), emptied });
  const name = sheet?.name ?? tableTitle(say, table);
  return [...lines.map((line) => `${name}: ${line}`), `${name}: ${counts}`];
}

function headingOf(column: string, table: string, sheet: RegisterSheet | undefined, say: Translate): string {
  return column === '' ? '' : (sheet?.headings[column] ?? fieldName(say, table, column));
}
