import type { Computed } from '../../engine/kind/column.ts';
import { rowsAs, worldOf } from '../rows.ts';
import { netOf, netReasons, type Net } from './net.ts';

const parts = [{ kind: 'recoveries', field: 'lossId' }];

function amount(part: Exclude<keyof Net, 'reason'>): Computed {
  return { kind: 'money', beside: 'currency', parts, read: (row, world) => netOfRow(row, world)[part] };
}

const netOfRow = (row: Parameters<Computed['read']>[0], world: Parameters<Computed['read']>[1]): Net => {
  const [loss] = rowsAs('losses', [row]);
  const back = worldOf(world).by('recoveries', 'lossId', row.id);
  return loss === undefined ? { recovered: null, insured: null, net: null, reason: null } : netOf(loss, back);
};

/** What came back of a loss, what is left of it, and why that cannot be said. */
export const netCells = {
  recovered: amount('recovered'),
  insured: amount('insured'),
  net: amount('net'),
  netReason: { kind: 'choice', vocabulary: 'netReason', values: netReasons, parts, read: (row, world) => netOfRow(row, world).reason },
} as const satisfies { readonly [key: string]: Computed };
