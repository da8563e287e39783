import type { UnmeasuredReason } from '../../domain/delivery/measured.ts';
import type { Rate } from '../../domain/delivery/rates.ts';
import { numberText } from '../patterns/numbers.ts';
import { shareText } from '../patterns/shares.ts';
import type { Translate } from '../translate.ts';

/** Why a figure is not there: `측정 불가: 배포 기록 없음`. */
export function unmeasuredText(reason: UnmeasuredReason, say: Translate): string {
  return say(`delivery:unmeasured.${reason}`);
}

/** Counts alone: `2 of 8`, and with what is undecided `2 of 8, at most 3`. */
export function countsText({ count, of, undecided, atMost }: Rate, say: Translate): string {
  const n = { n: numberText(count), of: numberText(of), most: numberText(atMost) };
  return say(undecided === 0 ? 'delivery:failed' : 'delivery:failedAtMost', n);
}

/** Counts with the share (from 20 on) and the interval, then what is undecided and what was left out, one thing each. */
export function rateText(rate: Rate & { readonly tooYoung?: number; readonly aborted?: number }, say: Translate): readonly string[] {
  const { count, of, undecided, atMost, shareAtMost, tooYoung = 0, aborted = 0 } = rate;
  const counts = { n: numberText(undecided), most: numberText(atMost), of: numberText(of) };
  return [
    shareText(count, of, say),
    ...(undecided === 0
      ? []
      : shareAtMost === null
        ? [say('delivery:undecided', counts)]
        : [say('delivery:undecidedShare', { ...counts, share: numberText(shareAtMost * 100, 1) })]),
    ...(tooYoung === 0 ? [] : [say('delivery:tooYoung', { n: numberText(tooYoung) })]),
    ...(aborted === 0 ? [] : [say('delivery:aborted', { n: numberText(aborted) })]),
  ];
}
