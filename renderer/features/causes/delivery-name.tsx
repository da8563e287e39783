import { Link } from 'wouter';
import type { Candidate } from '../../../domain/delivery/candidates.ts';
import { choiceName, tableTitle } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import type { Translate } from '../../../words/translate.ts';
import type { Times } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './causes.module.css';

/** What was delivered, with the way to it. */
export function DeliveryName({ delivery, service }: { delivery: Candidate['delivery']; service: string }) {
  const say = useWords();
  return (
    <Link href={`/${delivery.table}/${delivery.id}`}>
      <span className={classes['code']}>
        {tableTitle(say, delivery.table, 'one')} {delivery.code}
      </span>{' '}
      {service} {delivery.version}
    </Link>
  );
}

/** When it was, how much it carried, and how it ended where no reason says so. */
export function deliveryFacts({ delivery, changes, reasons }: Candidate, say: Translate, times: Times): string[] {
  const isTold = reasons.some(
    (reason) => reason.code === 'neededIntervention' && (reason.outcome === 'rolledBack' || reason.outcome === 'fixedForward'),
  );
  const outcome = delivery.outcome === null ? say('cause:noOutcome') : choiceName(say, 'deploymentOutcome', delivery.outcome);
  return [
    times.instant(delivery.at),
    ...(changes === null ? [] : [say('cause:changes', { count: changes, n: numberText(changes) })]),
    ...(delivery.table === 'releases' || isTold ? [] : [outcome]),
  ];
}
