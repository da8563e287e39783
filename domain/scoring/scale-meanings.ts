import type { Severity } from '../incidents/severity.ts';

/**
 * Events a year up to which a level of likelihood says that they come, by the id of the scale; `null` for no end. They are what the
 * descriptions of that version say in words: less than once in ten years, once in three to ten, once in one to three, one to four
 * a year, more. Of a scale that is not listed nothing is known but its order.
 */
const yearlyEnds: { readonly [scaleId: string]: readonly (number | null)[] } = { 'likelihood-1': [0.1, 1 / 3, 1, 4, null] };

/** The end of the band of a level, in events a year; `null` where it has none, or the scale says none. */
export function yearlyEnd(scaleId: string, level: number): number | null {
  return yearlyEnds[scaleId]?.[level - 1] ?? null;
}

/** What an incident of a severity comes to at least on a scale of impact, and one that lasts longer than the service tolerates. */
type LeastImpact = { readonly [S in Severity]: number } & { readonly beyondTolerance: number };

/**
 * By the descriptions of that version: SEV1 hits many customers (4), SEV2 some and management is told (3), SEV3 is put right by one
 * team (2), SEV4 is absorbed in daily work (1); what the service does not tolerate is told to management (3). That something
 * threatens the firm (5) no severity says.
 */
const leastImpacts: { readonly [scaleId: string]: LeastImpact } = {
  'impact-1': { sev1: 4, sev2: 3, sev3: 2, sev4: 1, beyondTolerance: 3 },
};

export function leastImpact(scaleId: string): LeastImpact | null {
  return leastImpacts[scaleId] ?? null;
}
