import { Link } from 'wouter';
import type { DeliveryTable } from '../../../domain/delivery/table.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { useServiceDelivery } from './delivery-questions.ts';
import { NoChanges, NoDeployments } from './empty.tsx';
import { FiveKeysShown } from './keys/five-keys-shown.tsx';
import { OverTime } from './over-time/over-time.tsx';
import type { Period } from './periods.ts';
import { ConditionsShown } from './thesis/conditions-shown.tsx';
import { ThesisShown } from './thesis/thesis-shown.tsx';
import classes from './delivery.module.css';

type Props = { readonly serviceId: string; readonly period: Period; readonly records: DeliveryTable['records'] };

/** One service in full: its deliveries over time, what they say of the thesis, the conditions, the five keys. */
export function ChosenService({ serviceId, period, records }: Props) {
  const say = useWords();
  const delivery = useServiceDelivery(period, serviceId);
  if (delivery === null) return null;
  const { service, basis, bars, undeployed } = delivery;
  const hasNothing = bars.length === 0 && undeployed.value === null;
  return (
    <section className={classes['chosen']} aria-labelledby="delivery-service">
      <div className={classes['chosenHead']}>
        <h2 id="delivery-service">
          <Link href={`/services/${service.id}`}>{service.name}</Link>
        </h2>
        <span className={classes['quiet']}>{service.code}</span>
        {basis === 'releases' && <span className={classes['basis']}>{say('delivery:basisReleases')}</span>}
      </div>
      {hasNothing ? <p className={classes['quiet']}>{say('deliveryPage:nothingInPeriod')}</p> : <OverTime delivery={delivery} />}
      {records.deployments === 0 && <NoDeployments />}
      {records.changes === 0 && <NoChanges service={service.name} />}
      <div className={classes['judgement']}>
        <ThesisShown delivery={delivery} />
        <ConditionsShown delivery={delivery} />
      </div>
      <FiveKeysShown delivery={delivery} />
    </section>
  );
}
