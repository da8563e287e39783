import type { ReactNode } from 'react';
import type { Placed } from '../../figures/placed.ts';
import { bandSaid, unmeasuredSaid } from '../../html/delivery-said.tsx';
import { joined, words } from '../../html/said.tsx';
import type { View } from '../../html/view.tsx';
import type { DeliveredTogether } from './select.ts';

/** Whether the changes of the period made the risk grow, as far as that is decided, in a sentence for each basis. */
export function changeSaid(view: View): ReactNode {
  const { together } = view.report.delivery;
  if (together.length === 0) return view.t('report:change.noRecord');
  return joined(
    together.map((one) => ofBasis(view, one)),
    ' ',
  );
}

function ofBasis(view: View, { basis, failures, thesisToDate }: Placed<DeliveredTogether>): ReactNode {
  const { t, say } = view;
  const named = t(`delivery:basis.${basis}`);
  const thesis = thesisClause(view, thesisToDate);
  if (failures.value === null) {
    return say('report:change.unmeasured', { basis: named, reason: unmeasuredSaid(view, failures.reason ?? 'noneInSpan'), thesis });
  }
  const { of, count, undecided, atMost } = failures.value;
  const key = count.value === 0 ? 'none' : 'some';
  const open = undecided.value === 0 ? '' : say('report:change.undecided', { undecided, atMost });
  return say(`report:change.${key}`, { basis: named, of, count, undecided: open, thesis });
}

/** What all history until then says of small deliveries, as a part of a sentence. */
function thesisClause(view: View, thesis: Placed<DeliveredTogether>['thesisToDate']): ReactNode {
  const { compared, bands, finding, of } = thesis;
  const band = (id: string | undefined) => bands.find((one) => one.band === id);
  const [small, large] = [band(compared?.smallest), band(compared?.largest)];
  if (small === undefined || large === undefined) return view.say('report:change.tooLittleHistory', { n: of });
  const named = (one: typeof small) => joined([words(view.t(`delivery:band.${one.band}`)), bandSaid(view, one)], ' ');
  return view.say(`report:change.${finding}`, { small: named(small), large: named(large), n: of });
}
