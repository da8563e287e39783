import type { View } from '../../html/view.ts';
import { recordsInBoxes } from './boxes.ts';

/** Something that was looked for because it would limit the figures: what it is called, and what is said where it was found. */
export type Check = {
  readonly name: string;
  readonly found: boolean;
  /** Missing where a chapter shows it. */
  readonly line?: string;
};

/** As many records as are named where characters may print as boxes. */
const mostInBoxes = 5;

/** Everything that was looked for, in the order in which it is told. */
export function checksOf(view: View): readonly Check[] {
  const { report, t, names } = view;
  const { limits, losses, controls } = report;
  const open = report.risks.total;
  const codesIn = (list: readonly string[]) => (list.length === 0 ? '' : ` (${names(list)})`);
  const count = (name: Check['name'], many: number, line: string): Check => ({ name, found: many > 0, line });
  const named = (name: Check['name'], list: readonly string[], line: (words: { count: number; codes: string }) => string): Check =>
    count(name, list.length, line({ count: list.length, codes: codesIn(list) }));
  const shown = (name: Check['name'], { length }: readonly unknown[]): Check => ({ name, found: length > 0 });
  const { archived } = limits;
  const archivedKinds = [
    ['risks', archived.risks],
    ['incidents', archived.incidents],
    ['releases', archived.releases],
    ['losses', losses?.archived ?? 0],
  ] as const;
  const archivedWords = archivedKinds.flatMap(([kind, many]) => (many > 0 ? [`${t(`fields:table.${kind}`)} ${many}`] : []));
  const boxes = recordsInBoxes(view);
  return [
    named(t('report:check.notAssessed'), limits.notAssessed, (words) => t('report:limit.notAssessed', { open, ...words })),
    named(t('report:check.reviewOverdue'), limits.reviewOverdue, (words) => t('report:limit.reviewOverdue', { open, ...words })),
    count(
      t('report:check.withoutReviewDay'),
      limits.withoutReviewDay,
      t('report:limit.withoutReviewDay', { count: limits.withoutReviewDay, open }),
    ),
    named(t('report:check.withoutOwner'), limits.withoutOwner, (words) => t('report:limit.withoutOwner', words)),
    ...(controls.total === 0
      ? []
      : [
          shown(t('report:check.risksWithoutControl'), controls.risksWithoutControl),
          shown(t('report:check.controlsWithoutRisk'), controls.withoutRisk),
          count(
            t('report:check.untested'),
            limits.untestedControls,
            t('report:limit.untested', { count: limits.untestedControls, controls: limits.controls, key: limits.untestedKeyControls }),
          ),
        ]),
    count(
      t('report:check.withoutSeverity'),
      limits.incidentsWithoutSeverity,
      t('report:limit.withoutSeverity', { count: limits.incidentsWithoutSeverity }),
    ),
    count(
      t('report:check.notRestored'),
      limits.incidentsNotRestored,
      t('report:limit.notRestored', { count: limits.incidentsNotRestored }),
    ),
    named(t('report:check.outOfOrder'), limits.incidentsOutOfOrder ?? [], (words) => t('report:limit.outOfOrder', words)),
    count(t('report:check.archived'), archivedWords.length, t('report:limit.archived', { what: archivedWords.join(', ') })),
    named(t('report:check.archivedWhileOpen'), limits.archivedWhileOpen ?? [], (words) => t('report:limit.archivedWhileOpen', words)),
    count(t('report:check.otherMatrix'), limits.otherMatrix, t('report:limit.otherMatrix', { count: limits.otherMatrix })),
    named(t('report:check.withoutBooking'), losses?.withoutBooking ?? [], (words) => t('report:limit.withoutBooking', words)),
    count(t('report:check.attributed'), limits.attributedEntries, t('report:limit.attributed', { count: limits.attributedEntries })),
    count(t('report:check.erased'), limits.erasedPeople, t('report:limit.erased', { count: limits.erasedPeople })),
    count(
      t('report:check.boxes'),
      boxes.length,
      t('report:limit.boxes', { count: view.number(boxes.length), records: names(boxes, mostInBoxes) }),
    ),
  ];
}
