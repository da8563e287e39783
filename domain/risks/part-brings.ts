import type { Brings, Brought } from '../../engine/kind/kind.ts';
import { edit } from '../../engine/rows/changes.ts';
import { get } from '../../engine/rows/query.ts';
import type { PlainRow } from '../../engine/rows/row.ts';
import { textIn, type JsonObject } from '../../engine/values/json.ts';
import { foundOf, type Edit, type Stored } from '../rows.ts';

const nothing: Brought = { fields: {}, changes: [] };

/** What a new part of a risk brings with it: more fields of its own, and an edit of its risk; `null` for nothing. A part that is edited brings nothing. */
export function newPartBrings(
  of: (risk: Stored<'risks'>, part: PlainRow) => { readonly fields: JsonObject; readonly risk: Edit<'risks'> } | null,
): Brings {
  return {
    needs: (row) => [get('risks', textIn(row, 'riskId'))],
    of({ was, next }, found) {
      const risk = was === null ? foundOf(found).get('risks', textIn(next, 'riskId')) : null;
      const brought = risk === null ? null : of(risk, next);
      if (risk === null || brought === null) return nothing;
      const change = edit('risks', risk, brought.risk);
      return { fields: brought.fields, changes: change === null ? [] : [change] };
    },
  };
}
