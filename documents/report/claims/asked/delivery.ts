import type { DeliveryFigures } from '../../../../domain/delivery/figures.ts';
import type { Durations } from '../../../../domain/delivery/durations.ts';
import { severities } from '../../../../domain/incidents/severity.ts';
import type { QuarterReport } from '../../model.ts';
import type { Cell } from '../question.ts';
import { count, over, under, value, type Asked } from './asked.ts';

type Where = Readonly<Record<string, Cell>>;

/** Incidents and releases of both quarters, in all and by service, and every duration that is shown. */
export function* askedOfDelivery({ delivery }: QuarterReport): Asked {
  yield* under('delivery', askedOfFigures(delivery, { period: 'now' }));
  if (delivery.previous !== null) yield* under('delivery.previous', askedOfFigures(delivery.previous, { period: 'before' }));
  for (const [index, { code, figures, previous }] of delivery.services.entries()) {
    const place = `delivery.services.${index}`;
    yield* under(`${place}.figures`, askedOfFigures(figures, { period: 'now', service: code }));
    if (previous !== null) yield* under(`${place}.previous`, askedOfFigures(previous, { period: 'before', service: code }));
  }
  for (const [index, { code }] of delivery.carriedOver.entries()) {
    for (const field of ['minutesInside', 'minutes'] as const) {
      yield [`delivery.carriedOver.${index}.${field}`, value('carriedOver', code, field)];
    }
  }
  for (const [index, { code, minutes }] of delivery.restores.entries()) {
    if (minutes !== null) yield [`delivery.restores.${index}.minutes`, value('incidents', code, 'restoreMinutes')];
  }
  for (const [index, line] of delivery.notable.entries()) {
    const place = `delivery.notable.${index}`;
    const asked = (name: string, field: string) => [`${place}.${name}`, value('incidents', line.code, field)] as const;
    if (line.restoreMinutes !== null) yield asked('restoreMinutes', 'restoreMinutes');
    if (line.openMinutes !== null) yield asked('openMinutes', 'restoreOpenMinutes');
    for (const name of ['felt', 'announced'] as const) {
      const length = line[name];
      if (length !== null) yield asked(`${name}.minutes`, length.isOpen ? `${name}OpenMinutes` : `${name}Minutes`);
    }
  }
  for (const outcome of Object.keys(delivery.outcomes)) {
    yield [`delivery.outcomes.${outcome}`, count('releases', { period: 'now', outcome })];
  }
}

function* askedOfFigures(figures: DeliveryFigures, own: Where): Asked {
  const incidents = { ...own, kind: 'incident' };
  yield ['incidents', count('incidents', incidents)];
  for (const severity of severities) yield [`incidentsBySeverity.${severity}`, count('incidents', { ...incidents, severity })];
  yield ['incidentsWithoutSeverity', count('incidents', { ...incidents, severity: null })];
  yield ['plannedWork', count('incidents', { ...own, kind: 'maintenance' })];
  yield* under('felt', askedOfDurations(figures.felt, 'felt', incidents));
  yield* under('announcedOfFelt', askedOfDurations(figures.announcedOfFelt, 'announced', { ...incidents, feltOver: true }));
  yield* under('announced', askedOfDurations(figures.announced, 'announced', incidents));
  if (figures.medianRestoreMinutes !== null) {
    yield ['medianRestoreMinutes', over('median', 'restoreMinutes', { of: 'incidents', where: incidents })];
  }
  yield ['restored', count('incidents', { ...incidents, restoreOver: true })];
  yield ['notRestored', count('incidents', { ...incidents, restoreOpen: true })];
  yield ['releases', count('releases', own)];
}

/** By what share of the durations the 90th percentile is named. */
const ninety = 0.9;

function* askedOfDurations({ median, p90, longest, values }: Durations, name: string, where: Where): Asked {
  const among = { of: 'incidents', where } as const;
  const field = `${name}Minutes`;
  yield ['n', count('incidents', { ...where, [`${name}Over`]: true })];
  yield ['open', count('incidents', { ...where, [`${name}Open`]: true })];
  yield ['unknown', count('incidents', { ...where, [`${name}Known`]: false })];
  if (median !== null) yield ['median', over('median', field, among)];
  if (p90 !== null) yield ['p90', { ask: 'percentile', share: ninety, field, ...among }];
  if (longest !== null) yield ['longest', over('worst', field, among)];
  // One by one, in their order: the lowest is the one below which none lies.
  for (const index of (values ?? []).keys()) {
    yield [`values.${index}`, { ask: 'percentile', share: (index + 1) / (values?.length ?? 1), field, ...among }];
  }
}
