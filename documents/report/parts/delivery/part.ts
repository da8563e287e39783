import type { Part } from '../part.ts';
import { DeliveryBody } from './html.tsx';
import { selectDelivery, type DeliveryPiece } from './select.ts';
import { deliverySheets } from './sheet.ts';

/** Incidents and releases of the quarter, by service and those worth a line. */
export const delivery: Part<DeliveryPiece> = {
  select: selectDelivery,
  html: { heading: ({ t }) => t('report:section.delivery'), Body: DeliveryBody },
  sheets: deliverySheets,
};
