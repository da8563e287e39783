import { useCallback, useMemo } from 'react';
import { useSearch } from 'wouter';
import { weights, type Weight } from '../../../domain/delivery/undeployed.ts';
import { addressNow, goTo } from '../../ui/address/hash-address.ts';

/** What of delivery is looked at, as it stands in the address: records by their codes. */
export type DeliveryView = {
  readonly period: string | null;
  readonly service: string | null;
  /** The delivery that is pointed at. */
  readonly at: string | null;
  readonly weight: Weight;
};

/** What is looked at, and the way to change it without leaving the page. */
export function useDeliveryView(): readonly [DeliveryView, (change: Partial<DeliveryView>) => void] {
  const search = useSearch();
  const view = useMemo((): DeliveryView => {
    const said = new URLSearchParams(search);
    const weight = weights.find((one) => one === said.get('weight')) ?? 'count';
    return { period: said.get('period'), service: said.get('service'), at: said.get('at'), weight };
  }, [search]);
  const change = useCallback((over: Partial<DeliveryView>) => goTo(deliveryAddress(over), { replace: true }), []);
  return [view, change];
}

/** The address that is shown, with something of it changed. */
function deliveryAddress(over: Partial<DeliveryView>): string {
  const [path = '/', asked = ''] = addressNow().split('?');
  const said = new URLSearchParams(asked);
  for (const [name, value] of Object.entries(over)) {
    if (value === null) said.delete(name);
    else said.set(name, value);
  }
  const text = said.toString();
  return text === '' ? path : `${path}?${text}`;
}
