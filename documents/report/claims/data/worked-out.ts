import type { Measured } from '../../../../domain/delivery/measured.ts';
import type { Rate } from '../../../../domain/delivery/rates.ts';
import type { SizeBand } from '../../../../domain/delivery/size-bands.ts';
import type { Thesis } from '../../../../domain/delivery/thesis.ts';
import type { QuarterReport } from '../../model.ts';
import type { DataRow } from '../question.ts';

/** Figures of delivery that no count of rows answers: each follows from a formula (docs/report-figures.md). */
export const measures = [
  'perWeek',
  'days',
  'failLow',
  'failHigh',
  'failShare',
  'failShareAtMost',
  'reworkLow',
  'reworkHigh',
  'reworkShare',
  'reworkShareAtMost',
  'countWaited',
  'countUnknown',
  'countPeak',
  'countMean',
  'countOldest',
  'linesWaited',
  'linesUnknown',
  'linesPeak',
  'linesMean',
  'linesOldest',
  'beforeRecord',
  'bandLow',
  'bandHigh',
  'bandShare',
  'bandToDateLow',
  'bandToDateHigh',
  'bandToDateShare',
] as const;
export type Measure = (typeof measures)[number];

/** The id of a figure that was worked out: of a service by its code, or of all of one basis. */
export function workedOutId(of: string, measure: Measure, band: SizeBand['id'] | null = null): string {
  return [of, measure, ...(band === null ? [] : [band])].join(' ');
}

/** What was worked out for each service, and for all of each basis. */
export function workedOutRows({ delivery }: Pick<QuarterReport, 'delivery'>): readonly DataRow[] {
  return [
    ...delivery.delivered.flatMap(({ service, keys, failures, undeployed, carriedFromBeforeRecord, thesis, thesisToDate }) => {
      const frequency = keys.frequency.value;
      return rowsOf(service, service, [
        ['perWeek', frequency?.perWeek ?? null],
        ['days', frequency?.days ?? null],
        ...rateValues('fail', failures),
        ...rateValues('rework', keys.rework),
        ...(['count', 'lines'] as const).flatMap((weight): Value[] => {
          const of = undeployed.value?.[weight] ?? null;
          return [
            [`${weight}Waited`, of?.n ?? null],
            [`${weight}Unknown`, of?.weightUnknown ?? null],
            [`${weight}Peak`, of?.peak ?? null],
            [`${weight}Mean`, of?.mean ?? null],
            [`${weight}Oldest`, of?.oldestDays ?? null],
          ];
        }),
        ['beforeRecord', carriedFromBeforeRecord],
        ...thesisValues('band', thesis),
        ...thesisValues('bandToDate', thesisToDate),
      ]);
    }),
    ...delivery.together.flatMap(({ basis, failures, thesis, thesisToDate }) =>
      rowsOf(basis, null, [...rateValues('fail', failures), ...thesisValues('band', thesis), ...thesisValues('bandToDate', thesisToDate)]),
    ),
  ];
}

type Value = readonly [measure: Measure, value: number | null, band?: SizeBand['id']];

function rateValues(name: 'fail' | 'rework', { value: rate }: Measured<Rate>): Value[] {
  return [
    [`${name}Low`, rate?.interval.low ?? null],
    [`${name}High`, rate?.interval.high ?? null],
    [`${name}Share`, rate?.share ?? null],
    [`${name}ShareAtMost`, rate?.shareAtMost ?? null],
  ];
}

function thesisValues(name: 'band' | 'bandToDate', { bands }: Thesis): Value[] {
  return bands.flatMap(({ band, interval, share }): Value[] => [
    [`${name}Low`, interval.low, band],
    [`${name}High`, interval.high, band],
    [`${name}Share`, share, band],
  ]);
}

/** Of what cannot be measured there is no row. */
function rowsOf(of: string, service: string | null, values: readonly Value[]): DataRow[] {
  return values.flatMap(([measure, value, band = null]) =>
    value === null
      ? []
      : [{ id: workedOutId(of, measure, band), cells: { service, basis: service === null ? of : null, measure, band, value } }],
  );
}
