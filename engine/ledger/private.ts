import { canonicalText } from '../values/canonical.ts';
import { z } from '../values/schema.ts';
import { bytesToHex, hexToBytes, sha256Bytes, utf8ToBytes } from '../values/sha256.ts';

/** What a commitment stands for. Lives outside the chain and is checked against it; erasing a person deletes theirs. */
export const privateRowSchema = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  personId: z.string().min(1),
  field: z.string().min(1),
  value: z.string(),
  salt: z.string().regex(/^[0-9a-f]{64}$/),
});
export type PrivateRow = z.infer<typeof privateRowSchema>;

/** sha256(salt || JCS([personId, field, value])), hex; the salt is 32 bytes as hex. */
export function commitment(row: Omit<PrivateRow, 'hash'>): string {
  return bytesToHex(sha256Bytes(hexToBytes(row.salt), utf8ToBytes(canonicalText([row.personId, row.field, row.value]))));
}

/** Commits to a personal value under a fresh salt of 32 random bytes. */
export function commitTo(personId: string, field: string, value: string, randomBytes: (count: number) => Uint8Array): PrivateRow {
  const row = { personId, field, value, salt: bytesToHex(randomBytes(32)) };
  return { hash: commitment(row), ...row };
}
