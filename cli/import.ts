import { basename } from 'node:path';
import { mappingNamedAfter } from '../documents/spreadsheets/named-after.ts';
import { usualControlKind } from '../domain/controls/kind.ts';
import { kinds } from '../domain/index.ts';
import { answerOf, prepare } from '../domain/register/in-memory.ts';
import { memoryReader, memoryRegister } from '../engine/commands/memory-register.ts';
import { importable, importsOf } from '../engine/imports/import-columns.ts';
import type { ImportAnswer } from '../engine/imports/import-input.ts';
import { namesOf } from '../engine/lists/memory-source.ts';
import type { Json } from '../engine/values/json.ts';
import { problem } from '../engine/values/problem.ts';
import type { Pause } from '../engine/values/steps.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { nameKey } from '../engine/values/text.ts';
import type { Call, Outcome, Run } from './command.ts';
import { clearOf, sameAsOf, serviceOf } from './import-asked.ts';
import { besideOf, writeBeside, type Beside } from './import-beside.ts';
import { cellRegister } from './import-changes.ts';
import { giveUpTaken } from './give-up-taken.ts';
import { importAll } from './import-all.ts';
import { importFileOf, type PreparedFile, type ReadFile } from './import-file.ts';
import { importGit } from './import-git.ts';
import type { MappedTold, MappingRegister } from './import-mapped.ts';
import { overwriteOf } from './import-overwrite.ts';
import { importOutcome, type Ended, type ImportRun } from './import-outcome.ts';
import { withValues } from './import-rejections.ts';
import { tellDeciding } from './progress.ts';
import { changeRegister, readRegister } from './register-file.ts';

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
  const prepared = await importFileOf(call, table, source);
  if (!prepared.ok) return prepared;
  const out = await besideOf(call, table, path);
  if (!out.ok) return out;
  const asked: Asked = { call, table, source, prepared: prepared.value, out: out.value, path };
  if (call.flag('dry-run')) return tryImport(asked);
  return changeRegister(call, path, call.text('by'), async ({ memory, settings, pause, run: send }) => {
    const begun = await begin(asked, { ...memory, settings, now: call.machine.now() }, pause);
    if (!begun.ok) return begun;
    const { input, importRun } = begun.value;
    const decided = (answer: Json) => giveUpTaken(begun.value.read, answerOf('register.import', { answer }));
    const sent = await send('register.import', input, { note: basename(source) }, decided);
    if (!sent.ok) return sent;
    const { head, changed } = sent.value;
    return ended(asked, begun.value, answerOf('register.import', sent.value), {
      ...importRun,
      head,
      changed,
      cells: cellRegister(memory.replay),
    });
  });
};

/** What was asked for: the table, its file, and what is to be written beside. */
type Asked = {
  readonly call: Call;
  readonly table: string;
  readonly source: string;
  readonly prepared: PreparedFile;
  readonly out: Beside;
  readonly path: string;
};

/** An import that is ready to be sent. */
type Begun = { readonly input: Json; readonly read: ReadFile; readonly importRun: ImportRun };

async function begin({ call, table, source, prepared, path }: Asked, register: MappingRegister, pause?: Pause): Promise<Result<Begun>> {
  const read = await prepared.read(register, pause);
  if (!read.ok) return read;
  const { file, mapped } = read.value;
  const clear = clearOf(call.texts('clear'), table, file);
  if (!clear.ok) return clear;
  const sameAs = sameAsOf(call.texts('same'), table, register.replay);
  if (!sameAs.ok) return sameAs;
  const overwrite = overwriteOf(call, table, file, mapped?.told.mapping ?? null);
  if (!overwrite.ok) return overwrite;
  const service = serviceOf(call, table, source, file);
  const trial = call.flag('dry-run');
  const strict = call.flag('strict');
  const importRun = {
    table,
    headings: file.headings,
    from: file.from,
    examples: file.examples ?? [],
    mapped: mapped?.told ?? null,
    service,
    trial,
    strict,
    register: path,
  };
  const input: Json = {
    table,
    source: basename(source),
    service: service.name,
    strict,
    clear: clear.value,
    mapping: mapped === null ? null : { ...keptAs(mapped.told, source), mapping: mapped.told.mapping },
    overwrite: overwrite.value,
    sameAs: sameAs.value,
    makes:
      mapped !== null && (importsOf(kinds, table).parts?.makes ?? []).includes('controls') ? { controls: { kind: usualControlKind } } : {},
    trial,
    names: namesOf(register),
    rows: file.rows,
  };
  return ok({ input, read: read.value, importRun });
}

/** Under which record and name a mapping is kept: those that it has, else under the name of its first file. */
function keptAs({ kept }: MappedTold, source: string) {
  return { id: kept?.id ?? null, name: kept?.name ?? mappingNamedAfter(basename(source)) };
}

/** Tells what became of it, once what was asked for beside is written. */
async function ended(
  { call, prepared, out, source, table }: Asked,
  { read: { file, mapped } }: Begun,
  answer: ImportAnswer,
  importRun: Omit<Ended, 'rejected' | 'beside'>,
): Promise<Result<Outcome>> {
  const rejected = withValues(answer.rejected, file.rows, mapped?.textIn);
  const language = call.language ?? importRun.cells.language;
  const written = await writeBeside(out, { bytes: prepared.bytes, source, table, mapped, rejected, file, language });
  return written.ok ? ok(importOutcome(answer, { ...importRun, rejected, beside: written.value })) : written;
}

/** Decides, and throws the decision away: the register is only read. */
async function tryImport(asked: Asked): Promise<Result<Outcome>> {
  const { call, path } = asked;
  const opened = await readRegister(call, path);
  if (!opened.ok) return opened;
  const { replay, privates, head, settings } = opened.value;
  const memory = memoryRegister(replay, new Map(privates));
  const { machine } = call;
  const begun = await begin(asked, { ...memory, settings, now: machine.now() });
  if (!begun.ok) return begun;
  const { input, importRun } = begun.value;
  const command = { commandId: machine.newId(), action: 'register.import', input, seen: [], note: null, attributedTo: null };
  const draft = await prepare(command, memoryReader(memory), {
    now: machine.now(),
    newId: machine.newId,
    randomBytes: machine.randomBytes,
    actor: null,
    progress: tellDeciding(call),
  });
  if (!draft.ok) return draft;
  return ended(asked, begun.value, answerOf('register.import', draft.value), {
    ...importRun,
    head,
    changed: false,
    cells: cellRegister(replay),
  });
}
