import { kinds } from '../domain/index.ts';
import type { ImportChange } from '../engine/imports/import-changes.ts';
import type { KeptEdit } from '../engine/imports/kept-edits.ts';
import type { CellValue } from '../engine/kind/column.ts';
import { cellText, type CellTextWords } from './cell-text.ts';
import { fieldName, tableTitle } from './names.ts';

/**
 * What an import changes in a cell, as a person reads it: the field, what it held and what it will hold, each empty where that is
 * nothing. `imported` is the kind of the file. Values that differ never read the same: where their words do (a time to the second), they are told as they are kept.
 */
export function importChangeText(
  change: ImportChange,
  imported: string,
  words: CellTextWords,
): { readonly field: string; readonly before: string; readonly after: string } {
  const { table, field, currency } = change;
  const column = kinds.column(table, field);
  const text = (value: CellValue, money: CellValue | undefined) =>
    column === null ? String(value ?? '') : cellText(column, value, words, { [column.beside ?? '']: money ?? null });
  const [before, after] = [text(change.before, currency?.before), text(change.after, currency?.after)];
  const own = fieldName(words.say, table, field);
  return {
    field: table === imported ? own : `${tableTitle(words.say, table, 'one')} · ${own}`,
    ...(before === after ? { before: String(change.before ?? ''), after: String(change.after ?? '') } : { before, after }),
  };
}

/** A field that was edited here and changed in the file: what it is called, what stands here, what the file says. Of a list of named texts the name stands behind the field. */
export function keptEditText(edit: KeptEdit, table: string, words: CellTextWords): ReturnType<typeof importChangeText> {
  const told = importChangeText({ ...edit, table, before: edit.ours, after: edit.theirs, emptied: false }, table, words);
  return edit.item === null ? told : { ...told, field: `${told.field} · ${edit.item}` };
}
