import { field, further, risksWith, workedOut, type Preset } from './preset.ts';

/**
 * The CSV of a risk assessment of CISO Assistant. What it calls current is with the controls that there are, which is the residual risk
 * here; what it calls residual is with those that are to come, which is the target. Names of levels are those of its matrix.
 */
export const cisoAssistant: Preset = {
  program: 'CISO Assistant',
  wants: ['ref_id', 'name', 'existing_controls', 'current_impact', 'current_proba', 'treatment'],
  carries: { in: 'description', code: 'ref_id', says: { treatment: 'open' } },
  mapping: risksWith(
    [
      further('ref_id'),
      field('assets', 'serviceIds'),
      field('threats', 'causes'),
      field('name', 'title'),
      field('description', 'event'),
      field('inherent_impact', 'inherentImpact'),
      field('inherent_proba', 'inherentLikelihood'),
      workedOut('inherent_level'),
      field('existing_controls', 'controls'),
      field('current_impact', 'residualImpact'),
      field('current_proba', 'residualLikelihood'),
      workedOut('current_risk'),
      workedOut('current_level'),
      further('additional_controls'),
      field('residual_impact', 'targetImpact'),
      field('residual_proba', 'targetLikelihood'),
      workedOut('residual_risk'),
      workedOut('residual_level'),
      field('treatment', 'response', { open: null, mitigate: 'reduce', accept: 'accept', avoid: 'avoid', transfer: 'transfer' }),
    ],
    1,
  ),
};
