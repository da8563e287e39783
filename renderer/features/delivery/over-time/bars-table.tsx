import { useState } from 'react';
import { Link } from 'wouter';
import type { ServiceDelivery } from '../../../../domain/delivery/service-delivery.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import { useTimes } from '../../../ui/words/times.ts';
import { Sideways } from '../../../ui/page/sideways.tsx';
import { useWords } from '../../../ui/words/words-context.tsx';
import classes from '../delivery.module.css';

/** So many rows are laid out; the others are reached in the chart and in the list of deployments. */
const most = 200;

/** The bars as a table, the latest first: for whoever reads rather than looks. */
export function BarsTable({ delivery: { bars, basis } }: { delivery: ServiceDelivery }) {
  const say = useWords();
  const times = useTimes();
  const [isOpen, setOpen] = useState(false);
  const rows = bars.slice(-most).reverse();
  if (bars.length === 0) return null;
  const dash = <span className={classes['quiet']}>–</span>;
  return (
    <details className={classes['asTable']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('deliveryPage:asTable')}</summary>
      {isOpen && (
        <Sideways label={say('deliveryPage:asTable')}>
          <table className={classes['bars']}>
            <thead>
              <tr>
                <th scope="col">{say(basis === 'releases' ? 'deliveryPage:table.release' : 'deliveryPage:table.what')}</th>
                <th scope="col">{say('deliveryPage:table.when')}</th>
                <th scope="col" className="numbers">
                  {say('deliveryPage:table.changes')}
                </th>
                <th scope="col" className="numbers">
                  {say('deliveryPage:table.lines')}
                </th>
                <th scope="col" className="numbers">
                  {say('deliveryPage:table.oldest')}
                </th>
                <th scope="col">{say('deliveryPage:table.outcome')}</th>
                <th scope="col" className="numbers">
                  {say('deliveryPage:table.incidents')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, table, version, at, size, oldestWaitDays, outcome, incidents }) => (
                <tr key={id}>
                  <th scope="row">
                    <Link href={`/${table}/${id}`}>{version}</Link>
                  </th>
                  <td>{times.instant(at)}</td>
                  <td className="numbers">{size.changes === null ? dash : numberText(size.changes)}</td>
                  <td className="numbers">{size.lines === null ? dash : numberText(size.lines)}</td>
                  <td className="numbers">{oldestWaitDays === null ? dash : times.duration(oldestWaitDays * 1440)}</td>
                  <td>{say(`delivery:outcome.${outcome}`)}</td>
                  <td className="numbers">{incidents.length === 0 ? dash : numberText(incidents.length)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {bars.length > most && (
            <p className={classes['note']}>{say('deliveryPage:tableLatest', { n: numberText(most), total: numberText(bars.length) })}</p>
          )}
        </Sideways>
      )}
    </details>
  );
}
