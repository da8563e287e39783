import { answerOf, prepare } from '../domain/register/in-memory.ts';
import { basename } from 'node:path';
import { columnNames, plainName } from '../documents/spreadsheets/column-names.ts';
import { readImportFile, type HeadingMap, type ImportFile } from '../documents/spreadsheets/import-file.ts';
import { kinds } from '../domain/index.ts';
import { clearableColumns, importable, importsOf } from '../engine/imports/import-columns.ts';
import { namesOf } from '../engine/lists/memory-source.ts';
import { memoryReader, memoryRegister, type MemoryRegister } from '../engine/commands/memory-register.ts';
import type { Json, JsonObject } from '../engine/values/json.ts';
import { parseJson } from '../engine/values/parse-json.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { nameKey } from '../engine/values/text.ts';
import { decodeUtf8 } from '../engine/values/utf8.ts';
import { readWholeFile } from '../node/files/read-file.ts';
import { numberText } from '../words/patterns/numbers.ts';
import type { Call, Outcome, Run } from './command.ts';
import { importGit } from './import-git.ts';
import { importOutcome, type ImportRun } from './import-outcome.ts';
import { changeRegister, readRegister } from './register-file.ts';

/** `import FILE (--risks F | --controls F | --incidents F | --releases F)`: the rows of a file as one entry. */
export const run: Run = async (call) => {
  const [path = ''] = call.args;
  const folder = call.text('git');
  if (folder !== null) return importGit(call, path, folder);
  if (call.text('branch') !== null || call.text('tags') !== null) return fail(problem('usage.missing', undefined, { value: '--git DIR' }));
  const tables = importable(kinds).filter((table) => call.text(table) !== null);
  const [table] = tables;
  if (table === undefined || tables.length > 1) {
    return fail(
      problem('usage.missing', undefined, {
        value: [...importable(kinds).map((one) => `--${one} F`), '--git DIR'].join(' | '),
      }),
    );
  }
  const source = call.text(table) ?? '';
  const named = call.text('service');
  if (named !== null && nameKey(named) === '') {
    return fail(problem('usage.invalid', undefined, { value: named, option: '--service' }));
  }
  const file = await fileOf(call, table, source);
  if (!file.ok) return file;
  const { headings } = file.value;
  const count = numberText(file.value.rows.length);
  const clear = clearOf(call.texts('clear'), table, file.value);
  if (!clear.ok) return clear;
  const service = serviceOf(call, table, source, file.value);
  const importRun: ImportRun = {
    table,
    headings,
    service,
    trial: call.flag('dry-run'),
    strict: call.flag('strict'),
    register: path,
  };
  let { rows } = file.value;
  const input = (memory: Pick<MemoryRegister, 'replay' | 'privates'>): Json => ({
    table,
    source: basename(source),
    service: service.name,
    strict: importRun.strict,
    clear: clear.value,
    trial: importRun.trial,
    names: namesOf(memory),
    rows,
  });
  if (importRun.trial) return tryImport(call, path, input, importRun);
  return changeRegister(call, path, call.text('by'), async ({ memory, run: send }) => {
    call.progress((say) => say('cli:progress.importing', { rows: count }));
    const sent = await send('register.import', input(memory), { note: basename(source) });
    // From here on the register has what they say.
    rows = [];
    if (!sent.ok) return sent;
    return ok(importOutcome(answerOf('register.import', sent.value), { ...importRun, head: sent.value.head, changed: sent.value.changed }));
  });
};

/** Decides, and throws the decision away: the register is only read. */
async function tryImport(
  call: Call,
  path: string,
  input: (memory: Pick<MemoryRegister, 'replay' | 'privates'>) => Json,
  importRun: ImportRun,
): Promise<Result<Outcome>> {
  const opened = await readRegister(call, path);
  if (!opened.ok) return opened;
  const { replay, privates, head, settings } = opened.value;
  const memory = memoryRegister(replay, new Map(privates));
  const { machine } = call;
  const command = { commandId: machine.newId(), action: 'register.import', input: input(memory), seen: [], note: null, attributedTo: null };
  const draft = await prepare(command, memoryReader(memory), {
    now: machine.now(),
    newId: machine.newId,
    randomBytes: machine.randomBytes,
    actor: null,
  });
  if (!draft.ok) return draft;
  return ok(
    importOutcome(answerOf('register.import', draft.value), {
      ...importRun,
      head,
      changed: false,
      tried: { replay, timeZone: settings.timeZone },
    }),
  );
}

/** The columns, by key, whose empty cells are to empty their fields: named by the file's own headings or ours, with commas between. */
function clearOf(asked: readonly string[], table: string, { headings }: ImportFile): Result<readonly string[]> {
  const own = new Map(Object.entries(headings).map(([key, heading]) => [plainName(heading), key]));
  const names = columnNames(table);
  const keyOf = (said: string) => own.get(plainName(said)) ?? names.get(plainName(said)) ?? null;
  const can = clearableColumns(kinds, table).flatMap(({ key }) => (key in headings ? [key] : []));
  const said = asked.flatMap((text) => (keyOf(text) === null ? text.split(',') : [text]));
  const wrong = said.filter((one) => !can.includes(keyOf(one) ?? ''));
  if (wrong.length === 0) return ok(said.flatMap((one) => keyOf(one) ?? []));
  const values = can.map((key) => headings[key] ?? key).join(', ');
  return fail(...wrong.map((value) => problem('usage.notOneOf', undefined, { value: value.trim(), option: '--clear', values })));
}

async function fileOf(call: Call, table: string, source: string): Promise<Result<ImportFile>> {
  const mapping = await mappingOf(call.text('mapping'));
  if (!mapping.ok) return mapping;
  const bytes = await readWholeFile(source);
  return bytes.ok ? readImportFile(table, bytes.value, source, mapping.value) : bytes;
}

async function mappingOf(path: string | null): Promise<Result<HeadingMap>> {
  if (path === null) return ok({});
  const bytes = await readWholeFile(path);
  if (!bytes.ok) return bytes;
  const broken = fail(problem('import.notJson', { file: path, row: 1 }));
  const value = parseJson((decodeUtf8(bytes.value) ?? '').replace(/^\uFEFF/, ''));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return broken;
  const isMap = Object.values(value as JsonObject).every((one) => one === null || typeof one === 'string');
  return isMap ? ok(value as HeadingMap) : broken;
}

/** The service of rows that name none: the one that was asked for, else one named after the file. */
function serviceOf(
  call: Call,
  table: string,
  source: string,
  file: ImportFile,
): { readonly name: string | null; readonly fromFile: boolean } {
  const { fileField } = importsOf(kinds, table);
  if (fileField === undefined) return { name: null, fromFile: false };
  const asked = call.text('service');
  if (asked !== null) return { name: asked, fromFile: false };
  const fromFile = file.rows.some(({ fields }) => (fields[fileField] ?? '') === '');
  return {
    name: basename(source)
      .replace(/\.[^.]+$/, '')
      .slice(0, 120),
    fromFile,
  };
}
