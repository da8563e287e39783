import { canonicalText, parseCanonical } from '../values/canonical.ts';
import { privateRowSchema } from '../ledger/private.ts';
import { z } from '../values/schema.ts';
import { bytesToHex, sha256Bytes, utf8ToBytes, sha256Hex } from '../values/sha256.ts';
import { instantField } from '../values/time.ts';
import { decodeUtf8 } from '../values/utf8.ts';

// The journal of a register is a sequence of frames, each of which vouches for itself: docs/journal.md has the format.

const hashField = z.string().regex(/^[0-9a-f]{64}$/);
const idField = z.string().regex(/^[\w-]{1,80}$/);
const seqField = z.int().min(1);

/** The end of a chain of entries, as far as a journal knows it. */
export const journalHeadSchema = z.strictObject({ seq: seqField, hash: hashField });
export type JournalHead = z.infer<typeof journalHeadSchema>;

/** The first frame of each file. `base` is the head of the backup with which the file began; `null`: it begins with the first entry. */
const beginHeadSchema = z.strictObject({
  frame: z.literal('begin'),
  format: z.literal(1),
  registerId: idField,
  name: z.string(),
  store: idField,
  base: journalHeadSchema.nullable(),
  at: instantField,
});

/** An entry of the ledger: the payload is its lines. `private` are the names that it commits to, `forget` the people whose rows go. */
const entryHeadSchema = z.strictObject({
  frame: z.literal('entry'),
  seq: seqField,
  hash: hashField,
  prev: hashField,
  private: z.array(privateRowSchema),
  forget: z.array(z.string().min(1)),
});

/** A kept document: the payload is its bytes. */
const evidenceHeadSchema = z.strictObject({
  frame: z.literal('evidence'),
  sha256: hashField,
  name: z.string(),
  type: z.string(),
  size: z.int().min(0),
});

const frameHeadSchema = z.discriminatedUnion('frame', [beginHeadSchema, entryHeadSchema, evidenceHeadSchema]);
export type BeginHead = z.infer<typeof beginHeadSchema>;
export type EntryHead = z.infer<typeof entryHeadSchema>;
export type FrameHead = z.infer<typeof frameHeadSchema>;

/** A whole frame: `bytes` are all of its bytes, and `payload` lies within them. */
export type Frame = { readonly head: FrameHead; readonly payload: Uint8Array; readonly bytes: Uint8Array };

const lineFeed = 10;
/** 64 hex digits, a space, at most ten digits and the line feed. */
const longestLine = 64 + 1 + 10 + 1;
const linePattern = /^([0-9a-f]{64}) (0|[1-9][0-9]{0,9})$/;

/** The bytes of a frame. */
export function frameOf(head: FrameHead, payload: Uint8Array): Uint8Array {
  const headLine = utf8ToBytes(`${canonicalText(head)}\n`);
  const length = headLine.byteLength + payload.byteLength;
  const line = utf8ToBytes(`${bytesToHex(sha256Bytes(headLine, payload))} ${length}\n`);
  const frame = new Uint8Array(line.byteLength + length + 1);
  frame.set(line);
  frame.set(headLine, line.byteLength);
  frame.set(payload, line.byteLength + headLine.byteLength);
  frame[frame.byteLength - 1] = lineFeed;
  return frame;
}

/**
 * The whole frames at the start of the bytes. `sound` is where the last of them ends: what comes after it is torn, damaged
 * or of another version, and is not read. Frames point into `bytes`; nothing is copied.
 */
export function readFrames(bytes: Uint8Array): { readonly frames: readonly Frame[]; readonly sound: number } {
  const frames: Frame[] = [];
  let sound = 0;
  for (let frame = frameAt(bytes, 0); frame !== null; frame = frameAt(bytes, sound)) {
    frames.push(frame);
    sound += frame.bytes.byteLength;
  }
  return { frames, sound };
}

function frameAt(bytes: Uint8Array, start: number): Frame | null {
  const line = bytes.subarray(start, start + longestLine);
  const lineEnd = line.indexOf(lineFeed);
  const said = lineEnd === -1 ? null : linePattern.exec(decodeUtf8(line.subarray(0, lineEnd)) ?? '');
  if (!said) return null;
  const bodyStart = start + lineEnd + 1;
  const bodyEnd = bodyStart + Number(said[2]);
  if (bytes[bodyEnd] !== lineFeed) return null;
  const body = bytes.subarray(bodyStart, bodyEnd);
  if (sha256Hex(body) !== said[1]) return null;
  const headEnd = body.indexOf(lineFeed);
  const head = headEnd === -1 ? null : headIn(body.subarray(0, headEnd));
  if (head === null) return null;
  return { head, payload: body.subarray(headEnd + 1), bytes: bytes.subarray(start, bodyEnd + 1) };
}

function headIn(line: Uint8Array): FrameHead | null {
  const text = decodeUtf8(line);
  const head = text === null ? null : frameHeadSchema.safeParse(parseCanonical(text));
  return head?.success ? head.data : null;
}
