import type { Json } from '../../engine/values/json.ts';
import { copiedSchema } from '../copying/copied-schema.ts';

/** The fields by which records and their parts are known. */
const naming = ['title', 'name', 'version', 'text'] as const;

/** What a template holds, in one line: what its record and the parts of it are called. */
export function textsHeld(holds: Json): string {
  const read = copiedSchema.safeParse(holds);
  if (!read.success) return '';
  const { fields, parts } = read.data;
  return [fields, ...parts.flatMap(({ rows }) => rows.map((row) => row.fields))]
    .flatMap((row) => naming.flatMap((field) => (typeof row[field] === 'string' ? [row[field]] : [])))
    .join(' · ');
}
