import { createCipheriv } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRegisterFile, verifyRegisterFile } from '../../../documents/register-file/read-register-file.ts';
import { writeRegisterFile } from '../../../documents/register-file/write-register-file.ts';
import { packDocument } from '../../../documents/zip/pack-document.ts';
import { entriesAfter } from '../../../engine/journal/entry-frames.ts';
import { frameOf } from '../../../engine/journal/frame.ts';
import { tableOf } from '../../../engine/ledger/replay.ts';
import { concatBytes, sha256Hex, utf8ToBytes } from '../../../engine/values/sha256.ts';
import { atOnce } from '../../../engine/values/steps.ts';
import { inflateRaw } from '../../../node/native/inflate-raw.ts';
import { rebuilt } from '../../../store/outside/rebuild.ts';
import { schemas } from '../../../domain/migrations/all.ts';
import { attached } from '../../support/attached.ts';
import { createdMemory, putEdit } from '../../support/memory.ts';
import { fileOf, withFiles } from '../../support/register-files.ts';

/** A register with risk R-1 and an attachment for each content. */
async function withAttachments(...contents: readonly (Uint8Array | string)[]) {
  const memory = await createdMemory();
  await memory.done('risks.create', { id: 'r', fields: { title: '금리', category: 'market', identifiedOn: '2025-07-01' } });
  const made: { readonly hash: string; readonly seq: number; readonly id: string }[] = [];
  for (const [index, content] of contents.entries()) {
    const { input, over, bytes } = attached('risks', 'r', `${index}.bin`, content);
    made.push({ hash: sha256Hex(bytes), ...(await memory.done('attachments.create', input, over)) });
  }
  return { ...memory, made, first: made[0] ?? { hash: '', seq: 0, id: '' } };
}

async function problemsOf(bytes: Uint8Array) {
  const verified = await verifyRegisterFile(bytes, null);
  return verified.ok ? verified.value.verdict.problems : verified.problems;
}

const files = { read: (bytes: Uint8Array) => readRegisterFile(bytes), write: writeRegisterFile, packDocument };

/** A document as it was given, out of a file of the register. */
async function documentIn(bytes: Uint8Array, hash: string): Promise<Uint8Array | null> {
  const file = await readRegisterFile(bytes);
  const packed = file.ok ? file.value.evidence.get(hash) : undefined;
  return packed === undefined ? null : packed.method === 0 ? packed.bytes : inflateRaw(packed);
}

/** Byte for byte; a matcher takes seconds for a document. */
const isSame = (one: Uint8Array | null, other: Uint8Array) => one !== null && Buffer.compare(one, other) === 0;

describe('the bytes of an attachment', () => {
  it('come out of a file and out of what is rebuilt from a journal as they went in', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 3_000 }),
      // Larger than what is packed in one piece, and with what shrinks much, little or not at all.
      fc
        .tuple(fc.uint8Array({ minLength: 1, maxLength: 64 }), fc.integer({ min: 1, max: 400_000 }), fc.boolean())
        .map(([seed, length, isNoise]) =>
          new Uint8Array(length).map((_, at) => (seed[at % seed.length] ?? 0) + (isNoise ? (at * 2654435761) >>> 13 : 0)),
        ),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const { register, first } = await withAttachments(content);
        const { hash, seq } = first;
        const file = fileOf(register);
        expect(isSame(await documentIn(file, hash), content)).toBe(true);
        expect(await problemsOf(file)).toEqual([]);
        const frames = register.appended.flatMap(({ header, lines }) => {
          const { seq: number, prev, hash: own } = header;
          const names = number === 1 ? [...register.privates.values()] : [];
          const entry = frameOf(
            { frame: 'entry', seq: number, hash: own, prev, private: names, forget: [] },
            utf8ToBytes(lines.join('\n')),
          );
          const document = frameOf({ frame: 'evidence', sha256: hash, name: '', type: '', size: content.length }, content);
          return number === seq ? [document, entry] : [entry];
        });
        const journal = concatBytes(...frames);
        expect([...entriesAfter(journal, null)]).toHaveLength(register.appended.length);
        const again = await rebuilt(files, schemas, null, journal);
        expect(again.ok && isSame(await documentIn(again.value.bytes, hash), content)).toBe(true);
        expect(again.ok && (await problemsOf(again.value.bytes))).toEqual([]);
      }),
      { numRuns: 10, seed: Number(process.env['PLIMSOLL_SEED'] ?? 20_251_127) },
    );
  });

  it('are packed in the same way each time, whatever their size', () => {
    for (const length of [1, 256 * 1024, 256 * 1024 + 1, 600_000]) {
      const bytes = new Uint8Array(length).map((_, at) => at % 251);
      const told: number[] = [];
      const packed = atOnce(packDocument(bytes, (done) => told.push(done)));
      expect(packed).toEqual(atOnce(packDocument(bytes)));
      expect(packed.size).toBe(length);
      // What is packed in one piece is not told.
      expect(told.at(-1)).toBe(length > 256 * 1024 ? length : undefined);
    }
  });
});

describe('a large document', () => {
  /** The same each time, and without a pattern. */
  const noise = (size: number) =>
    new Uint8Array(createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16)).update(Buffer.alloc(size)));

  it('that hardly shrinks is stored as it is, and one that does is not', () => {
    const stored = atOnce(packDocument(noise(900_000)));
    expect([stored.method, stored.bytes.length]).toEqual([0, 900_000]);
    const packed = atOnce(packDocument(utf8ToBytes(Array.from({ length: 60_000 }, (_, at) => `line ${at * 7919}\n`).join(''))));
    expect([packed.method, packed.bytes.length < packed.size / 2]).toEqual([8, true]);
  });
});

describe('a register file is refused', () => {
  it('where a document is missing that an entry names, though no record names it any more', async () => {
    const { register, made, first, done } = await withAttachments('first', 'second');
    const [, second] = made;
    const without = (hash = '') => withFiles(fileOf(register), { [`evidence/${hash}`]: null });
    expect(await problemsOf(without(first.hash))).toEqual([{ seq: first.seq, what: 'noEvidence', detail: first.hash }]);
    await done('attachments.archive', { id: second?.id ?? '' });
    expect(await problemsOf(without(second?.hash))).toEqual([{ seq: second?.seq, what: 'noEvidence', detail: second?.hash }]);
    await done('register.undo', { seq: register.replay.head?.seq ?? 0 });
    await done('register.undo', { seq: second?.seq ?? 0 });
    expect(tableOf(register.replay, 'attachments').size).toBe(1);
    expect(await problemsOf(fileOf(register))).toEqual([]);
    expect(await problemsOf(without(second?.hash))).toEqual([{ seq: second?.seq, what: 'noEvidence', detail: second?.hash }]);
  });

  it('where a document has other bytes, of the same size too', async () => {
    const { register, first } = await withAttachments('first');
    const { hash } = first;
    const head = register.replay.head?.seq;
    expect(await problemsOf(withFiles(fileOf(register), { [`evidence/${hash}`]: 'fIrst' }))).toEqual([
      { seq: head, what: 'evidence', detail: hash },
    ]);
  });

  it('where nothing names a document', async () => {
    const { register } = await withAttachments('first');
    const hash = sha256Hex('stray');
    expect(await problemsOf(withFiles(fileOf(register), { [`evidence/${hash}`]: 'stray' }))).toEqual([
      { seq: register.replay.head?.seq, what: 'strayEvidence', detail: hash },
    ]);
  });

  it('where an entry says another size than the document has', async () => {
    const { register, first } = await withAttachments('first');
    const { hash, id } = first;
    putEdit(register, 'attachments', id, { size: 1 });
    expect(await problemsOf(fileOf(register))).toEqual([{ seq: register.replay.head?.seq, what: 'evidenceSize', detail: hash }]);
  });
});
