import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { fileKind } from './file-kind.ts';

/** The text of a file that is no workbook. What is empty, or larger than is read at once, is none. */
export function fileText(bytes: Uint8Array): Result<string> {
  const kind = fileKind(bytes);
  if (!kind.ok) return kind;
  return kind.value.is === 'text' ? ok(kind.value.text.text) : fail(problem('file.unknownKind'));
}
