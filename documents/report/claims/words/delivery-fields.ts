import { field, flag, type FieldWord } from './field-word.ts';

type Fields = Readonly<Record<string, FieldWord>>;

const service = field('report:service');
const basis = field('claims:field.basis', 'basis');
const band = field('claims:field.band', 'band');

export const deliveryFields: Fields = {
  service,
  basis,
  version: field('fields:deployments.version'),
  inPeriod: flag('claims:field.inPeriod'),
  ending: field('claims:field.ending', 'ending'),
  aborted: flag('claims:field.aborted', 'claims:not.aborted'),
  young: flag('claims:field.young'),
  judged: flag('claims:field.judged'),
  mayHaveFailed: flag('claims:field.mayHaveFailed'),
  unplanned: flag('claims:field.unplanned'),
  rework: flag('claims:field.rework'),
  carriedKnown: flag('claims:field.carriedKnown', 'claims:not.carriedKnown'),
  hasChanges: flag('claims:field.hasChanges'),
  changes: field('claims:field.changes'),
  lines: field('claims:field.lines'),
  linesUnknown: field('claims:field.linesUnknown'),
  generatedLines: field('claims:field.generatedLines'),
  oldestWaitDays: field('claims:field.oldestWaitDays'),
  stepsKnown: flag('claims:field.stepsKnown', 'claims:not.stepsKnown'),
  manualSteps: field('fields:deployments.manualSteps'),
  band,
  followed: flag('claims:field.followed'),
  leftOut: field('claims:field.leftOut', 'leftOut'),
  recoveryKnown: flag('claims:field.recoveryKnown', 'claims:not.recoveryKnown'),
  recoveryOver: flag('claims:field.recoveryOver'),
  recoveryOpen: flag('claims:field.recoveryOpen'),
  recoveryMinutes: field('claims:field.recoveryMinutes', 'minutes'),
  recoveryOpenMinutes: field('claims:field.recoveryOpenMinutes', 'minutes'),
};

export const leadTimeFields: Fields = {
  service,
  delivery: field('fields:record.deployments'),
  commit: field('fields:changes.commit'),
  hours: field('claims:field.hours'),
};

export const workedOutFields: Fields = {
  service,
  basis,
  measure: field('claims:field.measure', 'measure'),
  band,
  value: field('claims:field.value'),
};
