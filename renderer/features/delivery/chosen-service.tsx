import { Link } from 'wouter';
import { useWords } from '../../ui/words/words-context.tsx';
import { useServiceDelivery } from './delivery-questions.ts';
import { NoChanges, NoDeployments } from './empty.tsx';
import { FiveKeysShown } from './keys/five-keys-shown.tsx';
import { OverTime } from './over-time/over-time.tsx';
import type { Period } from './periods.ts';
import { ConditionsShown } from './thesis/conditions-shown.tsx';
import { Verdict } from './thesis/verdict.tsx';
import { ThesisShown } from './thesis/thesis-shown.tsx';
import classes from './delivery.module.css';

type Props = { readonly serviceId: string; readonly period: Period };

/** One service in full: its deliveries over time, what they say of the thesis, the conditions, the five keys. */
export function ChosenService({ serviceId, period }: Props) {
  const say = useWords();
  const delivery = useServiceDelivery(period, serviceId);
  if (delivery === null) return null;
  const { service, basis, bars, undeployed } = delivery;
  const hasNothing = bars.length === 0 && undeployed.value === null && delivery.incidents.length === 0;
  return (
    <section className={classes['chosen']} aria-labelledby="delivery-service">
      <div className={classes['chosenHead']}>
        <h2 id="delivery-service">
          <Link href={`/services/${service.id}`}>{service.name}</Link>
        </h2>
        <span className={classes['quiet']}>{service.code}</span>
        {basis === 'releases' && <span className={classes['basis']}>{say('delivery:basisReleases')}</span>}
      </div>
      <Verdict delivery={delivery} />
      {hasNothing ? <p className={classes['quiet']}>{say('deliveryPage:nothingInPeriod')}</p> : <OverTime delivery={delivery} />}
      <div className={classes['lessons']}>
        {basis === 'releases' && <NoDeployments service={service.name} />}
        {undeployed.reason === 'noChanges' && <NoChanges service={service.name} />}
      </div>
      <div className={classes['judgement']}>
        <ThesisShown delivery={delivery} />
        <ConditionsShown delivery={delivery} />
      </div>
      <FiveKeysShown delivery={delivery} />
    </section>
  );
}
