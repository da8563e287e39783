import { createHash, randomBytes } from 'node:crypto';
import { hasEnded, thisProcess } from './process-identity.ts';

/** Milliseconds after which the piece of a writer that cannot be asked about is one that nobody will finish. */
export const pieceAge = 24 * 60 * 60 * 1000;

/** Earlier versions drew a name and told nothing of who wrote. */
const pattern = /^\.(?:(?<computer>[0-9a-f]{12})-(?<pid>\d{1,10})-(?<started>\d{0,15})\.)?[0-9a-f]{8,12}\.part$/;

/** A name beside `file` for what is still being written. It tells who writes: the computer, the process and when it started. */
export function newPieceName(file: string): string {
  const { pid, started } = thisProcess();
  return `${file}.${computer()}-${pid}-${started ?? ''}.${randomBytes(4).toString('hex')}.part`;
}

/**
 * Whether `name` is a piece of `file` whose writer has ended. Of a writer on another computer, on this one before it was last
 * started, or of a version that did not tell, that cannot be known: a day without a change decides.
 */
export async function isLeftBehind(name: string, file: string, changedAt: () => Promise<number>): Promise<boolean> {
  const parts = name.startsWith(`${file}.`) ? pattern.exec(name.slice(file.length)) : null;
  if (parts === null) return false;
  const told = parts.groups ?? {};
  if (told['computer'] !== computer()) return Date.now() - (await changedAt()) > pieceAge;
  return hasEnded({ ...thisProcess(), pid: Number(told['pid']), started: told['started'] || null });
}

/** Two computers of one name differ by their start, where that is told the same each time. */
function computer(): string {
  const { host, boot } = thisProcess();
  const about = [host, process.platform === 'linux' ? boot : null];
  return createHash('sha256').update(JSON.stringify(about)).digest('hex').slice(0, 12);
}
