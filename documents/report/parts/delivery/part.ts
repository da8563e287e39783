import type { Part } from '../part.ts';
import { DeliveryBody } from './html.tsx';
import { selectDelivery, type DeliveryPiece } from './select.ts';
import { deliverySheets } from './sheet.ts';

/** Incidents and releases of the quarter, by service and those worth a line. */
export const delivery: Part<DeliveryPiece> = {
  select: selectDelivery,
  html: {
    editions: ['full'],
    heading: ({ t }) => t('report:section.delivery'),
    nothing: ({ t, report: { delivery } }) =>
      [delivery.services, delivery.carriedOver, delivery.releaseLinks, delivery.delivered].every(({ length }) => length === 0)
        ? t('report:deliveryNone')
        : null,
    Body: DeliveryBody,
    quotes: true,
  },
  sheets: deliverySheets,
};
