import { useMemo } from 'react';
import { Link } from 'wouter';
import { quarterContaining } from '../../../domain/quarters/quarter.ts';
import { startOfDay } from '../../../engine/values/time.ts';
import { deliverySentence } from '../../../words/delivery/thesis-text.ts';
import { useCalendar, useToday } from '../../ui/register/open-register.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { useDeliveryTable } from '../delivery/delivery-questions.ts';
import classes from './overview.module.css';

/** What the page of delivery says in a sentence, by the basis of which there is more history. */
export function DeliverySentence() {
  const say = useWords();
  const calendar = useCalendar();
  const today = useToday();
  // All history until today is what the sentence is about, whichever period is asked for.
  const period = useMemo(() => {
    const quarter = quarterContaining(startOfDay(today, calendar.timeZone), calendar);
    return { id: quarter.id, label: quarter.id, span: { start: quarter.start, end: quarter.end } };
  }, [today, calendar]);
  const sentence = deliverySentence(useDeliveryTable(period)?.totals ?? [], say);
  if (sentence === null) return null;
  return (
    <section aria-labelledby="overview-delivery">
      <h2 id="overview-delivery">{say('overview:delivery')}</h2>
      <p className={classes['sentence']}>{sentence}</p>
      <p className={classes['sentence']}>
        <Link href="/delivery">{say('overview:deliveryMore')}</Link>
      </p>
    </section>
  );
}
