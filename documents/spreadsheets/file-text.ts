import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { decodeText } from './decode-text.ts';
import { sheetLimits } from './sheet.ts';

/** The text of a file that is no workbook. What is empty, or larger than is read at once, is none. */
export function fileText(bytes: Uint8Array): Result<string> {
  const size = checkedSize(bytes);
  if (!size.ok) return size;
  const text = decodeText(bytes);
  return text.ok && text.value.trim() === '' ? fail(problem('file.empty')) : text;
}

/** The bytes of a file that is neither empty nor larger than is read at once. */
export function checkedSize(bytes: Uint8Array): Result<Uint8Array> {
  if (bytes.length === 0) return fail(problem('file.empty'));
  if (bytes.length > sheetLimits.bytes) return fail(problem('file.tooLarge', undefined, { max: `${sheetLimits.bytes / 1024 ** 2} MiB` }));
  return ok(bytes);
}
