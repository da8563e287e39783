import type { History } from '../domain/history/history.ts';
import { kinds } from '../domain/index.ts';
import { answerOf, prepare } from '../domain/register/in-memory.ts';
import { memoryReader, memoryRegister } from '../engine/commands/memory-register.ts';
import { importable } from '../engine/imports/import-columns.ts';
import type { Json } from '../engine/values/json.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { nameKey } from '../engine/values/text.ts';
import { withFile } from '../node/files/file-source.ts';
import { readHistory } from '../node/git/read-history.ts';
import { numberText } from '../words/patterns/numbers.ts';
import type { Call, Outcome } from './command.ts';
import { historyOutcome } from './history-outcome.ts';
import { untilInterrupted } from './interrupt.ts';
import { changeRegister, readRegister } from './register-file.ts';

/** What may be said of the import of a repository, and what only of that of a file. */
const options = ['--git', '--branch', '--tags', '--service', '--dry-run', '--by', '--clock-is-right'];
const ofFiles = [...importable(kinds), 'from', 'label', 'mapping', 'sheet', 'records', 'save-mapping', 'rejected'];
const listsOfFiles = ['clear', 'production', 'fixed', 'also'];
const flagsOfFiles = ['strict', 'auto', 'overwrite'];

/** `import FILE --git DIR --service NAME`: the releases and changes of a service from its repository, as one entry. */
export async function importGit(call: Call, path: string, folder: string): Promise<Result<Outcome>> {
  const lists = listsOfFiles.filter((option) => call.texts(option).length > 0);
  const wrong = [
    ...ofFiles.filter((option) => call.text(option) !== null),
    ...lists,
    ...flagsOfFiles.filter((option) => call.flag(option)),
  ];
  if (wrong.length > 0) {
    return fail(...wrong.map((option) => problem('usage.unknownOption', undefined, { value: `--${option}`, values: options.join(', ') })));
  }
  const service = call.text('service');
  if (service === null) return fail(problem('usage.missing', undefined, { value: '--service NAME' }));
  if (nameKey(service) === '') return fail(problem('usage.invalid', undefined, { value: service, option: '--service' }));
  // Before what may take long.
  const there = await withFile(path, () => Promise.resolve(ok(null)));
  if (!there.ok) return there;
  call.progress((say) => say('history:progress.graph', { folder }));
  const read = await untilInterrupted((signal) =>
    readHistory(
      { folder, branch: call.text('branch'), tags: call.text('tags') },
      {
        signal,
        progress: (done, of) => call.progress((say) => say('history:progress.reading', { read: numberText(done), of: numberText(of) })),
      },
    ),
  );
  if (!read.ok) return read;
  const history = read.value;
  const input: Json = { service, history, trial: call.flag('dry-run') };
  if (call.flag('dry-run')) return tryHistory(call, path, history, input);
  return changeRegister(call, path, call.text('by'), async ({ run: send }) => {
    call.progress((say) => say('history:progress.taking', { n: numberText(history.changes.length) }));
    const sent = await send('register.takeHistory', input, { note: `${history.source}, ${history.branch}` });
    if (!sent.ok) return sent;
    const { head, changed } = sent.value;
    return ok(historyOutcome(history, answerOf('register.takeHistory', sent.value), { head, changed, trial: false, register: path }));
  });
}

/** Decides, and throws the decision away: the register is only read. */
async function tryHistory(call: Call, path: string, history: History, input: Json): Promise<Result<Outcome>> {
  const opened = await readRegister(call, path);
  if (!opened.ok) return opened;
  const { replay, privates, head } = opened.value;
  const { machine } = call;
  const command = { commandId: machine.newId(), action: 'register.takeHistory', input, seen: [], note: null, attributedTo: null };
  const draft = await prepare(command, memoryReader(memoryRegister(replay, new Map(privates))), {
    now: machine.now(),
    newId: machine.newId,
    randomBytes: machine.randomBytes,
    actor: null,
  });
  if (!draft.ok) return draft;
  return ok(historyOutcome(history, answerOf('register.takeHistory', draft.value), { head, changed: false, trial: true, register: path }));
}
