import { useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { DeliveryChart } from '../../../../documents/charts/delivery/delivery-chart.tsx';
import { barNear, deliveryLayout } from '../../../../documents/charts/delivery/layout.ts';
import type { ServiceDelivery } from '../../../../domain/delivery/service-delivery.ts';
import type { Weight } from '../../../../domain/delivery/undeployed.ts';
import { dayIn } from '../../../../engine/values/time.ts';
import { pictureText } from '../../../../words/delivery/picture-text.ts';
import { daysText } from '../../../../words/patterns/days.ts';
import { goTo } from '../../../ui/address/hash-address.ts';
import { onEnter } from '../../../ui/fields/keys.ts';
import { useCalendar } from '../../../ui/register/open-register.tsx';
import { useTimes } from '../../../ui/words/times.ts';
import { useLanguage, useWords } from '../../../ui/words/words-context.tsx';
import { drawingOf, drawingWords } from './drawing.ts';
import { ticksOf } from './ticks.ts';
import classes from '../delivery.module.css';

type Props = {
  readonly delivery: ServiceDelivery;
  readonly weight: Weight;
  readonly width: number;
  readonly shown: number | null;
  readonly onHover: (index: number | null) => void;
  readonly onPick: (index: number) => void;
};

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: -Infinity,
  End: Infinity,
};

/**
 * The chart as a thing to use. It is one stop of the keyboard, however many bars there are: arrows move along them, and each is
 * said in a sentence. A pointer shows the bar that is nearest; a click keeps it.
 */
export function WalkedChart({ delivery, weight, width, shown, onHover, onPick }: Props) {
  const say = useWords();
  const language = useLanguage();
  const times = useTimes();
  const calendar = useCalendar();
  const frame = useRef<HTMLDivElement>(null);
  const { span, bars } = delivery;
  const drawing = useMemo(() => drawingOf(delivery, weight), [delivery, weight]);
  const layout = useMemo(() => deliveryLayout(drawing, width), [drawing, width]);
  const ticks = useMemo(() => ticksOf(span, calendar, width, language), [span, calendar, width, language]);
  const days = daysText(dayIn(span.start, calendar.timeZone), dayIn(span.end, calendar.timeZone), language);
  const words = useMemo(() => drawingWords(delivery, weight, days, say), [delivery, weight, days, say]);
  const last = bars.length - 1;
  const bar = shown === null ? undefined : bars[shown];
  const near = (event: MouseEvent) => barNear(layout, event.clientX - (frame.current?.getBoundingClientRect().left ?? 0));
  const keys = (event: KeyboardEvent) => {
    if (bar !== undefined) onEnter(event, () => goTo(`/${bar.table}/${bar.id}`));
    const by = steps[event.key];
    if (by === undefined || last < 0) return;
    event.preventDefault();
    onHover(null);
    onPick(Math.max(0, Math.min(last, (shown ?? 0) + by)));
  };
  return (
    <figure className={classes['figure']} aria-label={words.name}>
      <div
        ref={frame}
        className={classes['walked']}
        role="slider"
        tabIndex={last < 0 ? -1 : 0}
        aria-label={say('deliveryPage:chart.walk')}
        aria-valuemin={1}
        aria-valuemax={Math.max(1, bars.length)}
        aria-valuenow={(shown ?? last) + 1}
        aria-valuetext={bar === undefined ? say('deliveryPage:nothingInPeriod') : pictureText(bar, times.instant(bar.at), say)}
        onKeyDown={keys}
        onPointerMove={(event) => onHover(near(event))}
        onPointerLeave={() => onHover(null)}
        onClick={(event) => {
          const index = near(event);
          if (index !== null) onPick(index);
        }}
      >
        <DeliveryChart drawing={drawing} layout={layout} ticks={ticks} words={words} picked={shown} />
      </div>
    </figure>
  );
}
