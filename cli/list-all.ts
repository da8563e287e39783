import { registerBook } from '../documents/spreadsheets/register-book.ts';
import { todayOf } from '../domain/settings/today.ts';
import { listRows } from '../domain/register/in-memory.ts';
import { memorySource } from '../engine/lists/memory-source.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { writeFileAtomically } from '../node/files/atomic-write.ts';
import type { Call, Outcome } from './command.ts';
import { readRegister } from './register-file.ts';
import { tableOutput } from './table-output.ts';

/** `list FILE all --format xlsx --out F`: the whole register as one workbook, a sheet for each kind that has records. */
export async function listAll(call: Call, path: string): Promise<Result<Outcome>> {
  const narrowing = ['view', 'search', 'sort', 'group', 'columns'].find((option) => call.text(option) !== null);
  const refused = call.texts('where').length > 0 ? 'where' : narrowing;
  if (refused !== undefined) return fail(problem('usage.notTogether', undefined, { option: `--${refused}`, other: 'all' }));
  const output = await tableOutput(call, path);
  if (!output.ok) return output;
  const { format, out } = output.value;
  if (format !== 'xlsx' || out === null) return fail(problem('usage.missing', undefined, { value: '--format xlsx --out F' }));
  const opened = await readRegister(call, path);
  if (!opened.ok) return opened;
  const { settings: register } = opened.value;
  const now = call.machine.now();
  const source = memorySource(opened.value, todayOf(register, now));
  const rowsOf = (table: string) => listRows(source, { table, search: '', filters: [], sort: [], archived: true });
  const book = registerBook({ source, rowsOf, language: call.language ?? register.language, register, now });
  if (!book.ok) return book;
  const saved = await writeFileAtomically(out, book.value, 'shared');
  if (!saved.ok) return saved;
  return ok({ status: 0, json: { file: out }, message: (say) => say('imports:whole.written', { file: out }) });
}
