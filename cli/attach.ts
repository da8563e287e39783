import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { largestAttachment } from '../domain/attachments/limits.ts';
import { attachmentName } from '../domain/attachments/name.ts';
import { attachments } from '../domain/attachments/kind.ts';
import { kinds } from '../domain/index.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { sha256Hex } from '../engine/values/sha256.ts';
import { readWholeFile } from '../node/files/read-file.ts';
import { sizeText } from '../words/patterns/sizes.ts';
import type { Run } from './command.ts';
import { findRecord } from './find-record.ts';
import { changeRegister } from './register-file.ts';

/** The kinds of record that may have attachments. */
export const attachable = kinds.among(attachments.fields.recordTable);

/** `attach FILE RECORD DOCUMENT [--name NAME] [--note TEXT] [--by NAME]`: one file beside one record, by code or id, stored by its hash. */
export const run: Run = async (call) => {
  const [path = '', named = '', document = ''] = call.args;
  const read = await bytesOf(document);
  if (!read.ok) return read;
  const bytes = read.value;
  return changeRegister(call, path, call.text('by'), async ({ memory, run: send }) => {
    const record = findRecord(memory.replay, attachable, named);
    if (!record.ok) return record;
    const { table, id: recordId, code } = record.value;
    const name = attachmentName(call.text('name') ?? basename(document));
    const sha256 = sha256Hex(bytes);
    const isKept = memory.isKept(sha256);
    const fields = { recordTable: table, recordId, name, size: bytes.length, sha256, note: call.text('note') ?? '' };
    const sent = await send('attachments.create', { fields }, { documents: [bytes] });
    if (!sent.ok) return sent;
    const { seq, hash } = sent.value.head;
    const id = String((sent.value.answer as { readonly id?: string } | null)?.id);
    const said = { seq, id, name, code: code === '' ? recordId : code, size: sizeText(bytes.length) };
    return ok({
      status: 0,
      json: { id, record: said.code, name, size: bytes.length, sha256, storedBefore: isKept, head: { seq, hash } },
      message: (say) => say(isKept ? 'attachments:doneOnce' : 'attachments:done', said),
    });
  });
};

/** The bytes of a document, unless it is too large for any register. */
async function bytesOf(document: string): Promise<Result<Uint8Array>> {
  const size = await stat(document).then(
    (found) => (found.isFile() ? found.size : 0),
    () => 0,
  );
  if (size > largestAttachment) return fail(problem('attachment.tooLarge', { file: document }, { size, most: largestAttachment }));
  return readWholeFile(document);
}
