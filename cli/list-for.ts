import { peers } from '../documents/peers/all.ts';
import { writePeer } from '../documents/peers/peer.ts';
import { peerPrograms } from '../documents/peers/programs.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { writeFileAtomically } from '../node/files/atomic-write.ts';
import { fieldName } from '../words/names.ts';
import { numberText } from '../words/patterns/numbers.ts';
import type { Call, Outcome } from './command.ts';
import { listedRows } from './listed-rows.ts';
import { isSameFile } from './table-output.ts';

/** `list FILE risks --for PROGRAM --out F`: the file of another program, and what it does not say. */
export async function listFor(call: Call, program: string, path: string, table: string): Promise<Result<Outcome>> {
  const peer = peers.find(({ name }) => name === program);
  if (peer === undefined)
    return fail(
      problem('usage.notOneOf', undefined, { value: program, option: '--for', values: peers.map(({ name }) => name).join(', ') }),
    );
  if (table !== 'risks') return fail(problem('usage.onlyWith', undefined, { option: '--for', other: 'risks' }));
  if (call.text('format') !== null) return fail(problem('usage.notTogether', undefined, { option: '--for', other: '--format' }));
  const out = call.text('out');
  if (out === null) return fail(problem('usage.missing', undefined, { value: '--out F' }));
  if (await isSameFile(out, path)) return fail(problem('usage.invalid', undefined, { value: out, option: '--out' }));
  const found = await listedRows(call, path, table);
  if (!found.ok) return found;
  const { rows, source, settings } = found.value;
  const file = writePeer(peer, rows, source, {
    register: settings.name,
    now: call.machine.now(),
    language: call.language ?? settings.language,
  });
  if (!file.ok) return file;
  const saved = await writeFileAtomically(out, file.value.bytes, 'shared');
  if (!saved.ok) return saved;
  const unsaid = Object.entries(file.value.unsaid);
  return ok({
    status: 0,
    json: { program: peer.name, rows: rows.length, unsaid: file.value.unsaid },
    message: (say) => {
      const columns = unsaid.map(([key, count]) => `${fieldName(say, table, key)} ${numberText(count)}`).join(' · ');
      return [
        say('imports:list.writtenFor', { program: peerPrograms[peer.name], file: out, count: rows.length }),
        ...(unsaid.length === 0 ? [] : [say('imports:list.unsaid', { program: peerPrograms[peer.name], columns })]),
      ].join('\n');
    },
  });
}
