import { by, get, type Query } from '../../engine/rows/query.ts';
import { namedBeside } from '../links/record-title.ts';
import { linkEnds } from '../links/ends.ts';
import { riskQueries, riskRelationQueries } from '../risks/profile.ts';
import type { QueryResult } from '../rows.ts';
import { settingsId } from '../settings/kind.ts';

export function bowTieQueries(id: string): Query[] {
  return [...riskQueries(id), get('settings', settingsId)];
}

/** What to ask with what was answered so far, until nothing new is asked: first the records, then what is known of them. */
export function bowTieRelationQueries(found: QueryResult, id: string): Query[] {
  const records = riskRelationQueries(found, id);
  if (!records.every((query) => found.known(query))) return records;
  const controls = found.by('riskControls', 'riskId', id).map(({ controlId }) => found.get('controls', controlId));
  const beside = linkEnds(found, id).map(({ other }) => namedBeside(other.table, other.row));
  return [
    ...records,
    ...beside.flatMap((one) => (one === null ? [] : [get(one.table, one.id)])),
    ...controls.flatMap((control) =>
      control === null
        ? []
        : [
            by('controlTests', 'controlId', control.id),
            ...(control.automated ? control.serviceIds.map((serviceId) => by('deployments', 'serviceId', serviceId)) : []),
          ],
    ),
  ];
}
