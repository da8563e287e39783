import { lossBases } from '../../../../domain/quarters/quarter-losses.ts';
import type { Placed } from '../../figures/placed.ts';
import type { Part } from '../part.ts';
import { LossesBody } from './html.tsx';
import { selectLosses, type LossesPiece } from './select.ts';
import { lossSheets } from './sheet.ts';

/** Whether no loss counts in the quarter, and none counted in that before it. */
function saysNothing({ currencies }: Placed<LossesPiece>): boolean {
  return currencies.every(
    ({ lines, previous }) => lines.length === 0 && lossBases.every((basis) => (previous?.[basis].count.value ?? 0) === 0),
  );
}

/** What was lost: the losses booked or occurred in the quarter, for each currency apart. Only of a register that holds a loss. */
export const losses: Part<LossesPiece | undefined> = {
  select: selectLosses,
  html: {
    editions: ['full'],
    heading: ({ t }) => t('report:section.losses'),
    nothing: ({ t, report: { losses } }) =>
      losses === undefined ? t('report:lossesNotRecorded') : saysNothing(losses) ? t('report:lossesNone') : null,
    Body: LossesBody,
    quotes: true,
  },
  sheets: lossSheets,
};
