import type { Rerating } from '../domain/raising/rerating.ts';
import type { Carrier, RaiseSource } from '../domain/raising/source.ts';
import type { Language } from '../domain/settings/kind.ts';
import type { Day } from '../engine/values/time.ts';
import { choiceName, tableTitle } from './names.ts';
import { dayText } from './patterns/days.ts';
import { durationText } from './patterns/durations.ts';
import { numberText } from './patterns/numbers.ts';
import type { Translate } from './translate.ts';

/** The texts with which a risk is raised, reopened or rated anew, made of nothing but recorded facts. */
export type RaiseTexts = {
  readonly title: string;
  readonly event: string;
  readonly causes: readonly string[];
  readonly consequences: readonly string[];
  readonly evidence: string;
  reopeningReason(closedOn: Day | null): string;
  rationale(rerating: Rerating): string;
};

const mostInTitle = 200;

export function raiseTexts(say: Translate, language: Language, source: RaiseSource): RaiseTexts {
  const { severity, felt, customers, service, carriers, ref, name, deployment } = source;
  const isIncident = ref.table === 'incidents';
  const serviceName = service?.name ?? '';
  const feltFor = felt === null ? null : { felt: durationText(felt.minutes, language) };
  const isAtLeast = felt?.isOpen === true;
  const carrierText = (carrier: Carrier) => {
    const { code, relation } = carrier;
    return say('raising:text.carrier', {
      kind: tableTitle(say, carrier.table, 'one'),
      code,
      name: carrier.name,
      relation: choiceName(say, 'relation', relation),
    });
  };
  const facts = [
    ...deploymentFacts(say, deployment),
    ...(severity === null ? [] : [choiceName(say, 'severity', severity)]),
    ...(feltFor === null ? [] : [say(isAtLeast ? 'raising:fact.feltAtLeast' : 'raising:fact.felt', feltFor)]),
    ...(customers === null ? [] : [say('raising:fact.customers', { n: numberText(customers) })]),
  ];
  const told = {
    day: dayText(source.day, language),
    code: source.code,
    name: isIncident ? name : say('raising:text.deployed', { service: serviceName, version: name }),
    facts: facts.join(', '),
  };
  const happened = say(facts.length === 0 ? 'raising:text.noFacts' : 'raising:text.facts', told);
  const deployed = { table: 'deployments', code: source.code, name, relation: 'caused' } as const;
  return {
    title: isIncident ? shortened(name) : say('raising:text.deploymentTitle', { service: serviceName }),
    event: isIncident
      ? say('raising:text.incidentEvent', { title: name, service: serviceName })
      : say('raising:text.deploymentEvent', { service: serviceName }),
    causes: [
      ...(isIncident ? carriers : [{ ...deployed, relation: source.relation }]).map(carrierText),
      ...(deployment?.manualSteps ? [say('raising:text.manualSteps', { count: deployment.manualSteps })] : []),
    ],
    consequences: [
      ...(feltFor === null ? [] : [say(isAtLeast ? 'raising:text.feltAtLeast' : 'raising:text.felt', feltFor)]),
      ...(customers === null ? [] : [say('raising:text.customers', { n: numberText(customers) })]),
      ...(feltFor === null && customers === null ? unfelt(say, source) : []),
    ],
    evidence:
      carriers.length === 0 ? happened : say('raising:text.carriers', { facts: happened, carriers: carriers.map(carrierText).join(', ') }),
    reopeningReason: (closedOn) =>
      say(closedOn !== null && source.day < closedOn ? 'raising:text.reopeningBefore' : 'raising:text.reopening', { facts: happened }),
    rationale: (rerating) => [`${happened}.`, ...levelSentences(say, language, source, rerating)].join('\n'),
  };
}

/** How a deployment ended, and what had to be done by hand. */
function deploymentFacts(say: Translate, deployment: RaiseSource['deployment']): string[] {
  const { outcome = null, intervention = null } = deployment ?? {};
  return [
    ...(outcome === null ? [] : [choiceName(say, 'deploymentOutcome', outcome)]),
    ...(intervention === null ? [] : [say('raising:fact.intervention', { what: choiceName(say, 'intervention', intervention) })]),
  ];
}

/** What came of it where nobody knows how long customers felt it. */
function unfelt(say: Translate, { severity, deployment }: RaiseSource): string[] {
  if (severity !== null) return [choiceName(say, 'severityDefinition', severity)];
  if (deployment === null) return [];
  return [say(deployment.outcome === 'rolledBack' ? 'raising:text.rolledBack' : 'raising:text.mended')];
}

function levelSentences(say: Translate, language: Language, source: RaiseSource, rerating: Rerating): string[] {
  const { likelihood, impact, was, events } = rerating;
  const n = numberText(events);
  const often = { oneUp: 'raising:text.oneUp', asItWas: 'raising:text.asOften', unknown: 'raising:text.count' } as const;
  const level = impact.level ?? '';
  const grave = {
    severity: () =>
      say('raising:text.severity', { severity: source.severity === null ? '' : choiceName(say, 'severity', source.severity), level }),
    tolerance: () => say('raising:text.tolerance', { tolerated: durationText(source.service?.toleratedMinutes ?? 0, language), level }),
    asItWas: () => say('raising:text.asGrave'),
    unknown: () => '',
  } as const;
  return [say(often[likelihood.why], { n, level: was?.likelihood ?? '' }), grave[impact.why]()].filter((sentence) => sentence !== '');
}

/** The title of an incident may be longer than that of a risk. */
function shortened(title: string): string {
  return title.length <= mostInTitle ? title : `${title.slice(0, mostInTitle - 1).trimEnd()}…`;
}
