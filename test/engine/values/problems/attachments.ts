import { createHash } from 'node:crypto';
import { largestAttachment, mostAttached } from '../../../../domain/attachments/limits.ts';
import type { Json, JsonObject } from '../../../../engine/values/json.ts';
import type { ProblemCode } from '../../../../engine/values/problem.ts';
import type { Result } from '../../../../engine/values/result.ts';

import { createdMemory, putRows } from '../../../support/memory.ts';
import { withRecords, type Family, type Memory } from './met.ts';

const bytes = new TextEncoder().encode('kept');
// printf kept | sha256sum
const sha256 = '79f076abdd19a752db7267bfff2f9022161d120dea919fdaca2ffdfc24ca8c96';
const fields = { recordTable: 'risks', recordId: 'r', name: 'a.txt', size: 4, sha256 };

function adding(over: JsonObject, before: (memory: Memory) => void = () => undefined, content: Uint8Array = bytes) {
  return async (): Promise<Result<unknown>> => {
    const memory = await createdMemory();
    await withRecords(memory);
    before(memory);
    const input: Json = { id: 'n', fields: { ...fields, ...over } };
    return memory.run('attachments.create', input, { documents: [content] });
  };
}
const at = (field: string) => ({ table: 'attachments', id: 'n', field });
const nothing = createHash('sha256').update('').digest('hex');

/** Rows of attachments that together have so many bytes. */
function holding(size: number): (memory: Memory) => void {
  return ({ register, context }) =>
    putRows(register, 'attachments', [
      {
        id: 'large',
        ...fields,
        size,
        sha256: '1'.repeat(64),
        note: '',
        addedAt: context.now,
        addedById: null,
        archivedAt: null,
      },
    ]);
}

export const attachmentProblems = {
  'document.otherSize': [{ given: 'a size that the bytes do not have', call: adding({ size: 5 }), args: { value: sha256 } }],
  'document.damaged': { metIn: 'test/store/attachments.browser.test.ts' },
  'document.lost': { metIn: 'test/store/attachments.browser.test.ts' },
  'attachment.empty': [
    { given: 'a file of no bytes', call: adding({ size: 0, sha256: nothing }, undefined, new Uint8Array()), at: at('size') },
  ],
  'attachment.tooLarge': [
    {
      given: 'a file of a byte too many',
      call: adding({ size: largestAttachment + 1 }),
      at: at('size'),
      args: { size: largestAttachment + 1, most: largestAttachment },
    },
  ],
  'attachment.noRoom': [
    {
      given: 'a file that fits no more beside the others',
      call: adding({}, holding(mostAttached - 3)),
      at: at('size'),
      args: { size: 4, kept: mostAttached - 3, most: mostAttached },
    },
  ],
  'attachment.notAName': [{ given: 'a name with folders', call: adding({ name: '../../x' }), at: at('name') }],
} as const satisfies Family<Extract<ProblemCode, `attachment.${string}` | 'document.otherSize' | 'document.damaged' | 'document.lost'>>;
