import type { KindWords } from '../../../kind-words.ts';
import { cameFrom, notedFields } from './imported.ts';

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
    closingReason: 'Reason for closing',
    withdrawnReason: 'Reason for withdrawal',
    nextReviewOn: 'Next review',
    causes: 'Causes',
    consequences: 'Consequences',
    inherent: 'Inherent rating',
    inherentLikelihood: 'Inherent likelihood',
    inherentImpact: 'Inherent impact',
    inherentValidOn: 'Inherent valid from',
    inherentRationale: 'Inherent rationale',
    residual: 'Residual rating',
    residualLikelihood: 'Residual likelihood',
    residualImpact: 'Residual impact',
    residualValidOn: 'Residual valid from',
    residualRationale: 'Residual rationale',
    target: 'Target rating',
    targetLikelihood: 'Target likelihood',
    targetImpact: 'Target impact',
    targetValidOn: 'Target valid from',
    targetRationale: 'Target rationale',
    controls: 'Controls',
    controlCount: 'Number of controls',
    incidentCount: 'Number of incidents',
    releaseCount: 'Number of releases',
    deploymentCount: 'Number of deployments',
    ...notedFields,
    ...cameFrom,
  },
  empty: {
    title: 'No risks yet',
    text: 'A risk is one sentence about what could happen. Write it in one line, choose a category and press Enter; causes, assessment and controls can be added later.',
    action: 'Record the first risk',
  },
} as const satisfies KindWords<'risks'>;

export const causes = {
  many: 'Causes',
  one: 'Cause',
  fields: {
    riskId: 'Risk',
    text: 'Cause',
    rank: 'Order',
  },
} as const satisfies KindWords<'causes'>;

export const consequences = {
  many: 'Consequences',
  one: 'Consequence',
  fields: {
    riskId: 'Risk',
    text: 'Consequence',
    rank: 'Order',
  },
} as const satisfies KindWords<'consequences'>;

export const closures = {
  many: 'Earlier closures',
  one: 'Closure',
  fields: {
    riskId: 'Risk',
    closedOn: 'Closed on',
    closingReason: 'Reason for closing',
    reopenedOn: 'Reopened on',
    reopeningReason: 'Reason for reopening',
  },
} as const satisfies KindWords<'closures'>;

export const reclassifications = {
  many: 'Changes of category',
  one: 'Change of category',
  fields: {
    riskId: 'Risk',
    fromCategory: 'Former category',
    movedOn: 'Moved on',
    reason: 'Reason',
  },
} as const satisfies KindWords<'reclassifications'>;
