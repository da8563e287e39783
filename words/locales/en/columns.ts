/** What the number in a column of a list counts, where its name alone does not say so: `<table>.<column>`. */
export const columns = {
  'releases.incidentCount':
    'Incidents that this release was decided to have caused or contributed to. Suspected links, ruled-out links and incidents that led to the release are not counted.',
  'releases.riskCount': 'Risks with a decided link to this release. Suspected and ruled-out links are not counted.',
  'incidents.releaseCount':
    'Releases that were decided to have caused or contributed to this incident. Suspected links, ruled-out links and releases that followed from it are not counted.',
  'incidents.tolerance':
    'Whether customers felt the incident for no longer than its service tolerates; “No limit” where the service names none, “Not known” where the felt time is not. Planned work is not compared.',
  'deployments.incidentCount':
    'Incidents that this deployment was decided to have caused or contributed to. Suspected links, ruled-out links and incidents that led to the deployment are not counted.',
  'deployments.riskCount': 'Risks with a decided link to this deployment. Suspected and ruled-out links are not counted.',
  'incidents.deploymentCount':
    'Deployments that were decided to have caused or contributed to this incident. Suspected links, ruled-out links and deployments that followed from it are not counted.',
  'risks.deploymentCount': 'Deployments with a decided link to this risk. Suspected and ruled-out links are not counted.',
  'services.deploymentCount': 'Deployments to production. Other environments are not counted.',
  'incidents.riskCount': 'Risks with a decided link to this incident. Suspected and ruled-out links are not counted.',
  'risks.incidentCount': 'Incidents with a decided link to this risk. Suspected and ruled-out links are not counted.',
  'risks.releaseCount': 'Releases with a decided link to this risk. Suspected and ruled-out links are not counted.',
  'losses.riskCount': 'Risks with a decided link to this loss. Suspected and ruled-out links are not counted.',
  'losses.incidentCount': 'Incidents with a decided link to this loss. Suspected and ruled-out links are not counted.',
  'losses.releaseCount': 'Releases with a decided link to this loss. Suspected and ruled-out links are not counted.',
} as const;
