import { answerOf, prepare } from '../../domain/register/in-memory.ts';
import { expose } from 'comlink';
import { readImportFile, type ImportFile } from '../../documents/spreadsheets/import-file.ts';
import type { ImportAnswer, ImportInput } from '../../engine/imports/import-input.ts';
import type { Reader } from '../../engine/rows/query.ts';
import { ok, type Result } from '../../engine/values/result.ts';
import { instantOf } from '../../engine/values/time.ts';

// A file is read, and what it would do is found out, away from the page's thread. To stop it, the worker is ended.

const service = {
  read(table: string, bytes: Uint8Array, fileName: string): Promise<Result<ImportFile>> {
    return readImportFile(table, bytes, fileName);
  },

  /** Decides as the command would, and throws the decision away. `reader` asks the register. */
  async preview(input: ImportInput, reader: Reader): Promise<Result<ImportAnswer>> {
    const command = {
      commandId: crypto.randomUUID(),
      action: 'register.import',
      input,
      seen: [],
      note: null,
      attributedTo: null,
    };
    const draft = await prepare(command, reader, {
      now: instantOf(Date.now()),
      newId: () => crypto.randomUUID(),
      randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
      actor: null,
    });
    return draft.ok ? ok(answerOf('register.import', draft.value)) : draft;
  },
};
export type ImportService = typeof service;

expose(service);
