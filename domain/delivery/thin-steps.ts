import { epochOf } from '../../engine/values/time.ts';
import type { Span } from './figures.ts';
import type { Step } from './undeployed.ts';

/**
 * Steps for a drawing that is `columns` wide: of those that fall into one column the lowest and the highest stay, and the last, from
 * which the next goes on. What is left has the peak and the lowest level of every column; at most three steps a column remain.
 */
export function thinSteps(steps: readonly Step[], span: Span, columns: number): readonly Step[] {
  if (steps.length <= columns) return steps;
  const [start, end] = [epochOf(span.start), epochOf(span.end)];
  const columnOf = ({ at }: Step) => Math.floor(((epochOf(at) - start) / Math.max(1, end - start)) * columns);
  const kept: Step[] = [];
  for (let from = 0; from < steps.length;) {
    const column = columnOf(steps[from] as Step);
    let [lowest, highest, last] = [from, from, from];
    for (let at = from; at < steps.length && columnOf(steps[at] as Step) === column; at += 1) {
      const { level } = steps[at] as Step;
      if (level < (steps[lowest] as Step).level) lowest = at;
      if (level > (steps[highest] as Step).level) highest = at;
      last = at;
    }
    for (const at of [...new Set([lowest, highest, last])].sort((a, b) => a - b)) kept.push(steps[at] as Step);
    from = last + 1;
  }
  return kept;
}
