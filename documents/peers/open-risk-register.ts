import { fittingStart, levelIn, linesWithin, textWithin, type Peer } from './peer.ts';

/** Its scale, from NIST SP 800-30. */
const levels = ['Very Low', 'Low', 'Moderate', 'High', 'Very High'];
/** So many bytes its texts may have. */
const most = { id: 128, short: 240, name: 1000, long: 5000, notes: 8000 } as const;

/**
 * An assessment of open-risk-register, version 2: each risk is a threat event of its own, at its inherent levels. What makes an event
 * (adversaries, accidents) is not known of a risk: all are written as not adversarial. The level of risk is worked out there.
 */
export const openRiskRegisterPeer: Peer = {
  name: 'open-risk-register',
  format: 'json',
  carries: { heading: 'notes', most: most.notes },
  columns: [
    { heading: 'refId', key: 'code', say: textWithin(most.id) },
    { heading: 'name', key: 'title', say: textWithin(most.name) },
    { heading: 'description', key: 'event', say: textWithin(most.long) },
    { heading: 'notes', key: 'remarks', say: textWithin(most.notes) },
    { heading: 'overallLikelihood', key: 'inherentLikelihood', say: levelIn('likelihood', levels) },
    { heading: 'impactLevel', key: 'inherentImpact', say: levelIn('impact', levels) },
    { heading: 'impactNotes', key: 'consequences', say: linesWithin(most.notes) },
  ],
  document: (records, { register, now }) => ({
    format: 'open-risk-register-assessment',
    version: 2,
    exportedAt: now,
    assessment: {
      createdAt: now,
      updatedAt: now,
      tier: 'org',
      name: fittingStart(register, most.short),
      assessmentApproach: 'qualitative',
      threatSources: [],
      threatEvents: records.map((record) => ({ ...record, type: 'non-adversarial', isCustom: true, threatSourceIds: [], riskLevel: '' })),
      vulnerabilities: [],
      predisposingConditions: [],
    },
  }),
  most: { records: 250, bytes: 1024 ** 2 },
};
