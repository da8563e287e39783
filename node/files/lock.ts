import { randomUUID } from 'node:crypto';
import { link, readFile, realpath, stat, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { problem } from '../../engine/values/problem.ts';
import { fail, type Result } from '../../engine/values/result.ts';
import { z } from '../../engine/values/schema.ts';
import { fileProblem } from './file-problem.ts';

const holderSchema = z.object({ pid: z.int(), host: z.string(), token: z.string() });
type Holder = z.infer<typeof holderSchema>;

/** The file that says who writes: it stands beside the file that it guards. */
export function lockOf(path: string): string {
  return `${path}.lock`;
}

/**
 * Runs `work` while no other process that asks here writes the file. Waits up to `patience` milliseconds for another one
 * to end; after that it is a problem `file.locked`. The lock of a process of this computer that has ended is taken over.
 */
export async function withLock<T>(path: string, work: () => Promise<Result<T>>, patience = 15_000): Promise<Result<T>> {
  // Two names of one file (a link to it) are one file.
  const lock = lockOf(await realpath(path).catch(() => path));
  const mine: Holder = { pid: process.pid, host: hostname(), token: randomUUID() };
  try {
    const until = Date.now() + patience;
    while (!(await placed(lock, mine))) {
      const text = await textOf(lock);
      const holder = text === null ? null : holderIn(text);
      if (text !== null && (holder === null ? await isOld(lock) : isGone(holder))) await takeAway(lock, text, mine);
      else if (Date.now() > until)
        return fail(problem('file.locked', { file: path }, { holder: holder === null ? '?' : `${holder.host}, ${holder.pid}` }));
      else await pause(20 + Math.random() * 40);
    }
  } catch (error) {
    return fail(fileProblem(error, path, 'write'));
  }
  try {
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

/** Whether a lock that says nothing has said nothing for five seconds: whoever made it did not live to write it. */
async function isOld(lock: string): Promise<boolean> {
  const stats = await stat(lock).catch(() => null);
  return stats !== null && Date.now() - stats.mtimeMs > 5000;
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

/** Whether the process that holds the lock has ended. Of another computer that cannot be known: it counts as alive. */
function isGone({ pid, host }: Holder): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return isCode(error, 'ESRCH');
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
    const holder = text === null ? null : holderIn(text);
    if (text !== null && (holder === null ? await isOld(guard) : isGone(holder))) await unlink(guard).catch(() => undefined);
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
