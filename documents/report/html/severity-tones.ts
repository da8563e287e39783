import type { Severity } from '../../../domain/incidents/severity.ts';

/** Severities in greys of falling depth: colour belongs to ratings. Text on each has a contrast of 4.5 : 1 or more. */
export const severityTones: Readonly<Record<Severity | 'none', { readonly fill: string; readonly text: string }>> = {
  sev1: { fill: '#16202b', text: '#ffffff' },
  sev2: { fill: '#4d5d6e', text: '#ffffff' },
  sev3: { fill: '#a3b0bd', text: '#16202b' },
  sev4: { fill: '#dbe2e8', text: '#16202b' },
  none: { fill: '#ffffff', text: '#16202b' },
};
