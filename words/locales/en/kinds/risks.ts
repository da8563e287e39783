import type { KindWords } from '../../../kind-words.ts';

export const risks = {
  many: 'Risks',
  one: 'Risk',
  fields: {
    title: 'Title',
    event: 'Event',
    category: 'Category',
    subtypeId: 'Sub-type',
    eventTypeId: 'Event type',
    driverId: 'Driver',
    ownerId: 'Owner',
    unitId: 'Unit',
    serviceIds: 'Services',
    status: 'Status',
    response: 'Response',
    identifiedOn: 'Identified on',
    closedOn: 'Closed on',
    nextReviewOn: 'Next review on',
    causes: 'Causes',
    consequences: 'Consequences',
    inherent: 'Inherent rating',
    inherentLikelihood: 'Inherent likelihood',
    inherentImpact: 'Inherent impact',
    inherentValidOn: 'Inherent valid on',
    inherentRationale: 'Inherent rationale',
    residual: 'Residual rating',
    residualLikelihood: 'Residual likelihood',
    residualImpact: 'Residual impact',
    residualValidOn: 'Residual valid on',
    residualRationale: 'Residual rationale',
    target: 'Target rating',
    targetLikelihood: 'Target likelihood',
    targetImpact: 'Target impact',
    targetValidOn: 'Target valid on',
    targetRationale: 'Target rationale',
    controls: 'Controls',
    controlCount: 'Number of controls',
    incidentCount: 'Number of incidents',
    releaseCount: 'Number of releases',
  },
  empty: {
    title: 'What could go wrong',
    text: 'A risk is one sentence about what could happen. Write it in a line, choose a category, press Enter: causes, assessment and controls follow in their own time.',
    action: 'Record the first risk',
  },
} as const satisfies KindWords<'risks'>;

export const causes = {
  many: 'Causes',
  one: 'Cause',
  fields: {
    riskId: 'Risk',
    text: 'Cause',
    rank: 'Place',
  },
} as const satisfies KindWords<'causes'>;

export const consequences = {
  many: 'Consequences',
  one: 'Consequence',
  fields: {
    riskId: 'Risk',
    text: 'Consequence',
    rank: 'Place',
  },
} as const satisfies KindWords<'consequences'>;
