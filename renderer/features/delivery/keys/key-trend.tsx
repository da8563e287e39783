import type { FiveKeys } from '../../../../domain/delivery/five-keys.ts';
import type { TrendQuarter } from '../../../../domain/delivery/model.ts';
import type { KeyName } from '../../../../words/delivery/keys-text.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import type { Translate } from '../../../../words/translate.ts';
import { useTimes, type Times } from '../../../ui/words/times.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import classes from '../delivery.module.css';

/** A key of an earlier quarter: as a value where it may be compared, else by how many it is made of; `null` where it is not measured. */
type Point = { readonly value: number | null; readonly text: string } | null;

function pointOf(keys: FiveKeys, name: KeyName, say: Translate, times: Times): Point {
  const few = (n: number): Point => ({ value: null, text: say('deliveryPage:trendFew', { n: numberText(n) }) });
  switch (name) {
    case 'frequency': {
      const { value } = keys.frequency;
      return value === null ? null : { value: value.perWeek, text: numberText(value.perWeek, 2) };
    }
    case 'leadTime': {
      const { value } = keys.leadTime;
      if (value === null) return null;
      return value.median === null ? few(value.n) : { value: value.median, text: times.duration(value.median * 60) };
    }
    case 'recovery': {
      const { value } = keys.recovery;
      if (value === null) return null;
      return value.median === null ? few(value.n) : { value: value.median, text: times.duration(value.median) };
    }
    case 'changeFailRate':
    case 'rework': {
      const { value } = keys[name];
      if (value === null) return null;
      const counts = say('delivery:failed', { n: numberText(value.count), of: numberText(value.of) });
      return { value: value.share, text: counts };
    }
  }
}

type Props = { readonly trend: readonly TrendQuarter[]; readonly name: KeyName; readonly now: FiveKeys };

/** The service's own last four quarters, each with its value; a bar only where it may be compared. */
export function KeyTrend({ trend, name, now }: Props) {
  const say = useWords();
  const times = useTimes();
  const points = trend.map(({ quarter, keys }) => ({ quarter, point: pointOf(keys, name, say, times) }));
  if (points.every(({ point }) => point === null)) return null;
  const most = Math.max(...points.map(({ point }) => point?.value ?? 0), pointOf(now, name, say, times)?.value ?? 0);
  return (
    <ul className={classes['trend']} aria-label={say('deliveryPage:trend')}>
      {points.map(({ quarter, point }) => (
        <li key={quarter}>
          <span>{times.quarter(quarter)}</span>
          <svg width={40} height={8} aria-hidden>
            {point !== null && point.value !== null && most > 0 && (
              <rect y={1} width={Math.max(1, (point.value / most) * 40)} height={6} className={classes['trendBar']} />
            )}
          </svg>
          <span>{point?.text ?? '–'}</span>
        </li>
      ))}
    </ul>
  );
}
