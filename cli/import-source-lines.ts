import { passedOver, type FromSource } from '../documents/sources/source.ts';
import { choiceName } from '../words/names.ts';
import { numberText } from '../words/patterns/numbers.ts';
import type { Translate } from '../words/translate.ts';

/** What is told of a file of another program: what it was read as, what makes no row, which environments nobody knows. */
export function sourceLines(from: FromSource | null, say: Translate): string[] {
  if (from === null) return [];
  const reasons = passedOver.flatMap((reason) => {
    const count = from.passedOver[reason] ?? 0;
    return count === 0 ? [] : [`${choiceName(say, 'passedOver', reason)} ${numberText(count)}`];
  });
  const names = Object.entries(from.otherEnvironments).map(([name, count]) => `${name} ${numberText(count)}`.trim());
  return [
    say('imports:source', { source: choiceName(say, 'source', from.source) }),
    ...(reasons.length === 0 ? [] : [say('imports:passedOver', { reasons: reasons.join(', ') })]),
    ...(names.length === 0 ? [] : [say('imports:otherEnvironments', { names: names.join(', ') })]),
  ];
}
