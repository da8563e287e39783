import { field, further, risksWith, workedOut, type Preset } from './preset.ts';

/** Its scale, from NIST SP 800-30. */
const levels = { 'Very Low': 1, Low: 2, Moderate: 3, High: 4, 'Very High': 5 };

/** The threat events of an assessment of open-risk-register, each of which is a risk with its level. */
export const openRiskRegister: Preset = {
  program: 'open-risk-register',
  wants: ['refId', 'name', 'threatSourceIds', 'overallLikelihood', 'impactLevel', 'riskLevel'],
  carries: { in: 'notes', code: 'refId', says: { type: 'non-adversarial' } },
  mapping: risksWith(
    [
      workedOut('id'),
      further('refId'),
      field('name', 'title'),
      field('description', 'event'),
      further('type'),
      workedOut('isCustom'),
      workedOut('threatSourceIds'),
      further('relevance'),
      field('notes', 'remarks'),
      further('likelihoodInitiation'),
      further('likelihoodImpact'),
      field('overallLikelihood', 'inherentLikelihood', levels),
      field('impactLevel', 'inherentImpact', levels),
      field('impactNotes', 'consequences'),
      workedOut('riskLevel'),
      further('riskOverride'),
      further('riskOverrideReason'),
      field('riskNotes', 'remarks'),
    ],
    null,
  ),
};
