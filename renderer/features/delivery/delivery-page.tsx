import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { dayIn, instantOf, epochOf } from '../../../engine/values/time.ts';
import { daysText } from '../../../words/patterns/days.ts';
import { Page } from '../../ui/page/page-head.tsx';
import { Recovery } from '../../ui/recovery/recovery.tsx';
import { useCalendar } from '../../ui/register/open-register.tsx';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import { useQuarterSpan } from '../quarters/quarter-span.ts';
import { ChosenService } from './chosen-service.tsx';
import { useDeliveryTable } from './delivery-questions.ts';
import { useDeliveryView } from './delivery-view.ts';
import { NoServices } from './empty.tsx';
import { periodsOf } from './periods.ts';
import { ServicesTable } from './services-table.tsx';
import { TotalThesis } from './thesis/total-thesis.tsx';
import classes from './delivery.module.css';

/** What is delivered, how large, and what followed: every service in a line, and one of them in full. */
export function DeliveryPage() {
  const say = useWords();
  const language = useLanguage();
  const calendar = useCalendar();
  const quarters = useQuarterSpan();
  const [view, change] = useDeliveryView();
  const periods = useMemo(
    () => (quarters === null ? [] : periodsOf(quarters, calendar, say, language)),
    [quarters, calendar, say, language],
  );
  const period = periods.find(({ id }) => id === view.period) ?? periods[0] ?? null;
  const table = useDeliveryTable(period);
  const title = say('deliveryPage:title');
  if (period === null || table === null) return <Page title={title}>{null}</Page>;
  if (table.rows.length === 0) {
    return (
      <Page title={title}>
        <NoServices />
      </Page>
    );
  }
  const chosen =
    table.rows.find(({ code }) => code === view.service) ?? table.rows.find(({ deliveries }) => deliveries > 0) ?? table.rows[0];
  const { timeZone } = calendar;
  const [first, last] = [table.span.start, instantOf(Math.max(epochOf(table.span.start), epochOf(table.span.end) - 1))];
  return (
    <Page
      title={title}
      note={daysText(dayIn(first, timeZone), dayIn(last, timeZone), language)}
      actions={
        <Select
          w={200}
          aria-label={say('deliveryPage:period')}
          data={periods.map(({ id, label }) => ({ value: id, label }))}
          value={period.id}
          allowDeselect={false}
          onChange={(id) => change({ period: id, at: null })}
        />
      }
    >
      <div className={classes['delivery']}>
        <ServicesTable table={table} chosen={chosen?.code ?? null} onChoose={(code) => change({ service: code, at: null })} />
        <TotalThesis totals={table.totals} />
        {chosen !== undefined && (
          <Recovery key={chosen.serviceId} extent="part">
            <ChosenService serviceId={chosen.serviceId} period={period} />
          </Recovery>
        )}
      </div>
    </Page>
  );
}
