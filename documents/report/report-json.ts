import { utf8ToBytes } from '../../engine/values/sha256.ts';
import type { QuarterReport } from './model.ts';

/** The whole model as JSON for machines: UTF-8, two spaces of indent, one line feed at the end. */
export function reportJson(report: QuarterReport): Uint8Array {
  return utf8ToBytes(`${JSON.stringify(report, null, 2)}\n`);
}
