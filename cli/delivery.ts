import { toldService, type ToldService } from '../documents/delivery/told-delivery.ts';
import type { DeliveryFigures } from '../domain/delivery/figures.ts';
import {
  deliveryOf,
  type DeliveryModel,
  type DeliveryTotal,
  type ServiceDeliveryModel,
  type TrendQuarter,
} from '../domain/delivery/model.ts';
import type { KnownRegister } from '../domain/quarters/known-register.ts';
import type { Settings } from '../domain/settings/kind.ts';
import { recordsNamed } from '../engine/rows/records-named.ts';
import { textIn } from '../engine/values/json.ts';
import { ok, type Result } from '../engine/values/result.ts';
import type { Call, Run } from './command.ts';
import { periodOf, wrongPeriod, type DeliveryPeriod } from './delivery-period.ts';
import { deliveryText } from './delivery-text.ts';
import { onlyOne } from './find-record.ts';
import { registerKnown } from './register-known.ts';

/** A service with what happened to it in the period, and its own quarters before. */
export type ServiceTold = ToldService & {
  readonly figures: DeliveryFigures;
  /** How far the tolerated minutes of the service were kept. */
  readonly tolerance: ServiceDeliveryModel['tolerance'];
  readonly trend: readonly TrendQuarter[];
};

/** What `delivery` tells: the same figures as the page and the report. */
export type DeliveryTold = {
  readonly definitionsVersion: number;
  /** The days that were asked for, and the span of time as far as it is spoken of. */
  readonly period: Omit<DeliveryPeriod, 'span'> & DeliveryModel['span'] & { readonly timeZone: string };
  readonly knownAt: string;
  readonly ledger: { readonly seq: number; readonly hash: string };
  readonly services: readonly ServiceTold[];
  readonly totals: readonly (Omit<DeliveryTotal, 'serviceIds'> & { readonly services: readonly string[] })[];
};

/**
 * `delivery FILE [--from DAY --to DAY | --quarter 2025-Q3] [--service NAME] [--known-at INSTANT]`: the five keys, undeployed change,
 * what each delivery carried, the thesis and the conditions, by service. The register is verified first.
 */
export const run: Run = async (call) => {
  const [path = ''] = call.args;
  const wrong = wrongPeriod(call);
  if (!wrong.ok) return wrong;
  const opened = await registerKnown(call, path);
  if (!opened.ok) return opened;
  const { known, knownAt, settings } = opened.value;
  const period = periodOf(call, settings, knownAt);
  if (!period.ok) return period;
  const serviceId = serviceNamed(call, known);
  if (!serviceId.ok) return serviceId;
  const model = deliveryOf(known, { period: period.value.span, knownAt, serviceId: serviceId.value, calendar: settings });
  const told = toldOf(model, known, period.value, settings);
  return ok({ status: 0, json: told, out: (say, language) => deliveryText(told, say, language, settings) });
};

function serviceNamed(call: Call, known: KnownRegister): Result<string | null> {
  const named = call.text('service');
  if (named === null) return ok(null);
  const found = recordsNamed(
    (table) => known.rows(table),
    ['services'],
    named,
    (_, row) => textIn(row, 'name'),
  );
  const one = onlyOne(found, named, { field: '--service' });
  return one.ok ? ok(one.value.id) : one;
}

function toldOf(model: DeliveryModel, known: KnownRegister, { from, to, quarter }: DeliveryPeriod, { timeZone }: Settings): DeliveryTold {
  const codeOf = (id: string) => known.get('services', id)?.code ?? id;
  const person = (id: string | null) => (id === null ? null : (known.nameOf(id) ?? known.get('people', id)?.code ?? id));
  return {
    definitionsVersion: model.definitionsVersion,
    period: { from, to, quarter, ...model.span, timeZone },
    knownAt: model.knownAt,
    ledger: { seq: known.head?.seq ?? 0, hash: known.head?.hash ?? '' },
    services: model.services.map((one) => ({
      ...toldService(one, known, person),
      figures: one.figures,
      tolerance: one.tolerance,
      trend: one.trend,
    })),
    totals: model.totals.map(({ serviceIds, ...total }) => ({ ...total, services: serviceIds.map(codeOf) })),
  };
}
