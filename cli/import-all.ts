import { basename } from 'node:path';
import { importedSheets, readRegisterBook, type RegisterBook, type RegisterSheet } from '../documents/spreadsheets/read-register-book.ts';
import { kinds } from '../domain/index.ts';
import { answerOf, prepare } from '../domain/register/in-memory.ts';
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
import { readWholeFile } from '../node/files/read-file.ts';
import { fieldName, tableTitle } from '../words/names.ts';
import { numberText } from '../words/patterns/numbers.ts';
import { problemSentence } from '../words/problem-text.ts';
import { translator, type Translate } from '../words/translate.ts';
import type { Call, Outcome } from './command.ts';
import { earlierTimeLines } from './import-changes.ts';
import { resultText } from './import-outcome.ts';
import { changeRegister, readRegister } from './register-file.ts';

/** What says how one file of one kind is read. */
const ofFiles = [...importable(kinds), 'git', 'branch', 'tags', 'service', 'from', 'label', 'mapping'];
const listsOfFiles = ['clear', 'production'];

/** `import FILE --all W.xlsx`: every sheet of a workbook that is named after a kind of record, as one entry. */
export async function importAll(call: Call, path: string, workbook: string): Promise<Result<Outcome>> {
  const wrong = [
    ...ofFiles.filter((option) => call.text(option) !== null),
    ...listsOfFiles.filter((option) => call.texts(option).length > 0),
  ];
  if (wrong.length > 0) {
    return fail(...wrong.map((option) => problem('usage.notTogether', undefined, { option: `--${option}`, other: '--all' })));
  }
  const bytes = await readWholeFile(workbook);
  if (!bytes.ok) return bytes;
  const book = readRegisterBook(bytes.value, workbook);
  if (!book.ok) return book;
  const [trial, strict] = [call.flag('dry-run'), call.flag('strict')];
  const run: AllRun = { book: book.value, register: path, trial, strict };
  const input = (memory: Pick<MemoryRegister, 'replay' | 'privates'>): Json => ({
    source: basename(workbook),
    strict,
    trial,
    names: namesOf(memory),
    ...(importedSheets(book.value) as unknown as JsonObject),
  });
  if (trial) return tryAll(call, path, input, run);
  return changeRegister(call, path, call.text('by'), async ({ memory, run: send }) => {
    const rows = book.value.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
    call.progress((say) => say('cli:progress.importing', { rows: numberText(rows) }));
    const sent = await send('register.importAll', input(memory), { note: basename(workbook) });
    if (!sent.ok) return sent;
    const { head, changed } = sent.value;
    return ok(outcome(answerOf('register.importAll', sent.value), { ...run, head, changed }));
  });
}

/** Decides, and throws the decision away: the register is only read. */
async function tryAll(
  call: Call,
  path: string,
  input: (memory: Pick<MemoryRegister, 'replay' | 'privates'>) => Json,
  run: AllRun,
): Promise<Result<Outcome>> {
  const opened = await readRegister(call, path);
  if (!opened.ok) return opened;
  const { replay, privates, head } = opened.value;
  const memory = memoryRegister(replay, new Map(privates));
  const { now, newId, randomBytes } = call.machine;
  const command = { commandId: newId(), action: 'register.importAll', input: input(memory), seen: [], note: null, attributedTo: null };
  const draft = await prepare(command, memoryReader(memory), { now: now(), newId, randomBytes, actor: null });
  return draft.ok ? ok(outcome(answerOf('register.importAll', draft.value), { ...run, head, changed: false })) : draft;
}

type AllRun = { readonly book: RegisterBook; readonly register: string; readonly trial: boolean; readonly strict: boolean };
type Ended = AllRun & { readonly head: Head; readonly changed: boolean };

/** How many rejected rows of a sheet are said on a screen. */
const shown = 20;

function outcome(answer: ImportAllAnswer, ended: Ended): Outcome {
  const { book, strict, trial, head, changed } = ended;
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
    message: (say) =>
      [
        ...answer.sheets.flatMap((one) => sheetLines(one, sheetOf(one.table), say)),
        ...(book.passedOver.length === 0 ? [] : [say('imports:whole.passedOver', { sheets: book.passedOver.join(', ') })]),
        resultText(result, whole, ended, say),
      ].join('\n'),
  };
}

function sheetLines(answer: ImportAnswer, sheet: RegisterSheet | undefined, say: Translate): string[] {
  const { table, read, created, updated, unchanged, emptied, rejected } = answer;
  const lines = rejected.slice(0, shown).map(({ row, column, code, args }) => {
    const reason = problemSentence({ code, args, at: { table, field: column } }, say);
    const heading = headingOf(column, table, sheet, say);
    return heading === '' ? say('imports:rejectedWholeRow', { row, reason }) : say('imports:rejectedRow', { row, column: heading, reason });
  });
  if (rejected.length > shown) lines.push(say('imports:moreRejected', { count: rejected.length - shown }));
  lines.push(...earlierTimeLines(answer, sheet?.headings ?? {}, say));
  const counts = say('imports:counts', { read, created, updated, unchanged, rejected: rejectedRows(answer), emptied });
  const name = sheet?.name ?? tableTitle(say, table);
  return [...lines.map((line) => `${name}: ${line}`), `${name}: ${counts}`];
}

function headingOf(column: string, table: string, sheet: RegisterSheet | undefined, say: Translate): string {
  return column === '' ? '' : (sheet?.headings[column] ?? fieldName(say, table, column));
}
