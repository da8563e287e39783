import type { AttributesFile } from '../../domain/history/generated-files.ts';
import { ok, type Result } from '../../engine/values/result.ts';
import type { Git } from './git.ts';

/** So many files of attributes are read, each of at most so many bytes. */
const [mostFiles, mostBytes] = [100, 1024 * 1024];

/** The `.gitattributes` of a commit, as they were committed: what they would have git run is not asked. */
export async function readAttributes(git: Git, commit: string): Promise<Result<readonly AttributesFile[]>> {
  const found: { readonly id: string; readonly folder: string }[] = [];
  const decoder = new TextDecoder();
  let rest = '';
  const listed = await git.stream({
    args: ['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', commit],
    take(bytes) {
      const entries = (rest + decoder.decode(bytes, { stream: true })).split('\0');
      rest = entries.pop() ?? '';
      for (const entry of entries) {
        // A link of that name is none to git either.
        const file = /^100(?:644|755) blob ([0-9a-f]+)\t((?:[^]*\/)?)\.gitattributes$/.exec(entry);
        if (file !== null && found.length < mostFiles) found.push({ id: file[1] ?? '', folder: file[2] ?? '' });
      }
    },
  });
  if (!listed.ok) return listed;
  const files: AttributesFile[] = [];
  for (const { id, folder } of found) {
    const parts: Uint8Array[] = [];
    let size = 0;
    const read = await git.stream({
      args: ['cat-file', 'blob', id],
      take(bytes) {
        size += bytes.byteLength;
        if (size <= mostBytes) parts.push(bytes);
      },
    });
    if (!read.ok) return read;
    if (size <= mostBytes) files.push({ folder, text: Buffer.concat(parts).toString('utf8') });
  }
  return ok(files);
}
