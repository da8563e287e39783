import type { PictureOutcome } from '../../../domain/delivery/per-release.ts';
import { chartInk } from '../rating-colours.ts';

/** `line` is the colour of the marks beside a bar. */
type Ink = { readonly fill: string; readonly stroke: string; readonly dashes: string | null; readonly line: string };

const failed = 'var(--chart-failed, #8a1f3a)';
const bar = 'var(--chart-bar, #26719f)';

/** How a delivery is drawn by its outcome: colour is never the only sign, for fill and mark differ as well. */
export const outcomeInk: Readonly<Record<PictureOutcome, Ink>> = {
  ok: { fill: bar, stroke: 'none', dashes: null, line: bar },
  failed: { fill: failed, stroke: failed, dashes: null, line: failed },
  undecided: { fill: chartInk.paper, stroke: failed, dashes: null, line: failed },
  aborted: { fill: 'none', stroke: chartInk.quiet, dashes: '2 2', line: chartInk.quiet },
  tooYoung: { fill: 'none', stroke: bar, dashes: null, line: bar },
};
