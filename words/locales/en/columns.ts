/** What the number in a column of a list counts, where its name alone does not say so: `<table>.<column>`. */
export const columns = {
  'releases.incidentCount':
    'Incidents that the release is decided to have caused or contributed to. Suspicions, ruled-out links and incidents that led to the release are not counted.',
  'releases.riskCount': 'Risks that the release is decided to be linked to. Suspicions and ruled-out links are not counted.',
  'incidents.releaseCount':
    'Releases that are decided to have caused the incident or contributed to it. Suspicions, ruled-out links and releases that came of it are not counted.',
  'incidents.riskCount': 'Risks that the incident is decided to be linked to. Suspicions and ruled-out links are not counted.',
  'risks.incidentCount': 'Incidents that the risk is decided to be linked to. Suspicions and ruled-out links are not counted.',
  'risks.releaseCount': 'Releases that the risk is decided to be linked to. Suspicions and ruled-out links are not counted.',
  'losses.riskCount': 'Risks that the loss is decided to be linked to. Suspicions and ruled-out links are not counted.',
  'losses.incidentCount': 'Incidents that the loss is decided to be linked to. Suspicions and ruled-out links are not counted.',
  'losses.releaseCount': 'Releases that the loss is decided to be linked to. Suspicions and ruled-out links are not counted.',
} as const;
