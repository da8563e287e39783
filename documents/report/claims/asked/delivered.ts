import type { Durations, Spread } from '../../../../domain/delivery/durations.ts';
import type { FailRate, FiveKeys } from '../../../../domain/delivery/five-keys.ts';
import type { Rate } from '../../../../domain/delivery/rates.ts';
import type { Thesis } from '../../../../domain/delivery/thesis.ts';
import type { QuarterReport } from '../../model.ts';
import type { DeliveredLine } from '../../parts/delivery/select.ts';
import { workedOutId, type Measure } from '../data/worked-out.ts';
import type { Cell, Question, TableName } from '../question.ts';
import { count, over, under, value, type Asked } from './asked.ts';

type Where = Readonly<Record<string, Cell>>;
type Among = { readonly of: TableName; readonly where: Where };

/** How services delivered: the five keys, undeployed change, each delivery, the thesis, steps by hand. */
export function* askedOfDelivered({ delivery }: QuarterReport): Asked {
  for (const [index, line] of delivery.delivered.entries()) yield* under(`delivery.delivered.${index}`, askedOfService(line));
  for (const [index, { basis, failures, thesis, thesisToDate }] of delivery.together.entries()) {
    const place = `delivery.together.${index}`;
    if (failures.value !== null) yield* under(`${place}.failures.value`, askedOfFailures(failures.value, basis, { basis }));
    yield* under(`${place}.thesis`, askedOfThesis(thesis, basis, 'band', { basis, inPeriod: true }));
    yield* under(`${place}.thesisToDate`, askedOfThesis(thesisToDate, basis, 'bandToDate', { basis }));
  }
}

function* askedOfService(line: DeliveredLine): Asked {
  const { service, keys, failures, sizes, undeployed, perRelease, thesis, thesisToDate, conditions } = line;
  const own = { service, inPeriod: true };
  yield* under('keys', askedOfKeys(keys, service));
  if (failures.value !== null) yield* under('failures.value', askedOfFailures(failures.value, service, { service }));
  yield* under('sizes', askedOfSpread(sizes, 'changes', { of: 'deliveries', where: { ...own, hasChanges: true } }));
  if (undeployed.value !== null) {
    for (const weight of ['count', 'lines'] as const) {
      const asked = (measure: Measure) => workedOut(service, measure);
      const place = `undeployed.value.${weight}`;
      yield [`${place}.n`, asked(`${weight}Waited`)];
      yield [`${place}.weightUnknown`, asked(`${weight}Unknown`)];
      yield [`${place}.peak`, asked(`${weight}Peak`)];
      yield [`${place}.mean`, asked(`${weight}Mean`)];
      if (undeployed.value[weight].oldestDays !== null) yield [`${place}.oldestDays`, asked(`${weight}Oldest`)];
    }
  }
  yield ['carriedFromBeforeRecord', workedOut(service, 'beforeRecord')];
  for (const [index, release] of perRelease.entries()) {
    for (const field of ['manualSteps', 'changes', 'lines', 'linesUnknown', 'generatedLines', 'oldestWaitDays'] as const) {
      if (release[field] !== null) yield [`perRelease.${index}.${field}`, value('deliveries', release.code, field)];
    }
  }
  yield* under('thesis', askedOfThesis(thesis, service, 'band', own));
  yield* under('thesisToDate', askedOfThesis(thesisToDate, service, 'bandToDate', { service }));
  const steps = { of: 'deliveries', where: { ...own, stepsKnown: true } } as const;
  yield* under('conditions.manualSteps', askedOfSpread(conditions.manualSteps, 'manualSteps', steps));
  yield ['conditions.manualSteps.total', over('sum', 'manualSteps', steps)];
  yield ['conditions.manualSteps.unknown', count('deliveries', { ...own, stepsKnown: false })];
}

function* askedOfKeys({ frequency, leadTime, changeFailRate, rework, recovery }: FiveKeys, service: string): Asked {
  const own = { service, inPeriod: true };
  const judged = { ...own, judged: true };
  if (frequency.value !== null) {
    yield ['frequency.value.deployments', count('deliveries', { ...own, aborted: false })];
    yield ['frequency.value.perWeek', workedOut(service, 'perWeek')];
    yield ['frequency.value.days', workedOut(service, 'days')];
  }
  if (leadTime.value !== null) {
    yield* under('leadTime.value', askedOfSpread(leadTime.value, 'hours', { of: 'leadTimes', where: { service } }));
    yield ['leadTime.value.deploymentsUnknown', count('deliveries', { ...own, aborted: false, carriedKnown: false })];
  }
  if (changeFailRate.value !== null) yield* under('changeFailRate.value', askedOfFailures(changeFailRate.value, service, { service }));
  if (rework.value !== null) {
    yield* under('rework.value', askedOfRate(rework.value, service, 'rework'));
    yield ['rework.value.of', count('deliveries', judged)];
    yield ['rework.value.count', count('deliveries', { ...judged, rework: true })];
    // Whether an incident led to a deployment is never undecided.
    yield ['rework.value.undecided', count('deliveries', { ...judged, rework: null })];
    yield ['rework.value.atMost', count('deliveries', { ...judged, rework: true })];
    yield ['rework.value.unplanned', count('deliveries', { ...judged, unplanned: true })];
  }
  if (recovery.value !== null) yield* under('recovery.value', askedOfRecovery(recovery.value, { ...judged, ending: 'failed' }));
}

function* askedOfFailures(rate: FailRate, of: string, whose: Where): Asked {
  const own = { ...whose, inPeriod: true };
  const judged = { ...own, judged: true };
  yield* askedOfRate(rate, of, 'fail');
  yield ['of', count('deliveries', judged)];
  yield ['count', count('deliveries', { ...judged, ending: 'failed' })];
  yield ['undecided', count('deliveries', { ...judged, ending: 'undecided' })];
  yield ['atMost', count('deliveries', { ...own, mayHaveFailed: true })];
  yield ['tooYoung', count('deliveries', { ...own, young: true })];
  yield ['aborted', count('deliveries', { ...own, ending: 'aborted' })];
}

function* askedOfRate({ share, shareAtMost }: Rate, of: string, name: 'fail' | 'rework'): Asked {
  yield ['interval.low', workedOut(of, `${name}Low`)];
  yield ['interval.high', workedOut(of, `${name}High`)];
  if (share !== null) yield ['share', workedOut(of, `${name}Share`)];
  if (shareAtMost !== null) yield ['shareAtMost', workedOut(of, `${name}ShareAtMost`)];
}

function* askedOfThesis({ bands, leftOut }: Thesis, of: string, name: 'band' | 'bandToDate', own: Where): Asked {
  yield ['of', count('deliveries', { ...own, leftOut: null })];
  for (const [index, { band, share }] of bands.entries()) {
    const place = `bands.${index}`;
    yield [`${place}.of`, count('deliveries', { ...own, band })];
    yield [`${place}.followed`, count('deliveries', { ...own, band, followed: true })];
    yield [`${place}.interval.low`, workedOut(of, `${name}Low`, band)];
    yield [`${place}.interval.high`, workedOut(of, `${name}High`, band)];
    if (share !== null) yield [`${place}.share`, workedOut(of, `${name}Share`, band)];
  }
  for (const reason of Object.keys(leftOut)) yield [`leftOut.${reason}`, count('deliveries', { ...own, leftOut: reason })];
}

function* askedOfRecovery({ values, ...spread }: Durations, where: Where): Asked {
  yield* askedOfSpread({ ...spread, values }, 'recoveryMinutes', { of: 'deliveries', where: { ...where, recoveryOver: true } });
  yield ['open', count('deliveries', { ...where, recoveryOpen: true })];
  yield ['unknown', count('deliveries', { ...where, recoveryKnown: false })];
}

const ninety = 0.9;

function* askedOfSpread({ median, p90, longest, values }: Spread, field: string, among: Among): Asked {
  yield ['n', count(among.of, among.where)];
  if (median !== null) yield ['median', over('median', field, among)];
  if (p90 !== null) yield ['p90', { ask: 'percentile', share: ninety, field, ...among }];
  if (longest !== null) yield ['longest', over('worst', field, among)];
  for (const index of (values ?? []).keys()) {
    yield [`values.${index}`, { ask: 'percentile', share: (index + 1) / (values?.length ?? 1), field, ...among }];
  }
}

function workedOut(...of: Parameters<typeof workedOutId>): Question {
  return value('workedOut', workedOutId(...of), 'value');
}
