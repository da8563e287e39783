import { randomUUID } from 'node:crypto';
import { link, readFile, readdir, realpath, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { problem } from '../../engine/values/problem.ts';
import { fail, type Result } from '../../engine/values/result.ts';
import { z } from '../../engine/values/schema.ts';
import { fileProblem } from './file-problem.ts';
import { hasEnded, thisProcess } from './process-identity.ts';

/** Earlier versions wrote neither `boot` nor `started`. */
const holderSchema = z.object({
  pid: z.int(),
  host: z.string(),
  boot: z.string().nullable().default(null),
  started: z.string().nullable().default(null),
  token: z.string(),
});
type Holder = z.infer<typeof holderSchema>;

/** The file that says who writes: it stands beside the file that it guards. */
export function lockOf(path: string): string {
  return `${path}.lock`;
}

/**
 * Runs `work` while no other process that asks here writes the file. Waits up to `patience` milliseconds for another one
 * to end; after that it is a problem `file.locked`. The lock of a process of this computer that has ended is taken over, also
 * where its number belongs to another process by now.
 */
export async function withLock<T>(path: string, work: () => Promise<Result<T>>, patience = 15_000): Promise<Result<T>> {
  // Two names of one file (a link to it) are one file.
  const lock = lockOf(await realpath(path).catch(() => path));
  const mine: Holder = { ...thisProcess(), token: randomUUID() };
  try {
    const until = Date.now() + patience;
    while (!(await placed(lock, mine))) {
      const text = await textOf(lock);
      const holder = text === null ? null : holderIn(text);
      if (text !== null && (await isDead(lock, text))) await takeAway(lock, text, mine);
      else if (Date.now() > until)
        return fail(problem('file.locked', { file: path }, { holder: holder === null ? '?' : `${holder.host}, ${holder.pid}`, lock }));
      else await pause(20 + Math.random() * 40);
    }
  } catch (error) {
    return fail(fileProblem(error, path, 'write'));
  }
  try {
    await clearPieces(lock);
    return await work();
  } finally {
    await unlink(lock).catch(() => undefined);
  }
}

/** Whether the lock is ours now. It appears with all of its content at once, so that nobody reads half of it. */
async function placed(lock: string, mine: Holder): Promise<boolean> {
  const whole = `${lock}.${mine.token}`;
  try {
    // On a full disk this may leave an empty file behind: it goes too.
    await writeFile(whole, JSON.stringify(mine), { flag: 'wx' });
    return await linked(whole, lock, mine);
  } finally {
    await unlink(whole).catch(() => undefined);
  }
}

async function linked(whole: string, lock: string, mine: Holder): Promise<boolean> {
  try {
    await link(whole, lock);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    // A file system without hard links, as on many memory sticks: here the lock may be seen before its content.
    return await placedPlainly(lock, mine);
  }
}

async function placedPlainly(lock: string, mine: Holder): Promise<boolean> {
  try {
    await writeFile(lock, JSON.stringify(mine), { flag: 'wx' });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    // Made and not filled, by a full disk: it is ours, and nobody could tell.
    if (!isCode(error, 'EACCES') && !isCode(error, 'EPERM') && !isCode(error, 'EROFS')) await unlink(lock).catch(() => undefined);
    throw error;
  }
}

/** Whether who made a lock has ended. One that says nothing has said nothing for five seconds: its maker did not live to write it. */
async function isDead(lock: string, text: string): Promise<boolean> {
  const holder = holderIn(text);
  if (holder !== null) return hasEnded(holder);
  const stats = await stat(lock).catch(() => null);
  return stats !== null && Date.now() - stats.mtimeMs > 5000;
}

/** What processes that were killed left beside the lock: one that was not put in its place, and the right to take a dead one away. */
async function clearPieces(lock: string): Promise<void> {
  const names = await readdir(dirname(lock)).catch(() => []);
  for (const name of names.filter((name) => name.startsWith(`${basename(lock)}.`))) {
    if (!/^(\.takeover)?(\.[0-9a-f-]{36})?$/.test(name.slice(basename(lock).length))) continue;
    const piece = join(dirname(lock), name);
    const text = await textOf(piece).catch(() => null);
    if (text !== null && (await isDead(piece, text))) await unlink(piece).catch(() => undefined);
  }
}

async function textOf(lock: string): Promise<string | null> {
  try {
    return await readFile(lock, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function holderIn(text: string): Holder | null {
  try {
    const holder = holderSchema.safeParse(JSON.parse(text));
    return holder.success ? holder.data : null;
  } catch {
    return null;
  }
}

/**
 * Takes a dead lock away. Two that find it dead at the same time must not take away each other's new one: only who holds
 * the second lock may do it, and only where the first still says what it said.
 */
async function takeAway(lock: string, dead: string, mine: Holder): Promise<void> {
  const guard = `${lock}.takeover`;
  if (!(await placed(guard, mine))) {
    const text = await textOf(guard);
    if (text !== null && (await isDead(guard, text))) await unlink(guard).catch(() => undefined);
    else await pause(20);
    return;
  }
  try {
    if ((await textOf(lock)) === dead) await unlink(lock);
  } finally {
    await unlink(guard).catch(() => undefined);
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
