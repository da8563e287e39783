import type { CandidateReason } from '../domain/delivery/candidates.ts';
import type { NamedDelivery } from '../domain/delivery/causes.ts';
import type { Basis } from '../domain/delivery/deliveries.ts';
import type { Language } from '../domain/settings/kind.ts';
import { choiceName, tableTitle } from './names.ts';
import { durationText } from './patterns/durations.ts';
import { numberText } from './patterns/numbers.ts';
import type { Translate, WordKey } from './translate.ts';

/** What a reason is said with. */
export type ReasonNames = {
  readonly say: Translate;
  readonly language: Language;
  readonly delivery: (id: string) => NamedDelivery | null;
};

/** A reason why a release or a deployment may have caused an incident, in words. */
export function reasonText(reason: CandidateReason, basis: Basis, names: ReasonNames): string {
  const { say, language } = names;
  const by = (id: string) => names.delivery(id)?.code ?? '';
  const what = tableTitle(say, basis, 'one');
  switch (reason.code) {
    case 'sameService':
      return say('cause:sameService');
    case 'otherService':
      return say('cause:otherService');
    case 'underWay':
      return say('cause:underWay', { what });
    case 'minutesBefore':
      return reason.minutes === 0
        ? say('cause:withinAMinute', { what })
        : say('cause:minutesBefore', { what, duration: durationText(reason.minutes, language) });
    case 'goneBackBehind':
      return say(`cause:goneBackBehind.${reason.place}` as WordKey, { by: by(reason.by) });
    case 'stayedLive':
      return say('cause:stayedLive', { by: by(reason.by) });
    case 'neededIntervention':
      return [
        ...(reason.outcome === 'rolledBack' || reason.outcome === 'fixedForward'
          ? [choiceName(say, 'deploymentOutcome', reason.outcome)]
          : []),
        ...(reason.intervention === null
          ? []
          : [say('cause:intervention', { what: choiceName(say, 'intervention', reason.intervention) })]),
      ].join(', ');
    case 'touches':
      return say('cause:touches', { parts: reason.parts.join(', ') });
    case 'notCode':
      return say('cause:notCode', { kind: choiceName(say, 'deploymentKind', reason.kind) });
    case 'bigBatch':
      return say('cause:bigBatch', { count: reason.changes, n: numberText(reason.changes) });
  }
}
