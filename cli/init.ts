import { rowsOf } from '../domain/register/in-memory.ts';
import { basename, extname } from 'node:path';
import { sampleRegister } from '../assets/sample/sample-register.ts';
import { emptyReplay } from '../engine/ledger/replay.ts';
import { memoryRegister, type MemoryRegister } from '../engine/commands/memory-register.ts';
import type { Head } from '../engine/ledger/entry.ts';
import { schemas } from '../domain/migrations/all.ts';
import type { Language } from '../domain/settings/kind.ts';
import { problem, type Problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { systemLanguage } from './machine.ts';
import type { Call, Outcome, Run } from './command.ts';
import { createRegisterFile, runIn } from './register-file.ts';

/** `init FILE`: a new register. What is not said is taken from the system: language, time zone, account name. */
export const run: Run = async (call) => {
  const [path = ''] = call.args;
  const language = call.language ?? systemLanguage(process.env);
  call.speak(language);
  if (call.flag('sample')) return initSample(call, path, language);
  const memory = memoryRegister(emptyReplay(schemas));
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
  if (!created.ok) return fail(...created.problems.map(ofOption));
  return keep(path, memory, created.value.head);
};

const optionOf: Readonly<Record<string, string>> = { name: '--name', currency: '--currency', timeZone: '--time-zone', by: '--by' };

/** A field that cannot be is an option that was wrongly given. */
function ofOption(one: Problem): Problem {
  const option = optionOf[one.at?.field ?? ''];
  return option === undefined ? one : { ...one, at: { field: option } };
}

/** The sample register is told once and for all: only its language can be chosen. */
async function initSample(call: Call, path: string, language: Language): Promise<Result<Outcome>> {
  const chosen = ['name', 'currency', 'time-zone', 'by'].find((option) => call.text(option) !== null);
  if (chosen !== undefined)
    return fail(problem('usage.unknownOption', undefined, { value: `--${chosen} (--sample)`, values: '--language, --json' }));
  const memory = await sampleRegister(language);
  if (memory.replay.head === null) throw new Error('the sample register is empty');
  return keep(path, memory, memory.replay.head);
}

async function keep(path: string, memory: MemoryRegister, { seq, hash }: Head): Promise<Result<Outcome>> {
  const written = await createRegisterFile(path, memory);
  if (!written.ok) return written;
  const [settings] = rowsOf(memory, 'settings');
  if (settings === undefined) throw new Error('a register without settings');
  const { registerId, name, currency, timeZone, language } = settings;
  return ok({
    status: 0,
    json: { file: path, registerId, name, currency, timeZone, language, head: { seq, hash } },
    message: (say) => say('cli:init.done', { file: path, name, head: `${seq}:${hash}` }),
  });
}
