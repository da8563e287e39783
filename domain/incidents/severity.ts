/** SEV1 critical outage or data loss, SEV2 major degradation, SEV3 minor with workaround, SEV4 cosmetic. */
export const severities = ['sev1', 'sev2', 'sev3', 'sev4'] as const;
export type Severity = (typeof severities)[number];
