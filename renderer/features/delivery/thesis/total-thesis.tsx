import type { DeliveryTotal } from '../../../../domain/delivery/model.ts';
import { totalThesisText } from '../../../../words/delivery/thesis-text.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import classes from '../delivery.module.css';

/** What the services together say of the thesis: deployments and releases are never added up, so that there is one line for each. */
export function TotalThesis({ totals }: { totals: readonly DeliveryTotal[] }) {
  const say = useWords();
  return totals
    .filter(({ serviceIds, thesisToDate }) => serviceIds.length > 1 && thesisToDate.of > 0)
    .map((total) => (
      <p key={total.basis} className={classes['note']}>
        {totalThesisText(total, say)}
      </p>
    ));
}
