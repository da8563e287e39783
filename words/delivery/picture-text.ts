import type { LoadSize } from '../../domain/delivery/load-size.ts';
import type { PictureOutcome } from '../../domain/delivery/per-release.ts';
import { numberText } from '../patterns/numbers.ts';
import type { Translate } from '../translate.ts';

/** How much a delivery carried: changes, lines, and generated lines apart. */
export function sizeText({ changes, lines, generatedLines }: LoadSize, say: Translate): string {
  const count = (value: number) => ({ count: value, n: numberText(value) });
  if (changes === null) return say('delivery:sizeUnknown');
  return [
    say('delivery:changes', count(changes)),
    ...(lines === null ? [] : [say('delivery:lines', count(lines))]),
    ...(generatedLines === 0 ? [] : [say('delivery:generated', count(generatedLines))]),
  ].join(', ');
}

/** A delivery in a sentence: what it was, when, how much it carried and how it went. `at` is the instant as people write it. */
export function pictureText(
  picture: { readonly version: string; readonly size: LoadSize; readonly outcome: PictureOutcome },
  at: string,
  say: Translate,
): string {
  return say('delivery:picture', {
    name: picture.version,
    at,
    size: sizeText(picture.size, say),
    outcome: say(`delivery:outcome.${picture.outcome}`),
  });
}
