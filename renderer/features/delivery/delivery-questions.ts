import type { DeliveryAsked } from '../../../domain/delivery/model.ts';
import type { ServiceDelivery } from '../../../domain/delivery/service-delivery.ts';
import type { DeliveryTable } from '../../../domain/delivery/table.ts';
import type { KindName } from '../../../domain/rows.ts';
import { useKnownAt } from '../../ui/register/known-at.ts';
import { useCalendar } from '../../ui/register/open-register.tsx';
import { loadQuestion } from '../../ui/register/question-kinds.ts';
import { useAnswer, useFormer } from '../../ui/register/questions-context.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import type { Period } from './periods.ts';

/** What delivery is worked out from. */
const tables: readonly KindName[] = [
  'services',
  'deployments',
  'releases',
  'changes',
  'incidents',
  'serviceSpans',
  'links',
  'controls',
  'controlTests',
  'settings',
];

function useAsked(): (period: Period) => DeliveryAsked {
  const calendar = useCalendar();
  const knownAt = useKnownAt();
  return ({ span }) => ({ period: span, knownAt: knownAt(), calendar });
}

/** Every service in a period; `null` while asking for the first time. */
export function useDeliveryTable(period: Period | null): DeliveryTable | null {
  const store = useStore();
  const calendar = useCalendar();
  const asked = useAsked();
  return useFormer(
    useAnswer(
      period === null
        ? null
        : loadQuestion(`deliveryTable ${JSON.stringify([period.span, calendar])}`, tables, () => store.deliveryTable(asked(period))),
    ),
  );
}

/** One service in full; `null` while asking. */
export function useServiceDelivery(period: Period, serviceId: string): ServiceDelivery | null {
  const store = useStore();
  const calendar = useCalendar();
  const asked = useAsked();
  const key = `serviceDelivery ${JSON.stringify([period.span, calendar, serviceId])}`;
  const answer = useAnswer(
    loadQuestion(key, tables, async () => ({ found: await store.serviceDelivery({ ...asked(period), serviceId }) })),
  );
  return useFormer(answer)?.found ?? null;
}
