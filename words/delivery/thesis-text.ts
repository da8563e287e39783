import type { DeliveryTotal } from '../../domain/delivery/model.ts';
import type { SizeBand } from '../../domain/delivery/size-bands.ts';
import type { LeftOut, Thesis, ThesisBand } from '../../domain/delivery/thesis.ts';
import { numberText } from '../patterns/numbers.ts';
import { shareText } from '../patterns/shares.ts';
import type { Translate } from '../translate.ts';

/** What the history of a service says of the thesis: none of its sentences says more than the quantity that was counted. */
export type ThesisText = {
  /** One or two words: supported, contradicted, not shown, too little history. */
  readonly finding: string;
  /** The whole of it in a sentence, with what was compared. */
  readonly verdict: string;
  /** The two bands that decided, with their intervals; `null` where fewer than two can. */
  readonly because: string | null;
  /** What was counted, with n, and what that leaves open. */
  readonly quantity: string;
  /** What is in no band, and why; `null` where all of it is in one. */
  readonly leftOut: string | null;
};

export function thesisText(thesis: Thesis, say: Translate): ThesisText {
  const { finding, of, leftOut } = thesis;
  const basis = say(`delivery:basis.${thesis.basis}`);
  return {
    finding: say(`delivery:finding.${finding}`),
    verdict: say(`delivery:verdict.${finding}`, { basis, n: numberText(of) }),
    because: becauseText(thesis, say),
    quantity: say('delivery:quantity', { basis, n: numberText(of) }),
    leftOut: leftOutText(leftOut, say),
  };
}

type Total = Pick<DeliveryTotal, 'basis' | 'serviceIds' | 'thesisToDate'>;

/** Delivery in one sentence: what is said by the basis of which there is more history; `null` where there is none of either. */
export function deliverySentence(totals: readonly Total[], say: Translate): string | null {
  const [most] = [...totals].sort((a, b) => b.thesisToDate.of - a.thesisToDate.of);
  return most === undefined || most.thesisToDate.of === 0 ? null : totalThesisText(most, say);
}

/** What services together say of the thesis, by one basis, in a sentence; a service alone says it as its own. */
export function totalThesisText({ basis, serviceIds, thesisToDate }: Total, say: Translate): string {
  const { verdict } = thesisText(thesisToDate, say);
  if (serviceIds.length === 1) return verdict;
  return say('deliveryPage:totalThesis', { basis: say(`delivery:basis.${basis}`), n: numberText(serviceIds.length), verdict });
}

export function bandText(band: SizeBand['id'], say: Translate): string {
  return say(`delivery:band.${band}`);
}

/** How many of a band were followed, with the interval: `22 of 55, 40 % (…)`, `6 of 11; 28 to 79 %`. */
export function bandShareText({ followed, of }: Pick<ThesisBand, 'followed' | 'of'>, say: Translate): string {
  return shareText(followed, of, say);
}

function becauseText({ bands, compared, finding }: Thesis, say: Translate): string | null {
  if (compared === null) return null;
  const share = (id: SizeBand['id']) => bandShareText(bands.find(({ band }) => band === id) ?? { followed: 0, of: 0 }, say);
  return say(finding === 'notShown' ? 'delivery:because.meet' : 'delivery:because.apart', {
    smallest: bandText(compared.smallest, say),
    small: share(compared.smallest),
    largest: bandText(compared.largest, say),
    large: share(compared.largest),
  });
}

const reasons = ['sizeUnknown', 'empty', 'aborted', 'tooYoung', 'last'] as const satisfies readonly (keyof LeftOut)[];

function leftOutText(leftOut: LeftOut, say: Translate): string | null {
  const some = reasons.filter((reason) => leftOut[reason] > 0);
  if (some.length === 0) return null;
  const list = some.map((reason) => say(`delivery:leftOut.${reason}`, { n: numberText(leftOut[reason]) })).join(', ');
  return say('delivery:leftOut', { list });
}
