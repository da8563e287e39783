import { wilson } from '../../domain/statistics/intervals.ts';
import { numberText } from './numbers.ts';
import type { Translate } from '../translate.ts';

/** From so many on a share is said; below it only the counts and between which shares it lies. */
const enough = 20;

/**
 * A share as people read it, with its Wilson interval at 95 %: `3 of 48, 6.3 % (Wilson 95 % interval 2.1 to 16.8 %)`; of fewer
 * than 20 `6 of 11; 28 to 79 %`, `0 of 17; up to 18.4 %`. Of nothing there is no share: the counts alone.
 */
export function shareText(count: number, of: number, say: Translate): string {
  const { low, high } = wilson(count, of);
  const percent = (share: number, decimals: number) => numberText(share * 100, decimals);
  const counts = { n: numberText(count), of: numberText(of) };
  if (of === 0) return say('common:share.counts', counts);
  if (of >= enough) {
    return say('common:share.enough', { ...counts, share: percent(count / of, 1), low: percent(low, 1), high: percent(high, 1) });
  }
  if (count === 0) return say('common:share.none', { ...counts, high: percent(high, 1) });
  if (count === of) return say('common:share.all', { ...counts, low: percent(low, 1) });
  return say('common:share.few', { ...counts, low: percent(low, 0), high: percent(high, 0) });
}
