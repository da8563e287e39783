import { expose, transfer } from 'comlink';
import { registerBook } from '../../documents/spreadsheets/register-book.ts';
import { kinds } from '../../domain/index.ts';
import { listRows } from '../../domain/register/in-memory.ts';
import type { Language } from '../../domain/settings/kind.ts';
import { all, rowsIn } from '../../engine/rows/query.ts';
import type { StoredRow } from '../../engine/rows/row.ts';
import { ok, type Result } from '../../engine/values/result.ts';
import type { Day, Instant } from '../../engine/values/time.ts';
import { register } from './tried.ts';

// A whole register is written as a workbook away from the page's thread. To stop it, the worker is ended.

/** What of a register does not stand in its rows, and when and in which language it is written. */
export type BookWishes = {
  readonly register: { readonly name: string; readonly timeZone: string };
  readonly names: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly today: Day;
  readonly now: Instant;
};

const service = {
  /** `port` leads to the register. */
  async write({ names, today, ...wishes }: BookWishes, port: MessagePort): Promise<Result<Uint8Array>> {
    const answers = await register(port)(kinds.names.map(all));
    port.close();
    const rows = new Map(kinds.names.map((table, at) => [table, new Map(rowsIn(answers[at]).map((row) => [row.id, row]))]));
    const source = {
      rows: (table: string) => rows.get(table) ?? new Map<string, StoredRow>(),
      nameOf: (id: string) => names[id] ?? null,
      asOn: today,
    };
    const rowsOf = (table: string) => listRows(source, { table, search: '', filters: [], sort: [], archived: true });
    const book = registerBook({ ...wishes, source, rowsOf });
    return book.ok ? transfer(ok(book.value), [book.value.buffer as ArrayBuffer]) : book;
  },
};
export type BookService = typeof service;

expose(service);
