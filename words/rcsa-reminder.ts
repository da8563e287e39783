import type { SheetStatus } from '../domain/rcsa/status.ts';
import type { Language } from '../domain/settings/kind.ts';
import type { Day } from '../engine/values/time.ts';
import { dayText } from './patterns/days.ts';
import { translator } from './translate.ts';

/** So many codes are named in a letter. */
const mostCodes = 20;

export type Reminding = {
  readonly round: string;
  readonly dueOn: Day;
  readonly owner: string | null;
  readonly sheet: Pick<SheetStatus, 'open' | 'daysLate'>;
  readonly language: Language;
};

/** A letter that asks an owner for the answers that are missing: its subject, and what it says. */
export function reminderText({ round, dueOn, owner, sheet, language }: Reminding): string {
  const say = translator(language);
  const { open, daysLate } = sheet;
  // Not every letter keeps blanks that do not break.
  const due = dayText(dueOn, language).replaceAll('\u00A0', ' ');
  const named = open.slice(0, mostCodes).join(', ');
  const more = open.length - mostCodes;
  const codes = more > 0 ? say('rcsa:remind.andMore', { codes: named, n: more }) : named;
  const isLate = daysLate > 0;
  return [
    say(isLate ? 'rcsa:remind.subjectLate' : 'rcsa:remind.subject', { round, due }),
    '',
    owner === null ? say('rcsa:remind.helloNobody') : say('rcsa:remind.hello', { owner }),
    '',
    isLate ? say('rcsa:remind.late', { round, due, count: daysLate, n: daysLate }) : say('rcsa:remind.due', { round, due }),
    say('rcsa:remind.open', { count: open.length, n: open.length, codes }),
    say('rcsa:remind.how'),
    '',
    say('rcsa:remind.thanks'),
  ].join('\n');
}
