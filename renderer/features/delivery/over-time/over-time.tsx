import { SegmentedControl } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ServiceDelivery } from '../../../../domain/delivery/service-delivery.ts';
import { weights } from '../../../../domain/delivery/undeployed.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import { useDeliveryView } from '../delivery-view.ts';
import { Legend } from './legend.tsx';
import { BarPanel } from './bar-panel.tsx';
import { BarsTable } from './bars-table.tsx';
import { WalkedChart } from './walked-chart.tsx';
import classes from '../delivery.module.css';

/** Risk per release, incidents and undeployed change on one axis of time, with all of the delivery that is pointed at beside it. */
export function OverTime({ delivery }: { delivery: ServiceDelivery }) {
  const say = useWords();
  const { ref, width } = useElementSize();
  const [view, change] = useDeliveryView();
  const [hovered, setHovered] = useState<number | null>(null);
  const { bars, service, undeployed, carriedFromBeforeRecord } = delivery;
  const pinned = bars.findIndex(({ code }) => code === view.at);
  const shown = hovered ?? (pinned === -1 ? firstShown(bars) : pinned);
  const bar = shown === null ? undefined : bars[shown];
  return (
    <div className={classes['overTime']}>
      <div>
        <div className={classes['chartHead']}>
          <h3>{say('deliveryPage:overTime')}</h3>
          <SegmentedControl
            size="xs"
            aria-label={say('deliveryPage:weight')}
            data={weights.map((weight) => ({ value: weight, label: say(`deliveryPage:weight.${weight}`) }))}
            value={view.weight}
            onChange={(weight) => change({ weight: weights.find((one) => one === weight) ?? 'count' })}
          />
        </div>
        <div ref={ref} className={classes['chart']}>
          {width > 0 && (
            <WalkedChart
              delivery={delivery}
              weight={view.weight}
              width={Math.floor(width)}
              shown={shown}
              onHover={setHovered}
              onPick={(index) => change({ at: bars[index]?.code ?? null })}
            />
          )}
        </div>
        <Legend delivery={delivery} />
        {undeployed.value !== null && service.toleratedChanges === null && (
          <p className={classes['note']}>
            {say('deliveryPage:lineMissing')}{' '}
            <Link href={`/services/${service.id}`}>{say('deliveryPage:lineSet', { service: service.name })}</Link>
          </p>
        )}
        {carriedFromBeforeRecord > 0 && (
          <p className={classes['note']}>{say('deliveryPage:carriedOver', { n: numberText(carriedFromBeforeRecord) })}</p>
        )}
        <BarsTable delivery={delivery} />
      </div>
      <aside className={classes['panel']} aria-live="off">
        {bar === undefined ? (
          <p className={classes['quiet']}>{say('deliveryPage:nothingInPeriod')}</p>
        ) : (
          <BarPanel key={bar.id} delivery={delivery} bar={bar} next={bars[(shown ?? 0) + 1] ?? null} />
        )}
      </aside>
    </div>
  );
}

/** What nobody pointed at yet: the last that failed, else the last; `null` of nothing. */
function firstShown(bars: ServiceDelivery['bars']): number | null {
  const failed = bars.map(({ outcome }) => outcome).lastIndexOf('failed');
  return failed === -1 ? (bars.length === 0 ? null : bars.length - 1) : failed;
}
