import type { ReactNode } from 'react';
import type { Placed } from '../../figures/placed.ts';
import { bandSaid, unmeasuredSaid } from '../../html/delivery-said.tsx';
import { joined, words } from '../../html/said.tsx';
import type { View } from '../../html/view.tsx';
import type { DeliveredTogether } from './select.ts';

type Together = Placed<DeliveredTogether>;

/**
 * Whether the changes of the period made the risk grow, as far as that is decided: what failed of what was judged, by each basis, and
 * what all history until then says of small ones. Nothing is called safe.
 */
export function changeSaid(view: View): ReactNode {
  const { t, say } = view;
  const { together } = view.report.delivery;
  const [first] = together;
  if (first === undefined) return t('report:change.noRecord');
  const failures = together.flatMap((one) => failuresClause(view, one) ?? []);
  const thesis = thesisClause(view, first);
  if (failures.length > 0) return say('report:change.said', { failures: joined(failures, ', '), thesis });
  return say('report:change.unmeasured', {
    basis: t(`delivery:basis.${first.basis}`),
    reason: unmeasuredSaid(view, first.failures.reason ?? 'noneInSpan'),
    thesis,
  });
}

/** So many of so many, with those that are undecided; `null` where none was judged. */
function failuresClause({ t, say }: View, { basis, failures: { value } }: Together): ReactNode {
  if (value === null) return null;
  const { of, count, undecided, atMost } = value;
  const open = undecided.value === 0 ? '' : say('report:change.undecided', { undecided, atMost });
  return say('report:change.failed', { basis: t(`delivery:basis.${basis}`), of, count, undecided: open });
}

function thesisClause(view: View, { thesisToDate: { compared, bands, finding, of } }: Together): ReactNode {
  const band = (id: string | undefined) => bands.find((one) => one.band === id);
  const [small, large] = [band(compared?.smallest), band(compared?.largest)];
  if (small === undefined || large === undefined) return view.say('report:change.tooLittleHistory', { n: of });
  const named = (one: typeof small) => joined([words(view.t(`delivery:band.${one.band}`)), bandSaid(view, one)], ' ');
  return view.say(`report:change.${finding}`, { small: named(small), large: named(large), n: of });
}
