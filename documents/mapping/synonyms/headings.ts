import { words } from './words.ts';
import { actionHeadings } from './actions.ts';
import { changeHeadings } from './changes.ts';
import { controlTestHeadings } from './control-tests.ts';
import { controlHeadings } from './controls.ts';
import { deploymentHeadings } from './deployments.ts';
import { incidentHeadings } from './incidents.ts';
import { lossHeadings } from './losses.ts';
import { releaseHeadings } from './releases.ts';
import { riskHeadings } from './risks.ts';
import { serviceSpanHeadings } from './service-spans.ts';
import type { HeadingWords } from './shared.ts';

/** By kind of record. */
export const headingWords: Readonly<Record<string, HeadingWords>> = {
  risks: riskHeadings,
  controls: controlHeadings,
  controlTests: controlTestHeadings,
  incidents: incidentHeadings,
  serviceSpans: serviceSpanHeadings,
  releases: releaseHeadings,
  deployments: deploymentHeadings,
  changes: changeHeadings,
  losses: lossHeadings,
  actions: actionHeadings,
};

/** What sheets and titles of a kind are called. */
export const tableWords: Readonly<Record<string, readonly string[]>> = {
  risks: words(`risk | risks | risk register | risk log | threat | hazard | 리스크 | 위험 | 위험관리 | risque | risques | raid`),
  controls: words(`control | controls | control library | safeguards | 통제 | contrôle | contrôles | rcm`),
  controlTests: words(`control test | control tests | testing | test of controls | 통제 테스트 | 통제 평가 | 운영 평가`),
  incidents: words(`incident | incidents | outage | outages | postmortem | postmortems | 장애 | 사고 | incident log`),
  serviceSpans: [],
  releases: ['release', 'releases', '릴리스', '릴리즈'],
  deployments: ['deployment', 'deployments', '배포'],
  changes: ['commit', 'commits'],
  losses: words(`loss | losses | loss event | loss events | loss data | 손실 | perte | pertes`),
  actions: words(`action | actions | action plan | action tracker | action log | remediation | follow-up | 조치 | 개선과제 | 과제 | 이행`),
};

/** What one record of a kind is called: it may stand beside the name of any of its columns (`Risk owner`, `통제 부서`). */
export const tableNouns: Readonly<Record<string, readonly string[]>> = {
  risks: words(`risk | 리스크 | 위험`),
  controls: words(`control | 통제`),
  controlTests: words(`test | testing | 테스트`),
  incidents: words(`incident | outage | 장애 | 사고 | 인시던트`),
  releases: words(`release | 릴리스 | 릴리즈`),
  deployments: words(`deployment | deploy | 배포`),
  losses: words(`loss | event | 손실사건 | 손실 | 사건 | 사고`),
  actions: words(`action | task | 조치 | 개선과제 | 과제 | 이행`),
};
