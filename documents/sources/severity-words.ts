import type { severities } from '../../domain/incidents/severity.ts';

type Severity = (typeof severities)[number];

/** The priorities of a new Jira site, most urgent first. */
const words: Readonly<Record<string, Severity>> = { highest: 'sev1', high: 'sev2', medium: 'sev3', low: 'sev4', lowest: 'sev4' };

/**
 * The severity that a priority stands for: SEV1 to SEV4 and P1 to P4 (P0 is the first, P5 the fourth), or a word of Jira. `null`
 * for any other name: what a firm calls its priorities is its own affair.
 */
export function severityOfPriority(name: string | null): Severity | null {
  const word = (name ?? '').trim().toLowerCase();
  const level = /^(?:p|sev|severity|priority)[\s:/_-]*([0-5])$/.exec(word)?.[1];
  return level === undefined ? (words[word] ?? null) : (`sev${Math.min(4, Math.max(1, Number(level)))}` as Severity);
}
