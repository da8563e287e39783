import { epochOf, instantOf } from '../../../engine/values/time.ts';
import { courses, rhythms } from '../deployments/courses.ts';
import type { Course, FurtherDeployment } from '../deployments/deployment-source.ts';
import { furtherDeployments } from '../deployments/further.ts';
import { otherReleases } from '../releases/others.ts';
import { paymentReleases } from '../releases/payment.ts';
import type { ReleaseSource } from '../releases/release-source.ts';
import { seoul, t } from '../text.ts';
import { after, creating, type Step, type Telling } from './step.ts';

/** Deployments, each recorded by its pipeline when it was over, and the incidents that some of them answered. */
export function deploymentSteps(telling: Telling): Step[] {
  return [
    ...[...paymentReleases, ...otherReleases].flatMap((release) => releasedStep(release, telling)),
    ...furtherDeployments.map((deployment) => furtherStep(deployment, telling)),
    ...answers.map((answer) => answerStep(answer, telling)),
  ];
}

function releasedStep([service, version, released]: ReleaseSource, telling: Telling): Step[] {
  const rhythm = rhythms[service];
  if (rhythm === undefined) return [];
  const release = `${service}@${version}`;
  const course = courses[release] ?? {};
  const startedAt = after(seoul(released), rhythm.after * 60);
  const finishedAt = after(startedAt, (course.minutes ?? rhythm.minutes) * 60);
  const fields = {
    serviceId: telling.id(`service:${service}`),
    version,
    releaseId: telling.id(`release:${release}`),
    startedAt,
    finishedAt,
    manualSteps: course.manualSteps ?? rhythm.manualSteps,
    ...courseFields(course, telling, finishedAt),
  };
  return [deploymentStep(`deployment:${release}`, fields, finishedAt, telling)];
}

function furtherStep(deployment: FurtherDeployment, telling: Telling): Step {
  const startedAt = seoul(deployment.start);
  const finishedAt = after(startedAt, deployment.minutes * 60);
  const fields = {
    serviceId: telling.id(`service:${deployment.service}`),
    version: telling.say(deployment.version),
    releaseId: deployment.release === undefined ? null : telling.id(`release:${deployment.release}`),
    environment: deployment.environment ?? 'production',
    kind: deployment.kind,
    startedAt,
    finishedAt,
    manualSteps: deployment.manualSteps ?? 0,
    ...courseFields(deployment, telling, finishedAt),
  };
  return deploymentStep(`deployment:${deployment.key}`, fields, finishedAt, telling);
}

function courseFields({ planned, outcome, intervention, recovered, notes }: Course, { say }: Telling, finishedAt: string) {
  return {
    planned: planned ?? true,
    outcome: outcome ?? 'ok',
    intervention: intervention ?? null,
    recoveredAt: recovered === undefined ? null : after(finishedAt, recovered * 60),
    notes: notes === undefined ? '' : say(notes),
  };
}

/** Half an hour later, or, of one that had to be recovered, once it was. */
function deploymentStep(name: string, fields: { readonly recoveredAt: string | null }, finishedAt: string, { id }: Telling): Step {
  const known = Math.max(epochOf(finishedAt), fields.recoveredAt === null ? 0 : epochOf(fields.recoveredAt));
  return creating('deployments', id(name), fields, { at: after(instantOf(known), 1860), actor: 'serviceLead' });
}

/** Incidents that led to a deployment: what was put right, or what helped against it. */
const answers = [
  [
    'wallet-window',
    'deployment:wallet-back',
    '2025-02-10 10:25',
    t('인증창 오류를 멈추려고 되돌렸습니다.', 'Rolled back to end the failing wallet window.'),
  ],
  ['wallet-window', 'deployment:payment@4.1.1', '2025-02-10 10:30', t('재발 방지 수정입니다.', 'Puts it right for good.')],
  [
    'partial-cancel',
    'deployment:refund@2.15',
    '2025-03-12 16:00',
    t('부분 취소 판정을 고쳤습니다.', 'Corrects the check of partial cancellations.'),
  ],
  [
    'holiday-load',
    'deployment:holiday-servers',
    '2025-10-10 10:00',
    t('승인 지연을 줄이려고 증설했습니다.', 'Servers were added against the slow approvals.'),
  ],
] as const;

function answerStep([incident, deployment, decided, evidence]: (typeof answers)[number], { say, id }: Telling): Step {
  const fields = {
    fromTable: 'incidents',
    fromId: id(`incident:${incident}`),
    relation: 'caused',
    toTable: 'deployments',
    toId: id(deployment),
    evidence: say(evidence),
    deciderId: id('person:serviceLead'),
    decidedAt: seoul(decided),
  };
  return creating('links', id(`link:incident:${incident} caused ${deployment}`), fields, { at: seoul(decided), actor: 'serviceLead' });
}
