import type { ReactNode } from 'react';
import type { Figure } from '../../figures/figure.ts';
import { countOf } from '../../figures/placed.ts';
import { joined } from '../../html/said.tsx';
import type { View } from '../../html/view.tsx';
import { recordsInBoxes } from './boxes.ts';

/** Something that was looked for because it would limit the figures: what it is called, and what is said where it was found. */
export type Check = {
  readonly name: string;
  readonly found: boolean;
  /** Missing where a chapter shows it. */
  readonly line?: ReactNode;
};

/** As many records as are named where characters may print as boxes. */
const mostInBoxes = 5;

/** Everything that was looked for, in the order in which it is told. */
export function checksOf(view: View): readonly Check[] {
  const { report, t, say, names } = view;
  const { limits, losses, controls } = report;
  const open = report.risks.total;
  const codesIn = (list: readonly string[]) => (list.length === 0 ? '' : joined([' (', names(list, { of: countOf(list) }), ')'], null));
  const count = (name: Check['name'], many: Figure, line: ReactNode): Check => ({ name, found: many.value > 0, line });
  const named = (
    name: Check['name'],
    list: readonly string[] | undefined,
    line: (words: { count: Figure; codes: ReactNode }) => ReactNode,
  ): Check => {
    if (list === undefined) return { name, found: false };
    const many = countOf(list);
    return count(name, many, line({ count: many, codes: codesIn(list) }));
  };
  const shown = (name: Check['name'], { length }: readonly unknown[]): Check => ({ name, found: length > 0 });
  const { archived } = limits;
  const archivedKinds = [
    ['risks', archived.risks],
    ['incidents', archived.incidents],
    ['releases', archived.releases],
    ...(losses === undefined ? [] : [['losses', losses.archived] as const]),
  ] as const;
  const archivedWords = archivedKinds.flatMap(([kind, many]) =>
    many.value > 0 ? [joined([t(`fields:table.${kind}`), view.number(many)], ' ')] : [],
  );
  const boxes = recordsInBoxes(view);
  return [
    named(t('report:check.notAssessed'), limits.notAssessed, (words) => say('report:limit.notAssessed', { open, ...words })),
    named(t('report:check.reviewOverdue'), limits.reviewOverdue, (words) => say('report:limit.reviewOverdue', { open, ...words })),
    count(
      t('report:check.withoutReviewDay'),
      limits.withoutReviewDay,
      say('report:limit.withoutReviewDay', { count: limits.withoutReviewDay, open }),
    ),
    named(t('report:check.withoutOwner'), limits.withoutOwner, (words) => say('report:limit.withoutOwner', words)),
    ...(controls.total.value === 0
      ? []
      : [
          shown(t('report:check.risksWithoutControl'), controls.risksWithoutControl),
          shown(t('report:check.controlsWithoutRisk'), controls.withoutRisk),
          count(
            t('report:check.untested'),
            limits.untestedControls,
            say('report:limit.untested', { count: limits.untestedControls, controls: limits.controls, key: limits.untestedKeyControls }),
          ),
        ]),
    count(
      t('report:check.withoutSeverity'),
      limits.incidentsWithoutSeverity,
      say('report:limit.withoutSeverity', { count: limits.incidentsWithoutSeverity }),
    ),
    count(
      t('report:check.notRestored'),
      limits.incidentsNotRestored,
      say('report:limit.notRestored', { count: limits.incidentsNotRestored }),
    ),
    named(t('report:check.outOfOrder'), limits.incidentsOutOfOrder, (words) => say('report:limit.outOfOrder', words)),
    {
      name: t('report:check.archived'),
      found: archivedWords.length > 0,
      line: say('report:limit.archived', { what: joined(archivedWords, ', ') }),
    },
    named(t('report:check.archivedWhileOpen'), limits.archivedWhileOpen, (words) => say('report:limit.archivedWhileOpen', words)),
    count(t('report:check.otherMatrix'), limits.otherMatrix, say('report:limit.otherMatrix', { count: limits.otherMatrix })),
    named(t('report:check.withoutBooking'), losses?.withoutBooking, (words) => say('report:limit.withoutBooking', words)),
    count(t('report:check.attributed'), limits.attributedEntries, say('report:limit.attributed', { count: limits.attributedEntries })),
    count(t('report:check.erased'), limits.erasedPeople, say('report:limit.erased', { count: limits.erasedPeople })),
    {
      name: t('report:check.boxes'),
      found: boxes.length > 0,
      line: say('report:limit.boxes', { records: names(boxes, { most: mostInBoxes }) }),
    },
  ];
}
