import type { DeliveryRow } from '../../../domain/delivery/table.ts';
import { countsText, rateText, unmeasuredText } from '../../../words/delivery/rate-text.ts';
import { medianText } from '../../../words/patterns/durations.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useTimes } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { FailuresBar } from './failures-bar.tsx';
import classes from './delivery.module.css';

type Of = { readonly row: DeliveryRow };

export function FrequencyCell({ row: { frequency, basis, deliveries } }: Of) {
  const say = useWords();
  if (frequency.value !== null) return numberText(frequency.value.perWeek, 2);
  return (
    <span className={`${classes['beside'] ?? ''} ${classes['reason'] ?? ''}`}>
      {unmeasuredText(frequency.reason, say)}{' '}
      {basis === 'releases' && deliveries > 0 && (
        <small>{say('deliveryPage:releasesInstead', { count: deliveries, n: numberText(deliveries) })}</small>
      )}
    </span>
  );
}

export function SizeCell({ row: { sizes } }: Of) {
  const say = useWords();
  if (sizes.median === null) return <span className={classes['quiet']}>–</span>;
  return (
    <span className={classes['beside']}>
      {numberText(sizes.median)} <small>{say('delivery:countBehind', { n: numberText(sizes.n) })}</small>
    </span>
  );
}

export function FailuresCell({ row: { failures } }: Of) {
  const say = useWords();
  if (failures.value === null) return <span className={classes['quiet']}>–</span>;
  return (
    <span className={classes['failures']} title={rateText(failures.value, say).join(', ')}>
      <FailuresBar rate={failures.value} />
      {countsText(failures.value, say)}
    </span>
  );
}

/** A count of grave incidents: quiet where there is none. */
export function GraveCell({ n }: { n: number }) {
  return <span className={n === 0 ? classes['quiet'] : classes['grave']}>{numberText(n)}</span>;
}

export function FeltCell({ row: { felt } }: Of) {
  const say = useWords();
  const times = useTimes();
  const { n, open, unknown } = felt;
  if (n + open + unknown === 0) return <span className={classes['quiet']}>–</span>;
  const counts = [
    say('services:countBehind', { n: numberText(n) }),
    ...(unknown > 0 ? [say('services:countUnknown', { n: numberText(unknown) })] : []),
    ...(open > 0 ? [say('services:countOpen', { n: numberText(open) })] : []),
  ];
  return (
    <span className={classes['beside']}>
      {medianText(felt, (minutes) => times.duration(minutes))} <small>{counts.join(', ')}</small>
    </span>
  );
}

export function KeptCell({ row: { tolerance, incidents } }: Of) {
  const say = useWords();
  const { tolerated, kept, known } = tolerance;
  if (tolerated === null) return <span className={classes['quiet']}>{say('deliveryPage:keptNone')}</span>;
  if (incidents === 0) return <span className={classes['quiet']}>–</span>;
  return known === 0 ? (
    <span className={classes['quiet']}>–</span>
  ) : (
    say('deliveryPage:keptOf', { n: numberText(kept), known: numberText(known) })
  );
}
