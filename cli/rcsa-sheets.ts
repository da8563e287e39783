import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sheetFiles } from '../documents/rcsa/round-sheets.ts';
import { roundStatus } from '../domain/rcsa/status.ts';
import { todayOf } from '../domain/settings/today.ts';
import { nameOf } from '../engine/lists/memory-source.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok } from '../engine/values/result.ts';
import { nameKey } from '../engine/values/text.ts';
import { writeFileAtomically } from '../node/files/atomic-write.ts';
import type { Outcome, Run } from './command.ts';
import { rowsOfReplay, roundOf } from './rcsa-round.ts';
import { changeRegister } from './register-file.ts';

/** `rcsa sheets FILE --out DIR [--round Q-1] [--owner NAME]… [--open]`: writes a workbook for each owner, and records that they went out. */
export const rcsaSheetsOut: Run = async (call) => {
  const [, path = ''] = call.args;
  const out = call.text('out');
  if (out === null) return fail(problem('usage.missing', undefined, { value: '--out DIR' }));
  return changeRegister<Outcome>(call, path, call.text('by'), async ({ memory, settings, run: send }) => {
    const round = roundOf(call, memory.replay);
    if (!round.ok) return round;
    const rows = rowsOfReplay(memory.replay);
    const today = todayOf(settings, call.machine.now());
    const seq = memory.replay.head?.seq ?? 0;
    const named = (personId: string) => nameOf(memory, personId);
    const owners = call.texts('owner').map(nameKey);
    const { sheets: status } = roundStatus(rows, round.value, today);
    const isWanted = (ownerId: string | null) =>
      owners.length === 0 || (ownerId !== null && owners.includes(nameKey(named(ownerId) ?? '')));
    const isOpen = (id: string) => !call.flag('open') || status.some((sheet) => sheet.id === id && sheet.state !== 'answered');
    const wanted = rows.by('rcsaSheets', 'roundId', round.value.id).filter(({ id, ownerId }) => isWanted(ownerId) && isOpen(id));
    const language = call.language ?? settings.language;
    const files = sheetFiles({ rows, round: round.value, settings, nameOf: named, language, today, seq }, wanted);
    if (!files.ok) return files;
    if (files.value.length === 0) return fail(problem('rcsa.noRisks'));
    await mkdir(out, { recursive: true });
    for (const { name, bytes } of files.value) {
      const saved = await writeFileAtomically(join(out, name), bytes, 'shared');
      if (!saved.ok) return saved;
    }
    const sent = await send('rcsa.send', { roundId: round.value.id, sheetIds: files.value.map(({ sheetId }) => sheetId), seq });
    if (!sent.ok) return sent;
    const { head } = sent.value;
    const written = files.value.map(({ name, owner, risks }) => ({ file: join(out, name), owner, risks }));
    return ok({
      status: 0,
      json: { round: round.value.code, sheets: written, head: { seq: head.seq, hash: head.hash } },
      message: (say) =>
        [...written.map((file) => say('rcsa:cli.sheet', file)), say('rcsa:cli.sent', { n: written.length, seq: head.seq })].join('\n'),
    });
  });
};
