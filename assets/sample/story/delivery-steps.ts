import { instantOf, epochOf } from '../../../engine/values/time.ts';
import { firstQuarterIncidents } from '../incidents/first-quarter.ts';
import type { IncidentSource, MaintenanceSource } from '../incidents/incident-source.ts';
import { maintenances, secondHalfIncidents } from '../incidents/second-half.ts';
import { secondQuarterIncidents } from '../incidents/second-quarter.ts';
import type { LinkSource } from '../links/link-source.ts';
import { releaseLinks } from '../links/release-links.ts';
import { riskLinks } from '../links/risk-links.ts';
import { otherReleases } from '../releases/others.ts';
import { paymentReleases } from '../releases/payment.ts';
import type { ReleaseSource } from '../releases/release-source.ts';
import { seoul, t } from '../text.ts';
import { after, creating, editing, type Step, type Telling } from './step.ts';

const incidents: readonly IncidentSource[] = [...firstQuarterIncidents, ...secondQuarterIncidents, ...secondHalfIncidents];
const releases: readonly ReleaseSource[] = [...paymentReleases, ...otherReleases];

/** Incidents, planned work and releases, each recorded soon after it happened, and the links once they were decided. */
export function deliverySteps(telling: Telling): Step[] {
  return [
    ...incidents.map((incident) => incidentStep(incident, telling)),
    ...incidents.flatMap((incident) => feltSteps(incident, telling)),
    ...maintenances.map((work) => maintenanceStep(work, telling)),
    ...releases.map((release) => releaseStep(release, telling)),
    ...[...releaseLinks, ...riskLinks].flatMap((link) => linkSteps(link, telling)),
  ];
}

const statuses = {
  detected: t('탐지', 'Detected'),
  acknowledged: t('대응 시작', 'Acknowledged'),
  understood: t('원인 파악', 'Problem identified'),
  mitigated: t('조치 시작', 'Mitigation begun'),
  restored: t('복구', 'Restored'),
};
const noticed = {
  monitoring: t('관제 경보가 울렸습니다.', 'An alarm went off in monitoring.'),
  support: t('고객지원팀에 문의가 들어왔습니다.', 'Customer Support was asked about it.'),
  partner: t('제휴사가 알려 왔습니다.', 'A partner told us.'),
  staff: t('담당 팀이 업무 중에 발견했습니다.', 'The team in charge noticed it at work.'),
};
const answered = t('당직자가 대응을 시작했습니다.', 'The person on duty took it on.');
const restored = t('서비스가 정상으로 돌아왔습니다.', 'The service was back to normal.');

function incidentStep(incident: IncidentSource, { say, id }: Telling): Step {
  const start = seoul(incident.start);
  const minute = (count: number) => after(start, count * 60);
  const timeline = [
    [incident.detected, statuses.detected, noticed[incident.noticedBy]] as const,
    [incident.acknowledged, statuses.acknowledged, answered] as const,
    [incident.understood[0], statuses.understood, incident.understood[1]] as const,
    [incident.mitigated[0], statuses.mitigated, incident.mitigated[1]] as const,
    [incident.restored, statuses.restored, restored] as const,
  ].sort((a, b) => a[0] - b[0]);
  const fields = {
    title: say(incident.title),
    serviceId: id(`service:${incident.service}`),
    kind: 'incident',
    severity: incident.severity,
    summary: say(incident.summary),
    startedAt: start,
    startAnchor: incident.noticedBy === 'monitoring' ? 'monitoring' : 'report',
    detectedAt: minute(incident.detected),
    acknowledgedAt: minute(incident.acknowledged),
    announcedAt: incident.announced === undefined ? null : minute(incident.announced),
    identifiedAt: minute(incident.understood[0]),
    restoredAt: minute(incident.restored),
    downtimeStart: incident.down ? start : null,
    downtimeEnd: incident.down ? minute(incident.restored) : null,
    timeline: timeline.map(([at, status, text]) => ({ at: minute(at), status: say(status), text: say(text) })),
  };
  return creating('incidents', id(`incident:${incident.key}`), fields, { at: minute(incident.restored + 55), actor: 'serviceLead' });
}

/** The spans are worked out once service is back. */
function feltSteps(incident: IncidentSource, { id }: Telling): Step[] {
  const start = seoul(incident.start);
  const minute = (count: number) => after(start, count * 60);
  return (incident.felt ?? []).map(({ state, from, to, customers, transactions }) => {
    const fields = {
      incidentId: id(`incident:${incident.key}`),
      state,
      startedAt: minute(from),
      endedAt: minute(to),
      affectedCustomers: customers ?? null,
      affectedTransactions: transactions ?? null,
    };
    const by = { at: minute(incident.restored + 58), actor: 'serviceLead' } as const;
    return creating('serviceSpans', id(`span:${incident.key} ${from}`), fields, by);
  });
}

function maintenanceStep(work: MaintenanceSource, { say, id }: Telling): Step {
  const start = seoul(work.start);
  const end = after(start, work.minutes * 60);
  const fields = {
    title: say(work.title),
    serviceId: id(`service:${work.service}`),
    kind: 'maintenance',
    summary: say(work.summary),
    startedAt: start,
    restoredAt: end,
  };
  return creating('incidents', id(`incident:${work.key}`), fields, { at: after(end, 1800), actor: 'serviceLead' });
}

function releaseStep(release: ReleaseSource, { say, id }: Telling): Step {
  const [service, version, released, commits, filesChanged, insertions, deletions, authors, oldestDays, medianLeadTimeHours, notes] =
    release;
  const releasedAt = seoul(released);
  const name = `release:${service}@${version}`;
  const fields = {
    serviceId: id(`service:${service}`),
    version,
    releasedAt,
    notes: say(notes),
    commit: id(`commit of ${name}`).replace(/-/g, ''),
    commits,
    filesChanged,
    insertions,
    deletions,
    authors,
    oldestCommitAt: instantOf(epochOf(releasedAt) - oldestDays * 86_400_000),
    medianLeadTimeHours,
  };
  return creating('releases', id(name), fields, { at: after(releasedAt, 1500), actor: 'serviceLead' });
}

const tableOf = { risk: 'risks', incident: 'incidents', release: 'releases' } as const;

function linkedTable(name: string): string {
  const kind = name.slice(0, name.indexOf(':'));
  if (kind !== 'risk' && kind !== 'incident' && kind !== 'release') throw new Error(`no such end of a link: ${name}`);
  return tableOf[kind];
}

const firstSuspicion = t(
  '배포 다음 날 새벽에 일어나 의심하고 있으며 조사 중입니다.',
  'It happened the night after the release: suspected and under investigation.',
);
const nowDecided = t('사후 검토 결과로 확정했습니다.', 'Decided by the review.');

function linkSteps(link: LinkSource, { say, id }: Telling): Step[] {
  const linkId = id(`link:${link.from} ${link.relation} ${link.to}`);
  const ends = { fromTable: linkedTable(link.from), fromId: id(link.from), toTable: linkedTable(link.to), toId: id(link.to) };
  const actor = link.from.startsWith('risk:') || link.suspected !== undefined ? 'riskManager' : 'serviceLead';
  const by = { actor, attributedTo: link.decider } as const;
  const decided = {
    relation: link.relation,
    evidence: say(link.evidence),
    deciderId: id(`person:${link.decider}`),
    decidedAt: seoul(link.decided),
  };
  const at = seoul(link.decided);
  if (link.suspected === undefined) return [creating('links', linkId, { ...ends, ...decided }, { ...by, at })];
  const suspectedAt = seoul(link.suspected);
  const suspected = { ...decided, relation: 'suspected', evidence: say(firstSuspicion), decidedAt: suspectedAt };
  return [
    creating('links', linkId, { ...ends, ...suspected }, { ...by, at: suspectedAt }),
    editing('links', linkId, decided, { ...by, at, note: nowDecided }),
  ];
}
