import { plainText, readInstant, readText, wrong } from '../../engine/imports/read-cell.ts';
import type { Json, JsonObject } from '../../engine/values/json.ts';
import { parseJson } from '../../engine/values/parse-json.ts';
import { ok, type Result } from '../../engine/values/result.ts';

/** A timeline as a list of `{ at, status, text }`, or the same as JSON text; `message` is taken for `text`. */
export function readTimeline(value: Json, timeZone: string): Result<Json> {
  const list = typeof value === 'string' ? (parseJson(value) ?? null) : value;
  if (!isList(list)) return wrong('import.notJson', plainText(value).slice(0, 60));
  const steps: JsonObject[] = [];
  for (const step of list) {
    if (typeof step !== 'object' || step === null || isList(step)) return wrong('import.notJson', plainText(step).slice(0, 60));
    const at = readInstant(plainText(step['at'] ?? ''), timeZone);
    if (!at.ok) return at;
    const [status, text] = [readText(step['status'] ?? ''), readText(step['text'] ?? step['message'] ?? '')];
    if (!status.ok) return status;
    if (!text.ok) return text;
    steps.push({ at: at.value, status: status.value, text: text.value });
  }
  return ok(steps);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
