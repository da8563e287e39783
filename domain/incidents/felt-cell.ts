import type { Computed } from '../../engine/kind/column.ts';
import { rounded } from '../../engine/values/rounding.ts';
import { rowsAs, worldOf } from '../rows.ts';
import { feltTime } from './felt-time.ts';

/** Whole minutes for which customers felt an incident; empty where that is not known, or it is still going on. */
export const feltCell: Computed = {
  kind: 'number',
  unit: 'minutes',
  parts: [{ kind: 'serviceSpans', field: 'incidentId' }],
  read(row, world) {
    const [incident] = rowsAs('incidents', [row]);
    const felt = incident === undefined ? null : feltTime(incident, worldOf(world).by('serviceSpans', 'incidentId', row.id), null);
    return felt === null ? null : rounded(felt.minutes);
  },
};
