import { readFile, writeFile } from 'node:fs/promises';
import type { JournalHead } from '../../engine/journal/frame.ts';
import { z } from '../../engine/values/schema.ts';

const noteSchema = z.object({
  name: z.string(),
  seq: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
type Note = z.infer<typeof noteSchema>;

/**
 * Notes which entry of a series was acknowledged last, in a file beside its generations: should they lose their end, what is
 * missing can still be counted. It is not flushed, and where it cannot be written only this is not known.
 */
export async function noteAcknowledged(file: string, name: string, { seq, hash }: JournalHead): Promise<void> {
  await writeFile(file, JSON.stringify({ name, seq, hash }), { mode: 0o600 }).catch(() => undefined);
}

/** `null` where there is no note, or one that was broken off. */
export async function acknowledged(file: string): Promise<Note | null> {
  try {
    return noteSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}
