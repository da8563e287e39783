import type { ImportAnswer, Rejection } from '../engine/imports/import-input.ts';
import type { Head } from '../engine/ledger/entry.ts';
import { fieldName, tableTitle } from '../words/names.ts';
import { problemSentence } from '../words/problem-text.ts';
import type { Translate } from '../words/translate.ts';
import { translator } from '../words/translate.ts';
import type { Outcome } from './command.ts';

/** What is told of an import beside its answer. */
export type Told = {
  readonly table: string;
  /** The file's own heading of each column. */
  readonly headings: Readonly<Record<string, string>>;
  /** The service of rows that name none, and whether it is only named after the file. */
  readonly service: { readonly name: string | null; readonly fromFile: boolean };
  readonly trial: boolean;
  readonly strict: boolean;
};

/** How many rejected rows are said on a screen. */
const shown = 20;

/** What an import tells: counts and reasons for a person, all of it as JSON. Status 1 where it is strict and a row was rejected. */
export function importOutcome(answer: ImportAnswer, told: Told & { readonly head: Head; readonly changed: boolean }): Outcome {
  const { read, created, updated, unchanged, rejected, made } = answer;
  const refused = new Set(rejected.map(({ row }) => row)).size;
  const stopped = told.strict && refused > 0;
  return {
    status: stopped ? 1 : 0,
    json: {
      ...answer,
      rejected: rejected.map((one) => ({
        row: one.row,
        column: columnOf(one, told),
        reason: reasonOf(one, translator('en')),
        code: one.code,
      })),
      service: told.service.name,
      serviceFromFile: told.service.fromFile,
      written: told.changed && !told.trial,
      head: { seq: told.head.seq, hash: told.head.hash },
    },
    message: (say) => {
      const lines = rejected.slice(0, shown).map((one) => rejectedLine(one, told, say));
      if (rejected.length > shown) lines.push(say('imports:moreRejected', { count: rejected.length - shown }));
      if (told.service.fromFile) lines.push(say('imports:serviceFromFile', { service: told.service.name ?? '' }));
      for (const [kind, names] of Object.entries(made)) {
        if (names.length > 0) lines.push(say('imports:made', { kind: tableTitle(say, kind), names: someOf(names) }));
      }
      lines.push(say('imports:counts', { read, created, updated, unchanged, rejected: refused }));
      if (stopped) lines.push(say('imports:stopped'));
      else if (told.trial) lines.push(say('imports:trial'));
      else if (!told.changed) lines.push(say('imports:nothingToDo'));
      return lines.join('\n');
    },
  };
}

/** The first names of a list that may be long. */
function someOf(names: readonly string[]): string {
  return [...names.slice(0, 10), ...(names.length > 10 ? ['…'] : [])].join(', ');
}

/** The heading under which the file has the column, or the column's name where the file has none. */
function columnOf({ column }: Rejection, { table, headings }: Told): string {
  return column === '' ? '' : (headings[column] ?? fieldName(translator('en'), table, column));
}

function reasonOf({ code, args }: Rejection, say: Translate): string {
  return problemSentence({ code, args }, say);
}

function rejectedLine(one: Rejection, told: Told, say: Translate): string {
  const column = one.column === '' ? '' : (told.headings[one.column] ?? fieldName(say, told.table, one.column));
  const reason = reasonOf(one, say);
  return column === ''
    ? say('imports:rejectedWholeRow', { row: one.row, reason })
    : say('imports:rejectedRow', { row: one.row, column, reason });
}
