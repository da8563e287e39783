import { problem } from '../engine/values/problem.ts';
import { fail } from '../engine/values/result.ts';
import type { Run } from './command.ts';
import { openRcsa } from './rcsa-open.ts';
import { addRcsa, removeRcsa } from './rcsa-scope.ts';
import { rcsaSheetsOut } from './rcsa-sheets.ts';
import { rcsaStatus } from './rcsa-status.ts';
import { takeRcsa } from './rcsa-take.ts';

const acts = {
  open: openRcsa,
  add: addRcsa,
  remove: removeRcsa,
  sheets: rcsaSheetsOut,
  take: takeRcsa,
  status: rcsaStatus,
} as const satisfies Readonly<Record<string, Run>>;

/** The options of each act. One of another is a mistake, and no wish. */
const optionsOf: Readonly<Record<keyof typeof acts, readonly string[]>> = {
  open: ['name', 'due', 'controls', 'view', 'where', 'search', 'by', 'clock-is-right'],
  add: ['risk', 'view', 'where', 'search', 'round', 'by', 'clock-is-right'],
  remove: ['risk', 'reason', 'round', 'by', 'clock-is-right'],
  sheets: ['round', 'out', 'owner', 'open', 'by', 'clock-is-right'],
  take: ['sheet', 'take', 'overwrite', 'on', 'dry-run', 'by', 'clock-is-right'],
  status: ['round', 'remind'],
};
const all = [...new Set(Object.values(optionsOf).flat())];

/** `rcsa open|add|remove|sheets|take|status FILE …`: a risk and control self-assessment. */
export const run: Run = async (call) => {
  const [what = ''] = call.args;
  const act = Object.keys(acts).find((one): one is keyof typeof acts => one === what);
  if (act === undefined) {
    return fail(problem('usage.notOneOf', undefined, { value: what, option: 'WHAT', values: Object.keys(acts).join(', ') }));
  }
  const isGiven = (option: string) => call.text(option) !== null || call.texts(option).length > 0 || call.flag(option);
  const strange = all.find((option) => isGiven(option) && !optionsOf[act].includes(option));
  if (strange !== undefined) {
    const options = optionsOf[act].map((option) => `--${option}`).join(', ');
    return fail(problem('usage.unknownOption', undefined, { value: `--${strange}`, values: options }));
  }
  return acts[act](call);
};
