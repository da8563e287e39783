import { argocd } from './argocd.ts';
import { cdeventsDeployments } from './cdevents-deployments.ts';
import { cdeventsIncidents } from './cdevents-incidents.ts';
import { github } from './github.ts';
import { githubIssues } from './github-issues.ts';
import { gitlab } from './gitlab.ts';
import { jira } from './jira.ts';
import { opsgenie } from './opsgenie.ts';
import { pagerduty } from './pagerduty.ts';
import type { Source } from './source.ts';
import { statuspage } from './statuspage.ts';

/** Every program whose JSON is read as it gives it, in the order in which they are offered. */
const sources: readonly Source[] = [
  statuspage,
  pagerduty,
  opsgenie,
  jira,
  githubIssues,
  cdeventsIncidents,
  github,
  gitlab,
  argocd,
  cdeventsDeployments,
];

/** The sources of the rows of a kind. */
export function sourcesOf(table: string): readonly Source[] {
  return sources.filter((source) => source.table === table);
}
