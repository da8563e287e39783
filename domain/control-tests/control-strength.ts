import { addDays, type Day } from '../../engine/values/time.ts';
import type { Rows, Stored } from '../rows.ts';
import { timeZoneOf } from '../settings/time-zone.ts';
import { lastTest } from './last-test.ts';
import { strengthOn, type Strength } from './strength.ts';
import { testEndedBy, type TestEnd } from './test-ended.ts';

/**
 * What is known of a control at the end of a day: its last test, the deployment that ended that by then, while it would still have
 * counted, and how far the control can be relied on.
 */
export type ControlStrength = {
  readonly last: Stored<'controlTests'> | null;
  readonly ended: TestEnd<Stored<'deployments'>> | null;
  readonly strength: Strength;
};

export function controlStrength(rows: Pick<Rows, 'get' | 'by'>, control: Stored<'controls'>, day: Day): ControlStrength {
  const last = lastTest(rows.by('controlTests', 'controlId', control.id), day);
  if (last === null) return { last, ended: null, strength: 'untested' };
  const end = testEndedBy(last, control, (id) => rows.by('deployments', 'serviceId', id), timeZoneOf(rows));
  const ended = end !== null && end.on <= day && (last.validUntil === null || last.validUntil >= end.on) ? end : null;
  return { last, ended, strength: strengthOn(last, day, ended?.on ?? null) };
}

/** How many days of a span, both ends among them, a control was under proof: at the end of each a test of it was valid. */
export function daysUnderProof(
  rows: Pick<Rows, 'get' | 'by'>,
  control: Stored<'controls'>,
  { firstDay, lastDay }: { readonly firstDay: Day; readonly lastDay: Day },
): { readonly proven: number; readonly of: number } {
  let [proven, of] = [0, 0];
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) {
    of += 1;
    if (controlStrength(rows, control, day).strength !== 'untested') proven += 1;
  }
  return { proven, of };
}
