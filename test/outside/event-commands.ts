import type { KindName } from '../../domain/rows.ts';
import { epochOf, instantOf } from '../../engine/values/time.ts';
import { about, archived, idOf, rowOf, sent, type Draw, type Sent } from './draw.ts';

/** Incidents with their times, and releases. */
export function aboutIncident(draw: Draw): Sent {
  const { random, moments } = draw;
  const after = (instant: string) => {
    const edge = moments.quarters.map(({ start }) => start).find((one) => one > instant);
    const later = instantOf(epochOf(instant) + random.pick([0, 61_000, 600_000, 5_400_000, 86_400_000, 900_000_000]));
    return random.oneIn(4) ? (edge ?? later) : later;
  };
  const maybe = (instant: string) => (random.oneIn(3) ? null : after(instant));
  const times = (start: string) => {
    const from = random.oneIn(2) ? start : after(start);
    return {
      restoredAt: maybe(start),
      announcedAt: maybe(start),
      ...(random.oneIn(3) ? { downtimeStart: from, downtimeEnd: maybe(from) } : {}),
      startAnchor: random.pick([null, null, 'firstPost', 'window', 'monitoring']),
    };
  };
  const incident = rowOf(draw, 'incidents');
  const start = moments.instant();
  return random.pick<() => Sent>([
    () =>
      about('incidents.create', idOf(draw, 'services'), (serviceId) => ({
        fields: {
          title: 'drawn',
          serviceId,
          kind: random.oneIn(6) ? 'maintenance' : 'incident',
          severity: random.pick([null, 'sev1', 'sev3', 'sev4']),
          startedAt: start,
          ...times(start),
        },
      })),
    () => about('incidents.edit', incident?.id, (id) => ({ id, fields: times(incident?.startedAt ?? start) })),
    () => about('incidents.edit', incident?.id, (id) => ({ id, fields: { startedAt: start, restoredAt: maybe(start) } })),
    () =>
      about('incidents.edit', incident?.id, (id) => ({
        id,
        fields: random.oneIn(2) ? { kind: random.pick(['incident', 'maintenance']) } : { severity: random.pick([null, 'sev1', 'sev2']) },
      })),
    () => about('incidents.archive', incident?.id, (id) => ({ id })),
    () => about('incidents.restore', archived(draw, 'incidents')?.id, (id) => ({ id })),
    () => {
      const from = random.oneIn(3) ? start : after(incident?.startedAt ?? start);
      return about('serviceSpans.create', incident?.id, (incidentId) => ({
        fields: { incidentId, state: random.pick(['interrupted', 'degraded']), startedAt: from, endedAt: maybe(from) },
      }));
    },
    () => about('serviceSpans.remove', idOf(draw, 'serviceSpans'), (id) => ({ id })),
    () =>
      about('releases.create', idOf(draw, 'services'), (serviceId) => ({
        fields: { serviceId, version: `drawn ${random.below(1_000_000)}`, releasedAt: start },
      })),
    () => about('releases.edit', idOf(draw, 'releases'), (id) => ({ id, fields: { releasedAt: start } })),
    () => about(`releases.${random.pick(['archive', 'restore'])}`, idOf(draw, 'releases'), (id) => ({ id })),
    () => aboutDeployment(draw, start, maybe),
    () => aboutDeployment(draw, start, maybe),
  ])();
}

/** Deployments, of a release of their service or not, with how they ended. */
function aboutDeployment(draw: Draw, start: string, maybe: (instant: string) => string | null): Sent {
  const { random } = draw;
  const deployment = rowOf(draw, 'deployments');
  const release = random.oneIn(3) ? null : rowOf(draw, 'releases');
  const ended = (from: string) => ({
    finishedAt: maybe(from),
    outcome: random.pick([null, 'ok', 'ok', 'rolledBack', 'fixedForward', 'aborted']),
    intervention: random.oneIn(6) ? random.pick(['flag', 'restart']) : null,
    recoveredAt: maybe(from),
  });
  return random.pick<() => Sent>([
    () =>
      about('deployments.create', release?.serviceId ?? idOf(draw, 'services'), (serviceId) => ({
        fields: {
          serviceId,
          version: release?.version ?? `drawn ${random.below(5)}`,
          releaseId: random.oneIn(2) ? (release?.id ?? null) : null,
          environment: random.oneIn(8) ? 'staging' : 'production',
          planned: !random.oneIn(4),
          kind: random.pick(['code', 'code', 'code', 'flag']),
          manualSteps: random.pick([null, 0, 3]),
          startedAt: start,
          ...ended(start),
        },
      })),
    () => about('deployments.edit', deployment?.id, (id) => ({ id, fields: ended(deployment?.startedAt ?? start) })),
    () => about(`deployments.${random.pick(['archive', 'restore'])}`, deployment?.id, (id) => ({ id })),
  ])();
}

/** How two records hang together. */
export function aboutLink(draw: Draw): Sent {
  const { random, moments } = draw;
  const deciderId = random.oneIn(2) ? (idOf(draw, 'people') ?? null) : null;
  const stated = { evidence: random.pick(['로그', 'a log']), deciderId, decidedAt: moments.instant() };
  const between = (from: KindName, to: KindName, relations: readonly string[]) => () => {
    const toId = idOf(draw, to);
    return about('links.create', toId === undefined ? undefined : idOf(draw, from), (fromId) => ({
      fields: { fromTable: from, fromId, relation: random.pick(relations), toTable: to, toId: toId ?? '', ...stated },
    }));
  };
  const causes = ['caused', 'contributed', 'suspected', 'ruledOut', 'related'];
  return random.pick<() => Sent>([
    between('releases', 'incidents', causes),
    between('releases', 'incidents', causes),
    between('incidents', 'releases', causes),
    between('deployments', 'incidents', causes),
    between('deployments', 'incidents', causes),
    between('incidents', 'deployments', causes),
    between('risks', 'incidents', ['materialisedAs', 'suspected', 'ruledOut', 'related']),
    between('incidents', 'risks', ['suspected', 'ruledOut', 'related']),
    between('releases', 'risks', causes),
    between('losses', 'incidents', ['related']),
    between('risks', 'losses', ['related']),
    () => about('links.edit', idOf(draw, 'links'), (id) => ({ id, fields: { relation: random.pick(causes) } })),
    () => about('links.remove', idOf(draw, 'links'), (id) => ({ id })),
  ])();
}

/** Losses and what came back. */
export function aboutLoss(draw: Draw): Sent {
  const { random, moments } = draw;
  const amount = () => random.pick([1, 12_345, 6_300_000_000]);
  const currency = () => random.pick(['KRW', 'KRW', 'USD', 'JPY']);
  const occurredOn = moments.day();
  const bookedOn = random.oneIn(3) ? null : [occurredOn, moments.day()].sort().at(-1);
  const recovery = () =>
    about('recoveries.create', idOf(draw, 'losses'), (lossId) => ({
      fields: { lossId, source: random.pick(['recovery', 'insurance']), receivedOn: moments.day(), amount: amount(), currency: currency() },
    }));
  return random.pick<() => Sent>([
    recovery,
    recovery,
    () =>
      sent('losses.create', {
        fields: {
          title: 'drawn',
          occurredOn,
          bookedOn: bookedOn ?? null,
          gross: random.pick([amount(), Number.MAX_SAFE_INTEGER]),
          currency: currency(),
        },
      }),
    () => about('losses.edit', idOf(draw, 'losses'), (id) => ({ id, fields: { occurredOn, bookedOn: bookedOn ?? null } })),
    () => about(`losses.${random.pick(['archive', 'restore'])}`, idOf(draw, 'losses'), (id) => ({ id })),
  ])();
}
