import { textsOf } from '../../engine/lists/lines.ts';
import type { Json } from '../../engine/values/json.ts';
import type { Known } from '../mapping/known.ts';
import { textOf, wordOf, type Peer } from './peer.ts';

/**
 * A workbook for the data import wizard of CISO Assistant. Its names of levels must be in the matrix that is chosen there: they are
 * those of the register's scales.
 */
export const cisoAssistantPeer: Peer = {
  name: 'ciso-assistant',
  format: 'xlsx',
  carries: { heading: 'description', most: Infinity },
  columns: [
    { heading: 'ref_id', key: 'code', say: textOf },
    { heading: 'name', key: 'title', say: textOf },
    { heading: 'description', key: 'event', say: textOf },
    { heading: 'inherent_impact', key: 'inherentImpact', say: level('impact') },
    { heading: 'inherent_proba', key: 'inherentLikelihood', say: level('likelihood') },
    { heading: 'existing_controls', key: 'controls', say: controls },
    { heading: 'current_impact', key: 'residualImpact', say: level('impact') },
    { heading: 'current_proba', key: 'residualLikelihood', say: level('likelihood') },
    { heading: 'additional_controls', key: null, say: () => null },
    { heading: 'residual_impact', key: 'targetImpact', say: level('impact') },
    { heading: 'residual_proba', key: 'targetLikelihood', say: level('likelihood') },
    { heading: 'treatment', key: 'response', say: treatment },
  ],
};

const treatments = wordOf({ avoid: 'avoid', reduce: 'mitigate', transfer: 'transfer', accept: 'accept' });

/** Without a response it is open. */
function treatment(cell: Json): string {
  return treatments(cell) ?? 'open';
}

function level(axis: 'likelihood' | 'impact'): (cell: Json, known: Known) => string | null {
  return (cell, { scales }) => scales[axis].find((one) => one.level === cell)?.label.en ?? null;
}

/** The titles of the controls, one a line. On which cause they act cannot be said. */
function controls(cell: Json, { records }: Known): string | null {
  const lines = typeof cell === 'string' ? textsOf(cell) : [];
  const codes = lines.map((line) => line.split(' ')[0] ?? '');
  const names = codes.map((code) => (records['controls'] ?? []).find((one) => one.code === code)?.name ?? code);
  return names.length === 0 ? null : [...new Set(names)].join('\n');
}
