import { problem } from '../../engine/values/problem.ts';
import type { Json, JsonObject } from '../../engine/values/json.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { RawTable } from './sheet.ts';

/** Reads one JSON object a line, or a JSON list of objects. The columns are all keys that occur, in the order of their first. */
export function readJsonLines(text: string): Result<RawTable> {
  const objects: { row: number; object: JsonObject }[] = [];
  if (text.trimStart().startsWith('[')) {
    const list = parsed(text);
    if (!Array.isArray(list)) return fail(problem('import.notJson', { row: 1 }));
    for (const [at, object] of (list as readonly Json[]).entries()) {
      if (!isObject(object)) return fail(problem('import.notJson', { row: at + 1 }));
      objects.push({ row: at + 1, object });
    }
  } else {
    for (const [at, line] of text.split('\n').entries()) {
      if (line.trim() === '') continue;
      const object = parsed(line);
      if (!isObject(object)) return fail(problem('import.notJson', { row: at + 1 }));
      objects.push({ row: at + 1, object });
    }
  }
  const header = [...new Set(objects.flatMap(({ object }) => Object.keys(object)))];
  return ok({ header, rows: objects.map(({ row, object }) => ({ row, cells: header.map((key) => object[key] ?? null) })) });
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
