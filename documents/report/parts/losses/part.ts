import type { Part } from '../part.ts';
import { LossesBody } from './html.tsx';
import { selectLosses, type LossesPiece } from './select.ts';
import { lossSheets } from './sheet.ts';

/** What was lost: the losses booked or occurred in the quarter, for each currency apart. Only of a register that holds a loss. */
export const losses: Part<LossesPiece | undefined> = {
  select: selectLosses,
  html: {
    heading: ({ t }) => t('report:section.losses'),
    applies: ({ report }) => report.losses !== undefined,
    Body: LossesBody,
    flows: ({ report }) => report.losses?.currencies.every(({ lines }) => lines.length === 0) === true,
  },
  sheets: lossSheets,
};
