import { sampleRegister } from '../../../../assets/sample/sample-register.ts';
import type { ReportClaims } from '../../../../documents/report/claims/claims.ts';
import { reportWithClaims } from '../../../../documents/report/make-report.ts';
import type { Language } from '../../../../domain/settings/kind.ts';
import type { MemoryRegister } from '../../../../engine/commands/memory-register.ts';
import { registerStory } from '../../../fixtures/story/register-story.ts';
import { closedRegister } from '../../../outside/closed-register.ts';
import { misleadingRegister } from '../misleading.ts';

type Register = Pick<MemoryRegister, 'entries' | 'privates'>;

export const story: Register = (await registerStory()).memory.register;
export const sample: Register = await sampleRegister('ko');

/** Registers that between them have a row of nearly every table. */
export const registers: Readonly<Record<string, Register>> = {
  'the sample': sample,
  'a register with a record of every kind': story,
  'a register with every kind of restatement': (await misleadingRegister()).register,
  'a register with closed quarters': await closedRegister(),
};

/** The claims of the report of a quarter, compared with the one before, with everything that was recorded until 2026. */
export function claimed({ entries, privates }: Register, quarter: string, language: Language): ReportClaims {
  const asked = { compare: 'before', validAt: null, knownAt: '2026-03-01T00:00:00.000Z' } as const;
  const report = reportWithClaims({ entries, privates, ...asked, quarter, language });
  if (!report.ok) throw new Error(JSON.stringify(report.problems));
  return report.value.claims();
}
