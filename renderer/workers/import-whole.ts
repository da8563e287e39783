import { ownCells } from '../../documents/mapping/grouped-problems.ts';
import { rejectedSheets } from '../../documents/mapping/rejected-book.ts';
import { writeRejected } from '../../documents/mapping/rejected-file.ts';
import type { OpenBook } from '../../documents/spreadsheets/book.ts';
import { importedSheets, readRegisterBook, wholeBy, type RegisterBook } from '../../documents/spreadsheets/read-register-book.ts';
import type { Commands } from '../../domain/commands.ts';
import type { ImportAnswer, ImportRow, Rejection } from '../../engine/imports/import-input.ts';
import { ok, type Result } from '../../engine/values/result.ts';
import type { Pause } from '../../engine/values/steps.ts';
import type { Translate } from '../../words/translate.ts';
import { previewedOf, type Previewed } from './previewed.ts';
import { tried, type Tell } from './tried.ts';
import { withLooked, type Walked } from './walked.ts';

/** A workbook of a whole register, but for its rows: what `register.importAll` takes of it, and what is told of its sheets. */
export type WholeRead = {
  readonly sheets: Commands['register.importAll']['input']['sheets'];
  readonly told: readonly WholeSheet[];
  readonly passedOver: readonly string[];
  /** Of all sheets. */
  readonly count: number;
};
export type WholeSheet = { readonly table: string; readonly name: string; readonly headings: Readonly<Record<string, string>> };

/** What is wished of a whole register: whose people's names are known, and under which name it is taken. */
export type WholeWishes = Omit<Commands['register.importAll']['input'], 'rows'>;

/** A workbook that was recognised as a whole register. */
export type OpenedWhole = {
  readonly read: WholeRead;
  readonly rows: readonly ImportRow[];
  preview(wishes: WholeWishes, port: MessagePort, tell: Tell, pause: Pause): Promise<Result<readonly Previewed[]>>;
  /** What became of its sheets, once they were taken. */
  outcomes(answers: readonly ImportAnswer[]): readonly Previewed[];
  rejected(say: Translate): Result<Uint8Array>;
  /** What is told one by one of a kind, of what was looked at or taken last. */
  walked(table: string): Walked | null;
};

/** A workbook as a whole register; `null` where it is none. */
export function openedWhole(book: OpenBook, bytes: Uint8Array, name: string): Result<OpenedWhole> | null {
  const by = wholeBy(book.sheets.flatMap((sheet) => sheet.name ?? []));
  if (by === null) return null;
  const read = readRegisterBook(bytes, name);
  if (read.ok) return ok(wholeOf(book, read.value));
  // Sheets that somebody else calls like kinds of record have columns to be mapped.
  return by === 'about' ? read : null;
}

function wholeOf(book: OpenBook, whole: RegisterBook): OpenedWhole {
  const { sheets, rows } = importedSheets(whole);
  let refused: readonly { readonly table: string; readonly rejected: readonly Rejection[] }[] = [];
  const walked = new Map<string, Walked>();
  let looked: readonly ImportAnswer[] = [];
  const outcomes = (answers: readonly ImportAnswer[], showsRows: boolean): readonly Previewed[] => {
    refused = answers;
    return answers.map((answer) => {
      const own = whole.sheets.find(({ table }) => table === answer.table)?.rows ?? [];
      const made = previewedOf(answer, showsRows ? own : [], ownCells(own));
      walked.set(answer.table, made.walked);
      return made.found;
    });
  };
  return {
    rows,
    read: {
      sheets,
      told: whole.sheets.map(({ table, name, headings }) => ({ table, name, headings })),
      passedOver: whole.passedOver,
      count: rows.length,
    },
    walked: (table) => walked.get(table) ?? null,
    outcomes: (answers) =>
      outcomes(
        answers.map((answer) => withLooked(answer, looked.find(({ table }) => table === answer.table) ?? null)),
        false,
      ),
    async preview(wishes, port, tell, pause) {
      const found = await tried('register.importAll', { ...wishes, rows }, port, tell, pause);
      if (!found.ok) return found;
      looked = found.value.sheets;
      return ok(outcomes(looked, true));
    },
    rejected(say) {
      const made = rejectedSheets(book, whole, refused, say);
      return made.ok ? writeRejected(made.value, 'xlsx') : made;
    },
  };
}
