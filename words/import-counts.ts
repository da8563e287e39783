import type { RowCounts } from '../engine/imports/import-result.ts';
import { numberText } from './patterns/numbers.ts';

/** What the sentences about the result of an import (`imports:result…`, `imports:trial…`) name. */
export function countWords({ read, created, updated, unchanged, rejected, unsure }: RowCounts) {
  return {
    count: read,
    n: numberText(read),
    taken: numberText(created + updated + unchanged),
    unchanged: numberText(unchanged),
    rejected: numberText(rejected),
    unsure: numberText(unsure),
  };
}
