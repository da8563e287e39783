import { describe, expect, it } from 'vitest';
import { suggestedLevels } from '../../../domain/raising/suggested-levels.ts';
import { defaultMatrix } from '../../../domain/scoring/defaults.ts';
import { exceeds } from '../../../domain/statistics/poisson.ts';

const quiet = { severity: null, felt: null, service: null } as const;
const likelihood = (was: number, events: number) =>
  suggestedLevels({ likelihood: was, impact: 2 }, defaultMatrix, events, quiet).likelihood;
const service = { toleratedMinutes: 10 } as never;
const felt = (minutes: number) => ({ minutes, isOpen: false });

describe('events against a rate', () => {
  it('are more than it explains where so many or more have a probability below 5 %', () => {
    // 1 - e^-0.1 = 0.0952; 1 - 1.1 e^-0.1 = 0.0047
    expect([exceeds(1, 0.1), exceeds(2, 0.1)]).toEqual([false, true]);
    // 1 - 4/3 e^-1/3 = 0.0446
    expect([exceeds(1, 1 / 3), exceeds(2, 1 / 3)]).toEqual([false, true]);
    // 1 - (1 + 1 + 1/2) e^-1 = 0.0803; less a further 1/6 e^-1: 0.0190
    expect([exceeds(3, 1), exceeds(4, 1)]).toEqual([false, true]);
    // Of 4: at least 8 has 0.0511, at least 9 has 0.0214.
    expect([exceeds(8, 4), exceeds(9, 4)]).toEqual([false, true]);
    // The worked example: in 0.786 years 1 event cannot be said to contradict up to one in three years, 3 do.
    expect([exceeds(1, 0.786 / 3), exceeds(3, 0.786 / 3)]).toEqual([false, true]);
  });
});

describe('the likelihood after one more event', () => {
  it('stays where the events of the year do not contradict its level', () => {
    expect(likelihood(1, 1)).toEqual({ level: 1, why: 'asItWas' });
    expect(likelihood(2, 1)).toEqual({ level: 2, why: 'asItWas' });
    expect(likelihood(3, 3)).toEqual({ level: 3, why: 'asItWas' });
    expect(likelihood(4, 8)).toEqual({ level: 4, why: 'asItWas' });
  });

  it('goes one level up where they do, however many they are', () => {
    expect(likelihood(1, 2)).toEqual({ level: 2, why: 'oneUp' });
    expect(likelihood(2, 2)).toEqual({ level: 3, why: 'oneUp' });
    expect(likelihood(3, 4)).toEqual({ level: 4, why: 'oneUp' });
    expect(likelihood(1, 40)).toEqual({ level: 2, why: 'oneUp' });
    expect(likelihood(4, 9)).toEqual({ level: 5, why: 'oneUp' });
  });

  it('has no level above the highest, and none that is proposed where there was none or the scale has no bands', () => {
    expect(likelihood(5, 100)).toEqual({ level: 5, why: 'asItWas' });
    expect(suggestedLevels(null, defaultMatrix, 9, quiet).likelihood).toEqual({ level: null, why: 'unknown' });
    const other = { ...defaultMatrix, likelihoodScaleId: 'other' };
    expect(suggestedLevels({ likelihood: 1, impact: 1 }, other, 9, quiet).likelihood).toEqual({ level: 1, why: 'asItWas' });
  });
});

describe('the impact after one more event', () => {
  const impact = (was: number | null, facts: Partial<Parameters<typeof suggestedLevels>[3]>) =>
    suggestedLevels(was === null ? null : { likelihood: 1, impact: was }, defaultMatrix, 1, { ...quiet, ...facts }).impact;

  it('rises to what the severity comes to, and never falls', () => {
    expect((['sev1', 'sev2', 'sev3', 'sev4'] as const).map((severity) => impact(1, { severity }))).toEqual([
      { level: 4, why: 'severity' },
      { level: 3, why: 'severity' },
      { level: 2, why: 'severity' },
      { level: 1, why: 'asItWas' },
    ]);
    expect(impact(5, { severity: 'sev1' })).toEqual({ level: 5, why: 'asItWas' });
  });

  it('rises where customers felt it for longer than the service tolerates, not at the limit', () => {
    expect(impact(2, { severity: 'sev3', felt: felt(10), service })).toEqual({ level: 2, why: 'asItWas' });
    expect(impact(2, { severity: 'sev3', felt: felt(11), service })).toEqual({ level: 3, why: 'tolerance' });
    expect(impact(2, { severity: 'sev2', felt: felt(11), service })).toEqual({ level: 3, why: 'severity' });
  });

  it('is not proposed where nothing says one', () => {
    expect(impact(null, {})).toEqual({ level: null, why: 'unknown' });
    expect(impact(null, { severity: 'sev2' })).toEqual({ level: 3, why: 'severity' });
    expect(suggestedLevels(null, { ...defaultMatrix, impactScaleId: 'other' }, 1, { ...quiet, severity: 'sev1' }).impact).toEqual({
      level: null,
      why: 'unknown',
    });
  });
});
