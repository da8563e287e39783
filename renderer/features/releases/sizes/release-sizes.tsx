import { SegmentedControl } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { SizeBars, type SizeBar } from '../../../../documents/charts/size-bars.tsx';
import { medianOf } from '../../../../domain/delivery/durations.ts';
import type { ListQuery, ListRow } from '../../../../engine/lists/list-query.ts';
import { quartersBetween } from '../../../../domain/quarters/quarter.ts';
import { sizeMeasures, sizeOf, type SizeMeasure } from '../../../../domain/releases/size.ts';
import { epochOf } from '../../../../engine/values/time.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import type { WordKey } from '../../../../words/translate.ts';
import { useCalendar } from '../../../ui/register/open-register.tsx';
import { useTimes } from '../../../ui/words/times.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import { useReleaseRows } from './release-rows.ts';
import classes from './sizes.module.css';

/** A chart of fewer says nothing that the list does not. */
const fewest = 3;

/** How large each of the releases is that the list finds, over time: few large ones or many small ones. */
export function ReleaseSizes({ query }: { query: ListQuery }) {
  const say = useWords();
  const [measure, setMeasure] = useState<SizeMeasure>('commits');
  const { ref, width } = useElementSize();
  const { rows, matching } = useReleaseRows(query);
  if (rows.length < fewest) return null;
  return (
    <section className={classes['sizes']} aria-label={say('releases:sizes')}>
      <div className={classes['head']}>
        <h2>{say('releases:sizes')}</h2>
        <SegmentedControl
          aria-label={say('releases:sizesBy')}
          data={sizeMeasures.map((value) => ({ value, label: say(`releases:measure.${value}` as WordKey) }))}
          value={measure}
          onChange={(value) => setMeasure(sizeMeasures.find((measure) => measure === value) ?? 'commits')}
        />
        <Summary rows={rows} measure={measure} matching={matching} />
      </div>
      <div ref={ref} className={classes['chart']}>
        {width > 0 && <Bars rows={rows} measure={measure} width={Math.floor(width)} />}
      </div>
    </section>
  );
}

type Of = { readonly rows: readonly ListRow[]; readonly measure: SizeMeasure };

function sizeIn({ cells }: ListRow, measure: SizeMeasure): number | null {
  const count = (key: string) => {
    const cell = cells[key];
    return typeof cell === 'number' ? cell : null;
  };
  const [commits, filesChanged] = [count('commits'), count('filesChanged')];
  return sizeOf({ commits, filesChanged, insertions: count('insertions'), deletions: count('deletions') }, measure);
}

const cellIn = ({ cells }: ListRow, key: string) => String(cells[key] ?? '');

function Summary({ rows, measure, matching }: Of & { readonly matching: number }) {
  const say = useWords();
  const counted = rows.flatMap((row) => {
    const size = sizeIn(row, measure);
    return size === null ? [] : [{ row, size }];
  });
  const most = counted.reduce<(typeof counted)[number] | null>((best, one) => (best === null || one.size > best.size ? one : best), null);
  const median = medianOf(counted.map(({ size }) => size));
  if (most === null || median === null) return null;
  const missing = rows.length - counted.length;
  return (
    <span className={classes['summary']}>
      {say('releases:sizesSummary', {
        n: numberText(counted.length),
        median: numberText(median),
        most: numberText(most.size),
        which: cellIn(most.row, 'version'),
      })}
      {matching > rows.length && ` · ${say('releases:sizesLatest', { n: numberText(rows.length), total: numberText(matching) })}`}
      {missing > 0 && ` · ${say('releases:sizesUnknown', { n: numberText(missing) })}`}
    </span>
  );
}

function Bars({ rows, measure, width }: Of & { readonly width: number }) {
  const say = useWords();
  const times = useTimes();
  const calendar = useCalendar();
  const [reached, setReached] = useState<string | null>(null);
  const amount = (size: number) => say(`releases:amount.${measure}` as WordKey, { count: size, n: numberText(size) });
  const bars = rows.map((row): SizeBar => {
    const size = sizeIn(row, measure);
    const at = cellIn(row, 'releasedAt');
    const what = { service: cellIn(row, 'serviceId'), version: cellIn(row, 'version'), at: times.instant(at) };
    return {
      key: row.id,
      at: epochOf(at),
      size,
      name: size === null ? say('releases:barUnknown', what) : say('releases:bar', { ...what, size: amount(size) }),
      href: `#/releases/${row.id}`,
    };
  });
  const [first, last] = [cellIn(rows[0] as ListRow, 'releasedAt'), cellIn(rows.at(-1) as ListRow, 'releasedAt')];
  const ticks = useMemo(
    () =>
      quartersBetween(first, last, calendar).map(({ id, start }) => ({
        at: epochOf(start),
        label: times.quarter(id),
      })),
    [first, last, calendar, times],
  );
  const step = (event: KeyboardEvent<SVGElement | HTMLDivElement>) => {
    const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, Home: -bars.length, End: bars.length };
    const by = steps[event.key];
    const key = event.target instanceof Element ? event.target.getAttribute('data-bar') : null;
    if (by === undefined || key === null) return;
    event.preventDefault();
    const index = Math.max(0, Math.min(bars.length - 1, bars.findIndex((bar) => bar.key === key) + by));
    const next = bars[index]?.key ?? null;
    setReached(next);
    event.currentTarget.querySelector<SVGAElement>(`[data-bar="${CSS.escape(next ?? '')}"]`)?.focus();
  };
  const known = bars.some(({ key }) => key === reached) ? reached : (bars.at(-1)?.key ?? null);
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the bars inside are links; this moves among them
    <div onKeyDown={step}>
      <SizeBars
        bars={bars}
        width={width}
        height={96}
        name={`${say('releases:sizes')}. ${say('releases:sizesKeys')}`}
        ticks={ticks}
        sizeText={amount}
        reached={known}
      />
    </div>
  );
}
