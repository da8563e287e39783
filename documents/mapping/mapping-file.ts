import { mappingSchema, type Mapping } from '../../domain/imports/mapping.ts';
import { parseJson } from '../../engine/values/parse-json.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { decodeUtf8, utf8ToBytes } from '../../engine/values/utf8.ts';
import type { HeadingMap } from '../spreadsheets/import-file.ts';

/** What a file of `--mapping` says: a mapping as it is kept, or only which heading is which column of ours. */
export type MappingFile = { readonly mapping: Mapping } | { readonly headings: HeadingMap };

/** Reads the file of a mapping: that of `--save-mapping`, or `{ "Their heading": "Owner", "Another": null }`. */
export function readMappingFile(bytes: Uint8Array, file: string): Result<MappingFile> {
  const broken = fail(problem('import.notJson', { file, row: 1 }));
  const value = parseJson((decodeUtf8(bytes) ?? '').replace(/^\uFEFF/, ''));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return broken;
  const mapping = mappingSchema.safeParse(value);
  if (mapping.success) return ok({ mapping: mapping.data });
  const isMap = Object.values(value).every((one) => one === null || typeof one === 'string');
  if (isMap) return ok({ headings: value as HeadingMap });
  const [issue] = mapping.error.issues;
  return fail(problem('import.mappingBroken', { file }, { value: issue?.path.join('.') ?? '' }));
}

/** A mapping as a file: JSON that a person can read and change. */
export function writeMappingFile(mapping: Mapping): Uint8Array {
  return utf8ToBytes(`${JSON.stringify(mapping, null, 2)}\n`);
}
