import type { View } from '../../html/view.ts';
import { recordsInBoxes } from './boxes.ts';

/** What the figures do not cover, a sentence each. */
export function limitLines(view: View): string[] {
  const { report, t, names } = view;
  const { limits, losses } = report;
  const open = report.risks.total;
  const codes = (list: readonly string[]) => (list.length === 0 ? '' : ` (${names(list)})`);
  return [
    ...(report.signOff === null ? [t('report:limit.notSealed')] : []),
    t('report:limit.noLimits'),
    t('report:limit.notAssessed', { open, count: limits.notAssessed.length, codes: codes(limits.notAssessed) }),
    t('report:limit.reviewOverdue', {
      open,
      count: limits.reviewOverdue.length,
      codes: codes(limits.reviewOverdue),
      without: limits.withoutReviewDay,
    }),
    t('report:limit.withoutOwner', { count: limits.withoutOwner.length, codes: codes(limits.withoutOwner) }),
    t('report:limit.untested', { controls: limits.controls, key: limits.keyControls }),
    t('report:limit.deployments'),
    t('report:limit.incidents', { severity: limits.incidentsWithoutSeverity, open: limits.incidentsNotRestored }),
    ...outOfOrder(view),
    t('report:limit.archived', limits.archived),
    ...archivedWhileOpen(view),
    ...(limits.otherMatrix > 0 ? [t('report:limit.otherMatrix', { count: limits.otherMatrix })] : []),
    ...(losses === undefined
      ? [t('report:limit.losses')]
      : [
          t('report:limit.lossesCounted', {
            count: losses.withoutBooking.length,
            codes: codes(losses.withoutBooking),
            archived: losses.archived,
          }),
          t('report:limit.notReported'),
        ]),
    t('report:limit.identities', { count: limits.attributedEntries }),
    ...(limits.erasedPeople > 0 ? [t('report:limit.erased', { count: limits.erasedPeople })] : []),
    t('report:limit.clock'),
    ...boxes(view),
  ];
}

/** As many records as are named where characters may print as boxes. */
const mostInBoxes = 5;

function boxes(view: View): string[] {
  const records = recordsInBoxes(view);
  return records.length === 0
    ? []
    : [view.t('report:limit.boxes', { count: view.number(records.length), records: view.names(records, mostInBoxes) })];
}

function outOfOrder({ report, t, names }: View): string[] {
  const codes = report.limits.incidentsOutOfOrder ?? [];
  return codes.length === 0 ? [] : [t('report:limit.outOfOrder', { count: codes.length, codes: names(codes) })];
}

function archivedWhileOpen({ report, t, names }: View): string[] {
  const codes = report.limits.archivedWhileOpen ?? [];
  return codes.length === 0 ? [] : [t('report:limit.archivedWhileOpen', { count: codes.length, codes: names(codes) })];
}
