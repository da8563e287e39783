import type { ServiceDelivery } from '../../../../domain/delivery/service-delivery.ts';
import { conditionsText } from '../../../../words/delivery/conditions-text.ts';
import { thesisText } from '../../../../words/delivery/thesis-text.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import classes from '../delivery.module.css';

/** What the history of the service says of the thesis and, in the same breath, whether the conditions hold under which it can be true. */
export function Verdict({ delivery: { thesisToDate, conditions } }: { delivery: ServiceDelivery }) {
  const say = useWords();
  const { finding, verdict } = thesisText(thesisToDate, say);
  return (
    <div className={classes['verdict']}>
      <p data-finding={thesisToDate.finding}>
        <strong>{finding}</strong> {verdict}
      </p>
      <p className={classes['conditions']} data-state={conditions.state}>
        {conditionsText(conditions, say)}
      </p>
    </div>
  );
}
