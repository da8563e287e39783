import { templateBook } from '../documents/templates/template-book.ts';
import { sourceOfDefaults, type TemplateSource } from '../documents/templates/template-source.ts';
import { kinds } from '../domain/index.ts';
import { todayOf } from '../domain/settings/today.ts';
import { importable } from '../engine/imports/import-columns.ts';
import { memorySource } from '../engine/lists/memory-source.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { writeFileAtomically } from '../node/files/atomic-write.ts';
import type { Call, Run } from './command.ts';
import { readRegister } from './register-file.ts';
import { isSameFile } from './table-output.ts';
import { tableNamed } from './table-named.ts';

/** `template TABLE --out F [--register FILE]`: a workbook to fill in, which an import takes as it is. */
export const run: Run = async (call) => {
  const [said = ''] = call.args;
  const tables = importable(kinds);
  const table = tableNamed(said, tables);
  if (table === null) {
    return fail(problem('usage.notOneOf', undefined, { value: said, option: 'TABLE', values: tables.join(', '), of: 'tables' }));
  }
  const out = call.text('out');
  if (out === null) return fail(problem('usage.missing', undefined, { value: '--out F' }));
  const register = call.text('register');
  // A careless name must not put a template in the place of the register.
  if (register !== null && (await isSameFile(out, register))) {
    return fail(problem('usage.invalid', undefined, { value: out, option: '--out' }));
  }
  const offered = await offeredBy(call);
  if (!offered.ok) return offered;
  const book = templateBook({ table, ...offered.value, language: call.spoken });
  if (!book.ok) return book;
  const saved = await writeFileAtomically(out, book.value, 'shared');
  return saved.ok
    ? ok({ status: 0, json: { file: out, table }, message: (say) => say('imports:template.written', { file: out, table }) })
    : saved;
};

/** What may be chosen: what the register has that was named, else what every register begins with. */
async function offeredBy(call: Call): Promise<Result<{ readonly source: TemplateSource; readonly timeZone: string | null }>> {
  const path = call.text('register');
  if (path === null) return ok({ source: sourceOfDefaults(), timeZone: null });
  const opened = await readRegister(call, path);
  if (!opened.ok) return opened;
  const { settings } = opened.value;
  return ok({ source: memorySource(opened.value, todayOf(settings, call.machine.now())), timeZone: settings.timeZone });
}
