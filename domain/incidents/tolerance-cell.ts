import type { Computed } from '../../engine/kind/column.ts';
import { rowsAs, worldOf } from '../rows.ts';
import { toleranceValue, toleranceValues } from './tolerance.ts';

/** Whether customers felt an incident for longer than its service tolerates, or why that cannot be said; empty of planned work. */
export const toleranceCell: Computed = {
  kind: 'choice',
  vocabulary: 'tolerance',
  values: toleranceValues,
  parts: [{ kind: 'serviceSpans', field: 'incidentId' }],
  shares: ['services'],
  read(row, world) {
    const [incident] = rowsAs('incidents', [row]);
    if (incident === undefined) return null;
    const rows = worldOf(world);
    const tolerated = rows.get('services', incident.serviceId)?.toleratedMinutes ?? null;
    return toleranceValue(incident, rows.by('serviceSpans', 'incidentId', row.id), tolerated);
  },
};
