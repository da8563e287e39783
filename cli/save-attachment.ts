import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { recordsNamed } from '../engine/rows/records-named.ts';
import { tableOf } from '../engine/ledger/replay.ts';
import { safeFileName } from '../engine/values/file-name.ts';
import { textIn } from '../engine/values/json.ts';
import { problem, type Problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { sha256Hex } from '../engine/values/sha256.ts';
import { rowsAs } from '../domain/rows.ts';
import { writeFileAtomically } from '../node/files/atomic-write.ts';
import { inflateRaw } from '../node/native/inflate-raw.ts';
import { sizeText } from '../words/patterns/sizes.ts';
import type { Run } from './command.ts';
import { onlyOne } from './find-record.ts';
import { withRegister } from './register-file.ts';

/**
 * `save-attachment FILE ID --out F`: the bytes of an attachment, by its id or its name, checked against their hash. F is a file that is not
 * there yet, or a folder, in which it gets its own name in a form that every system takes. Nothing is opened.
 */
export const run: Run = async (call) => {
  const [path = '', named = ''] = call.args;
  const out = call.text('out');
  if (out === null) return fail(problem('usage.missing', undefined, { value: '--out F' }));
  return withRegister(call, path, undefined, async ({ replay }, { evidence }) => {
    const rows = tableOf(replay, 'attachments');
    const fitting = recordsNamed(
      () => rows,
      ['attachments'],
      named,
      (_, row) => textIn(row, 'name'),
    );
    const found = onlyOne(fitting, named);
    if (!found.ok) return found;
    const [row] = rowsAs(
      'attachments',
      [...rows.values()].filter(({ id }) => id === found.value.id),
    );
    if (row === undefined) throw new Error('an attachment that was found is not there');
    const packed = evidence.get(row.sha256);
    const bytes = packed === undefined || packed.method === 0 ? packed?.bytes : inflateRaw(packed);
    if (bytes === undefined) return fail(problem('document.lost', undefined, { value: row.sha256 }));
    if (bytes === null || sha256Hex(bytes) !== row.sha256) return fail(problem('document.damaged', undefined, { value: row.sha256 }));
    const file = await fileIn(out, row.name);
    if (!file.ok) return file;
    const written = await writeFileAtomically(file.value, bytes, 'shared', () => objection(file.value));
    if (!written.ok) return written;
    const { id, name, size, sha256 } = row;
    return ok({
      status: 0,
      json: { id, name, size, sha256, out: file.value },
      message: (say) => say('attachments:written', { name, out: file.value, size: sizeText(size) }),
    });
  });
};

async function fileIn(out: string, name: string): Promise<Result<string>> {
  const isFolder = await stat(out).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const file = isFolder ? join(out, safeFileName(name)) : out;
  const refused = await objection(file);
  return refused === null ? ok(file) : fail(refused);
}

/** Another file is never written over. */
async function objection(file: string): Promise<Problem | null> {
  return stat(file).then(
    () => problem('file.exists', { file }),
    () => null,
  );
}
