import { by, get, queryRunner, type Query, type Reader } from '../../engine/rows/query.ts';
import { namedBeside } from '../links/record-title.ts';
import { linkEnds } from '../links/ends.ts';
import { riskProfile, riskQueries, riskRelationQueries } from '../risks/profile.ts';
import { foundOf, type QueryResult } from '../rows.ts';
import type { Day } from '../../engine/values/time.ts';
import { bowTieOf, type BowTie } from './bow-tie.ts';
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

/** The bow-tie of a risk at the end of a day, with the rows that were asked for it. `null` where there is no such risk. */
export function bowTieIn(found: QueryResult, id: string, day: Day): BowTie | null {
  const profile = riskProfile(found, id, day);
  return profile === null ? null : bowTieOf(found, profile, day);
}

/** Everything that the bow-tie of a risk is made from, asked of whatever holds the rows. */
export async function askBowTie(reader: Reader, id: string): Promise<QueryResult> {
  const runner = queryRunner(reader);
  const found = foundOf(runner.found);
  let queries: readonly Query[] = bowTieQueries(id);
  while (queries.length > 0) {
    await runner.ask(queries);
    queries = bowTieRelationQueries(found, id).filter((query) => !found.known(query));
  }
  return found;
}
