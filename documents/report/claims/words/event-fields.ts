import { field, flag, type FieldWord } from './field-word.ts';

type Fields = Readonly<Record<string, FieldWord>>;

const code = field('report:code');
const period = field('report:period', 'period');
const service = field('report:service');
const currency = field('fields:losses.currency');

export const incidentFields: Fields = {
  code,
  title: field('fields:incidents.title'),
  period,
  kind: field('fields:incidents.kind', 'incidentKind'),
  severity: field('fields:incidents.severity', 'severity'),
  service,
  outOfOrder: flag('claims:field.outOfOrder'),
  restoreKnown: flag('claims:field.restoreKnown', 'claims:not.restoreKnown'),
  restoreOver: flag('claims:field.restoreOver'),
  restoreOpen: flag('report:notRestored'),
  restoreMinutes: field('fields:incidents.restoreMinutes.inWords', 'minutes'),
  restoreOpenMinutes: field('claims:field.restoreOpenMinutes', 'minutes'),
  feltKnown: flag('claims:field.feltKnown', 'claims:not.feltKnown'),
  feltOver: flag('claims:field.feltOver'),
  feltOpen: flag('claims:field.feltOpen'),
  feltMinutes: field('claims:field.felt', 'minutes'),
  feltOpenMinutes: field('claims:field.feltOpenMinutes', 'minutes'),
  announcedKnown: flag('claims:field.announcedKnown', 'claims:not.announcedKnown'),
  announcedOver: flag('claims:field.announcedOver'),
  announcedOpen: flag('claims:field.announcedOpen'),
  announcedMinutes: field('claims:field.announcedMinutes', 'minutes'),
  announcedOpenMinutes: field('claims:field.announcedOpenMinutes', 'minutes'),
};

export const carriedFields: Fields = {
  minutesInside: field('claims:field.minutesInside', 'minutes'),
  minutes: field('claims:field.minutes', 'minutes'),
  isOpen: flag('report:stillOpen'),
};

export const releaseFields: Fields = {
  code,
  version: field('fields:releases.version'),
  period,
  service,
  outcome: field('claims:field.outcome', 'outcome'),
};

export const lossFields: Fields = {
  code,
  title: field('fields:losses.title'),
  period,
  currency,
  booked: flag('claims:field.booked'),
  occurred: flag('claims:field.occurred'),
  gross: field('fields:losses.gross', 'money'),
  recovered: field('claims:field.recovered', 'money'),
  insured: field('claims:field.insured', 'money'),
  atMost: field('claims:field.atMost', 'money'),
  recoveredIfKnown: field('fields:losses.recovered', 'money'),
  insuredIfKnown: field('fields:losses.insured', 'money'),
  net: field('fields:losses.net', 'money'),
};

export const moneyBackFields: Fields = {
  loss: field('fields:recoveries.lossId'),
  source: field('fields:recoveries.source', 'source'),
  currency,
  amount: field('fields:recoveries.amount', 'money'),
};

export const restatedFields: Fields = {
  figure: field('report:figure', 'figure'),
  category: field('report:category', 'category'),
  knownThen: flag('claims:field.knownThen', 'claims:not.knownThen'),
  knownNow: flag('claims:field.knownNow', 'claims:not.knownNow'),
  record: field('report:restatedRecords'),
  minutes: field('fields:incidents.restoreMinutes.inWords', 'minutes'),
};
