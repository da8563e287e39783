import { isEmptyCell } from '../../engine/imports/empty-cells.ts';
import { readText, wrong } from '../../engine/imports/read-cell.ts';
import { items } from '../../engine/kind/fields.ts';
import { textsOf } from '../../engine/lists/lines.ts';
import { textIn, type Json, type JsonObject } from '../../engine/values/json.ts';
import { parseJson } from '../../engine/values/parse-json.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { takesAtSight, z } from '../../engine/values/schema.ts';
import { requiredText } from '../../engine/values/text.ts';

/** At most so many, and so long, in UTF-16 units. */
const [most, longestName, longestText] = [60, 120, 4000];

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;
const name = requiredText(longestName).refine((text) => text === text.trim(), { params: { problem: 'field.invalid' } });
const furtherSchema = takesAtSight(z.array(z.strictObject({ name, text: requiredText(longestText) })).max(most), isEmptyList);

/** What a table of somebody else's says of a record and no field of ours takes: each text under the name of its column there. */
export const further = () => items(furtherSchema, { read: readFurther, show: furtherLine, hasNames: true });

/** `Name: text`; a colon or a backslash in the name has a backslash before it. */
function furtherLine(one: Json): string {
  const item = isObject(one) ? one : {};
  return `${textIn(item, 'name').replace(/[\\:：]/g, '\\$&')}: ${textIn(item, 'text')}`;
}

const line = /^((?:\\[\\:：]|[^\\:：]|\\(?![\\:：]))+)[:：] ?(.*)$/su;

/**
 * Lines `Name: text`, or a list of `{ name, text }`, or the same as JSON text. A further line of one text begins with a blank. What
 * has no text says nothing.
 */
export function readFurther(value: Json): Result<Json> {
  const list = typeof value === 'string' ? (jsonList(value) ?? textsOf(value.replace(/^ +/gm, '\t'))) : isList(value) ? value : [value];
  const read: JsonObject[] = [];
  for (const one of list) {
    if (isEmptyCell(one)) continue;
    const item = isObject(one) ? one : itemOf(one);
    if (item === null) return wrong('field.notNamed', textShown(one));
    const [name, text] = [readText(item['name'] ?? ''), readText(item['text'] ?? '')];
    if (!name.ok || !text.ok) return fail(...[name, text].flatMap((part) => (part.ok ? [] : part.problems)));
    if (name.value.trim() === '') return wrong('field.notNamed', text.value.slice(0, 60));
    if (text.value.trim() !== '') read.push({ name: name.value.trim(), text: text.value });
  }
  return ok(read);
}

function itemOf(one: Json): JsonObject | null {
  const text = readText(one);
  const [, name, rest] = text.ok ? (line.exec(text.value) ?? []) : [];
  return name === undefined ? null : { name: name.replace(/\\([\\:：])/g, '$1'), text: rest ?? '' };
}

function jsonList(text: string): readonly Json[] | null {
  const value = text.trimStart().startsWith('[') ? parseJson(text) : undefined;
  return value !== undefined && isList(value) ? value : null;
}

function textShown(value: Json): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 60);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
