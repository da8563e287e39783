import { recordRelationQueries, recordQueries } from '../../domain/record-profile.ts';
import type { KindName } from '../../domain/rows.ts';
import type { ProfileShape } from '../ui/register/query-result.ts';

const shapes = new Map<KindName, ProfileShape>();

/** What makes up a record of a kind and what hangs on it; the same object each time. */
export function recordShape(kind: KindName): ProfileShape {
  const known = shapes.get(kind);
  if (known !== undefined) return known;
  const shape: ProfileShape = {
    queries: (id) => recordQueries(kind, id),
    relations: (found, id) => recordRelationQueries(kind, found, id),
  };
  shapes.set(kind, shape);
  return shape;
}
