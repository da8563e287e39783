import { basename, extname } from 'node:path';
import { emptyReplay } from '../domain/ledger/replay.ts';
import type { MemoryRegister } from '../domain/register/memory-register.ts';
import { rowsOf } from '../domain/register/memory-register.ts';
import { ok } from '../domain/values/result.ts';
import { systemLanguage } from './machine.ts';
import type { Run } from './command.ts';
import { createRegisterFile, runIn } from './register-file.ts';

/** `init FILE`: a new register. What is not said is taken from the system: language, time zone, account name. */
export const run: Run = async (call) => {
  const [path = ''] = call.args;
  const language = call.language ?? systemLanguage(process.env);
  call.speak(language);
  const memory: MemoryRegister = { replay: emptyReplay(), privates: new Map(), entries: [], appended: [] };
  const input = {
    name: call.text('name') ?? basename(path, extname(path)),
    currency: call.text('currency') ?? (language === 'ko' ? 'KRW' : 'USD'),
    timeZone: call.text('time-zone') ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    fiscalYearStart: 1,
    language,
    by: call.text('by') ?? call.machine.account,
    sampleToday: null,
  };
  const created = await runIn(memory, 'register.create', input, null, call.machine);
  if (!created.ok) return created;
  const written = await createRegisterFile(path, memory);
  if (!written.ok) return written;
  const [settings] = rowsOf(memory, 'settings');
  const { seq, hash } = created.value.head;
  const { registerId = '', name = '', currency = '', timeZone = '' } = settings ?? {};
  return ok({
    status: 0,
    json: { file: path, registerId, name, currency, timeZone, language, head: { seq, hash } },
    message: (say) => say('cli:init.done', { file: path, name, head: `${seq}:${hash}` }),
  });
};
