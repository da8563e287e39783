import { answerOf, prepare } from '../domain/register/in-memory.ts';
import { basename } from 'node:path';
import { columnNames, plainName } from '../documents/spreadsheets/column-names.ts';
import type { ImportFile } from '../documents/spreadsheets/import-file.ts';
import { kinds } from '../domain/index.ts';
import { clearableColumns, importable, importsOf } from '../engine/imports/import-columns.ts';
import { namesOf } from '../engine/lists/memory-source.ts';
import { memoryReader, memoryRegister, type MemoryRegister } from '../engine/commands/memory-register.ts';
import { tableOf, type Replay } from '../engine/ledger/replay.ts';
import type { Json } from '../engine/values/json.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { nameKey } from '../engine/values/text.ts';
import { numberText } from '../words/patterns/numbers.ts';
import type { Call, Outcome, Run } from './command.ts';
import type { CellRegister } from './import-changes.ts';
import { importAll } from './import-all.ts';
import { importFileOf } from './import-file.ts';
import { importGit } from './import-git.ts';
import { importOutcome, type ImportRun } from './import-outcome.ts';
import { changeRegister, readRegister, settingsOf } from './register-file.ts';

/** `import FILE (--risks F | --controls F | --incidents F [--from PROGRAM] | …)`: the rows of a file as one entry. */
export const run: Run = async (call) => {
  const [path = ''] = call.args;
  const workbook = call.text('all');
  if (workbook !== null) return importAll(call, path, workbook);
  const folder = call.text('git');
  if (folder !== null) return importGit(call, path, folder);
  const apart = ['branch', 'tags'].filter((option) => call.text(option) !== null);
  if (apart.length > 0) {
    return fail(...apart.map((option) => problem('usage.onlyWith', undefined, { option: `--${option}`, other: '--git' })));
  }
  const tables = importable(kinds).filter((table) => call.text(table) !== null);
  const [table] = tables;
  if (table === undefined || tables.length > 1) {
    return fail(
      problem('usage.missing', undefined, {
        value: [...importable(kinds).map((one) => `--${one} F`), '--git DIR', '--all W.xlsx'].join(' | '),
      }),
    );
  }
  const source = call.text(table) ?? '';
  const named = call.text('service');
  if (named !== null && nameKey(named) === '') {
    return fail(problem('usage.invalid', undefined, { value: named, option: '--service' }));
  }
  const file = await importFileOf(call, table, source);
  if (!file.ok) return file;
  const { headings } = file.value;
  const count = numberText(file.value.rows.length);
  const clear = clearOf(call.texts('clear'), table, file.value);
  if (!clear.ok) return clear;
  const service = serviceOf(call, table, source, file.value);
  const importRun: ImportRun = {
    table,
    headings,
    from: file.value.from,
    examples: file.value.examples ?? [],
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
    const { head, changed } = sent.value;
    return ok(importOutcome(answerOf('register.import', sent.value), { ...importRun, head, changed, cells: cellsOf(memory.replay) }));
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
  const { replay, privates, head } = opened.value;
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
      cells: cellsOf(replay),
    }),
  );
}

function cellsOf(replay: Replay): CellRegister {
  return { taxonomy: tableOf(replay, 'taxonomy'), timeZone: settingsOf(replay).timeZone };
}

/** The columns, by key, whose empty cells are to empty their fields: named by the file's own headings or ours, with commas between. */
function clearOf(asked: readonly string[], table: string, { headings, rows }: ImportFile): Result<readonly string[]> {
  const own = new Map(Object.entries(headings).map(([key, heading]) => [plainName(heading), key]));
  const names = columnNames(table);
  const keyOf = (said: string) => own.get(plainName(said)) ?? names.get(plainName(said)) ?? null;
  const has = rows[0]?.fields ?? {};
  const can = clearableColumns(kinds, table).flatMap(({ key }) => (key in has ? [key] : []));
  const said = asked.flatMap((text) => (keyOf(text) === null ? text.split(',') : [text]));
  const wrong = said.filter((one) => !can.includes(keyOf(one) ?? ''));
  if (wrong.length === 0) return ok(said.flatMap((one) => keyOf(one) ?? []));
  const values = can.map((key) => headings[key] ?? key).join(', ');
  return fail(...wrong.map((value) => problem('usage.notOneOf', undefined, { value: value.trim(), option: '--clear', values })));
}

/** The service of rows that name none: the one that was asked for, else what the file says as a whole, else one named after it. */
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
  const named = file.from?.service ?? basename(source).replace(/\.[^.]+$/, '');
  return { name: named.slice(0, 120), fromFile };
}
