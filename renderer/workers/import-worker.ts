import { answerOf, prepare } from '../../domain/register/in-memory.ts';
import { expose, wrap } from 'comlink';
import { sourcesOf } from '../../documents/sources/all.ts';
import { isJsonFile, readSourceFile, sourceOfFile } from '../../documents/sources/read-source.ts';
import type { SourceChoices } from '../../documents/sources/source.ts';
import { readImportFile, type ImportFile } from '../../documents/spreadsheets/import-file.ts';
import type { Mapping } from '../../domain/imports/mapping.ts';
import { kinds } from '../../domain/index.ts';
import { importsOf } from '../../engine/imports/import-columns.ts';
import type { ImportAnswer, ImportInput } from '../../engine/imports/import-input.ts';
import type { Json } from '../../engine/values/json.ts';
import type { Answer, Query } from '../../engine/rows/query.ts';
import { ok, type Result } from '../../engine/values/result.ts';
import { instantOf } from '../../engine/values/time.ts';

// A file is read, and what it would do is found out, away from the page's thread: its rows stay here until they are taken,
// some at a time. To stop it, the worker is ended.

/**
 * What a page is told of a file that was read. `asksService`: some of its rows name no service, and could. `isJson`: it may be the
 * file of another program, whatever it was read as.
 */
export type FileRead = Pick<ImportFile, 'headings' | 'from'> & {
  readonly count: number;
  readonly asksService: boolean;
  readonly isJson: boolean;
};

/** How a file is read: as that of a program by its name, `null` for one with columns of its own. */
export type ReadingWishes = SourceChoices & { readonly as: string | null };

/** An import but for its rows, which are here. */
export type ImportWishes = Omit<ImportInput<Mapping>, 'rows'>;

type RegisterReader = { ask(queries: readonly Query[]): readonly Answer[] };

let file: ImportFile = { rows: [], headings: {}, from: null };
/** The file that is read, so that it can be read otherwise. */
let opened: { readonly table: string; readonly bytes: Uint8Array; readonly name: string } | null = null;

const service = {
  /** Reads a file as what it looks like. */
  async read(table: string, bytes: Uint8Array, fileName: string): Promise<Result<FileRead>> {
    opened = { table, bytes, name: fileName };
    return service.readAs({ as: sourceOfFile(table, bytes)?.name ?? null, label: null, production: [] });
  },

  /** Reads the file once more, as somebody wants it. What cannot be read so leaves what was read before. */
  async readAs({ as, ...choices }: ReadingWishes): Promise<Result<FileRead>> {
    if (opened === null) throw new Error('no file is open');
    const { table, bytes, name } = opened;
    const source = sourcesOf(table).find((one) => one.name === as);
    const read = source === undefined ? await readImportFile(table, bytes, name) : readSourceFile(source, bytes, name, choices);
    if (!read.ok) return read;
    file = read.value;
    const { fileField } = importsOf(kinds, table);
    const asksService = fileField !== undefined && file.rows.some(({ fields }) => (fields[fileField] ?? '') === '');
    return ok({ headings: file.headings, from: file.from, count: file.rows.length, asksService, isJson: isJsonFile(bytes) });
  },

  /** Decides as the command would, and throws the decision away. `port` leads to the register. */
  async preview(wishes: ImportWishes, port: MessagePort): Promise<Result<ImportAnswer>> {
    const register = wrap<RegisterReader>(port);
    const command = {
      commandId: crypto.randomUUID(),
      action: 'register.import',
      input: { ...wishes, rows: file.rows },
      seen: [],
      note: null,
      attributedTo: null,
    };
    const draft = await prepare(command, (queries) => register.ask(queries), {
      now: instantOf(Date.now()),
      newId: () => crypto.randomUUID(),
      randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
      actor: null,
    });
    port.close();
    return draft.ok ? ok(answerOf('register.import', draft.value)) : draft;
  },

  part: (from: number, count: number): readonly Json[] => file.rows.slice(from, from + count),
};
export type ImportService = typeof service;

expose(service);
