import { useMemo, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { DeliveryBar, ServiceDelivery } from '../../../../domain/delivery/service-delivery.ts';
import { rowsAs } from '../../../../domain/rows.ts';
import { by, rowsIn } from '../../../../engine/rows/query.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import { SeverityMark } from '../../../ui/rating/severity-mark.tsx';
import { useAnswers, useRowsById } from '../../../ui/register/answers.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import { Part } from './part.tsx';
import classes from '../delivery.module.css';

type Props = { readonly delivery: ServiceDelivery; readonly bar: DeliveryBar; readonly children: ReactNode };

/** The incidents beside a delivery with what is decided of each, and how many customers those that it led to affected. */
export function Followed({ delivery, bar, children }: Props) {
  const say = useWords();
  const { incidents } = bar;
  const ids = useMemo(() => [...new Set(incidents.map(({ incidentId }) => incidentId))], [incidents]);
  const rows = useRowsById('incidents', ids);
  return (
    <>
      <Part title={say('deliveryPage:part.followed')}>
        {incidents.length === 0 ? (
          <p>{say('deliveryPage:followedNothing')}</p>
        ) : (
          <ul className={classes['incidents']}>
            {incidents.map(({ incidentId, says }) => {
              const incident = rows?.get(incidentId);
              return (
                <li key={`${incidentId} ${says}`}>
                  <span>
                    <strong>{say(`deliveryPage:says.${says}`)}</strong>
                    {incident?.severity !== undefined && <SeverityMark severity={incident.severity} />}
                  </span>
                  <Link href={`/incidents/${incidentId}`}>{incident?.title ?? ' '}</Link>
                </li>
              );
            })}
          </ul>
        )}
        {children}
      </Part>
      <Concerned
        delivery={delivery}
        ids={incidents.filter(({ says }) => says === 'caused' || says === 'contributed').map((one) => one.incidentId)}
      />
    </>
  );
}

/** Customers of the incidents that a delivery decidedly led to: of each incident the most of its spans, since these are often the same people. */
function Concerned({ delivery: { service }, ids }: { delivery: ServiceDelivery; ids: readonly string[] }) {
  const say = useWords();
  const answers = useAnswers(ids.map((id) => by('serviceSpans', 'incidentId', id)));
  const affected = (answers ?? []).map((answer) =>
    rowsAs('serviceSpans', rowsIn(answer)).reduce<number | null>(
      (most, { affectedCustomers }) => (affectedCustomers === null ? most : Math.max(most ?? 0, affectedCustomers)),
      null,
    ),
  );
  const known = affected.filter((count) => count !== null);
  return (
    <Part title={say('deliveryPage:part.concerned')}>
      <p>
        <Link href={`/services/${service.id}`}>{service.name}</Link>
        {service.clients !== null && `, ${say('deliveryPage:clients', { n: numberText(service.clients) })}`}
      </p>
      {known.length > 0 && <p>{say('deliveryPage:customers', { n: known.map((count) => numberText(count)).join(' · ') })}</p>}
      {ids.length > 0 && answers !== null && known.length === 0 && <p>{say('deliveryPage:customersUnknown')}</p>}
    </Part>
  );
}
