import { extname } from 'node:path';
import { bowTiePicture } from '../documents/bow-tie/svg-file.ts';
import { bowTieDrawing } from '../documents/bow-tie/said.ts';
import { barriersOf } from '../domain/bow-tie/bow-tie.ts';
import { bowTieFigures } from '../domain/bow-tie/figures.ts';
import { askBowTie, bowTieIn } from '../domain/bow-tie/queries.ts';
import type { Language } from '../domain/settings/kind.ts';
import { todayOf } from '../domain/settings/today.ts';
import { memoryReader, memoryRegister } from '../engine/commands/memory-register.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok } from '../engine/values/result.ts';
import { utf8ToBytes } from '../engine/values/sha256.ts';
import { writeFileAtomically } from '../node/files/atomic-write.ts';
import type { Run } from './command.ts';
import { findRecord } from './find-record.ts';
import { readRegister } from './register-file.ts';

/** `bow-tie FILE RISK [--out X.svg]`: the bow-tie of a risk as it stands today, as a picture, or with `--json` as figures. */
export const run: Run = async (call) => {
  const [path = '', named = ''] = call.args;
  const out = call.text('out');
  if (out !== null && extname(out).toLowerCase() !== '.svg') {
    return fail(problem('usage.notOneOf', undefined, { value: out, option: '--out', values: '*.svg' }));
  }
  const opened = await readRegister(call, path);
  if (!opened.ok) return opened;
  const { replay, privates, settings } = opened.value;
  const risk = findRecord(replay, ['risks'], named);
  if (!risk.ok) return risk;
  const { id, code } = risk.value;
  const rows = await askBowTie(memoryReader(memoryRegister(replay, new Map(privates))), id);
  const bowTie = bowTieIn(rows, id, todayOf(settings, call.machine.now()));
  if (bowTie === null) return fail(problem('record.missing', { table: 'risks', id }));
  const json = bowTieFigures(bowTie);
  const svgIn = (language: Language) => bowTiePicture(bowTieDrawing(bowTie, { language, timeZone: settings.timeZone, rows }), null).svg;
  if (out === null) return ok({ status: 0, json, isData: true, out: (_, language) => svgIn(language) });
  const written = await writeFileAtomically(out, utf8ToBytes(svgIn(call.language ?? settings.language)), 'shared');
  if (!written.ok) return written;
  const count = barriersOf(bowTie).length;
  return ok({ status: 0, json, message: (say) => say('bowTie:written', { file: out, code, count }) });
};
