import type { Computed } from '../../engine/kind/column.ts';
import { inRank } from '../../engine/kind/computed.ts';
import { linesOf } from '../../engine/lists/lines.ts';
import { byCode } from '../../engine/values/code.ts';
import { byCodePoint } from '../../engine/values/json.ts';
import { worldOf } from '../rows.ts';

/** The controls at work on a risk, one a line: `C-3`, or `C-3 cause 2` where it acts on the risk's second cause. */
export const controlsCell: Computed = {
  kind: 'lines',
  imported: true,
  parts: [
    { kind: 'riskControls', field: 'riskId' },
    { kind: 'causes', field: 'riskId' },
    { kind: 'consequences', field: 'riskId' },
  ],
  ties: { kind: 'riskControls', field: 'riskId', to: 'controlId' },
  read(row, world) {
    const typed = worldOf(world);
    const rankOf = (kind: 'causes' | 'consequences', id: string) =>
      inRank(typed.by(kind, 'riskId', row.id)).findIndex((part) => part.id === id) + 1;
    const lines = typed.by('riskControls', 'riskId', row.id).flatMap((tie) => {
      const control = typed.get('controls', tie.controlId);
      if (control === null) return [];
      const on = [
        ...(tie.causeId === null ? [] : [`cause ${rankOf('causes', tie.causeId)}`]),
        ...(tie.consequenceId === null ? [] : [`consequence ${rankOf('consequences', tie.consequenceId)}`]),
      ];
      return [{ code: control.code, line: [control.code, ...on].join(' ') }];
    });
    const sorted = lines.sort((a, b) => byCode(a.code, b.code) || byCodePoint(a.line, b.line)).map(({ line }) => line);
    return sorted.length === 0 ? null : linesOf(sorted);
  },
};
