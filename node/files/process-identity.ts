import { readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';

/** A process beyond its number, which is given out again. What a system does not tell is `null`. */
export type ProcessIdentity = {
  readonly pid: number;
  readonly host: string;
  /** Linux: the id that the kernel drew when it started. Elsewhere: seconds since 1970 at which the computer started, by its clock. */
  readonly boot: string | null;
  /** Linux: clock ticks between the start of the kernel and that of the process. `null` elsewhere. */
  readonly started: string | null;
};

export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, host: hostname(), boot: boot(), started: startOf(process.pid) };
}

/**
 * Whether the process has ended. Of another computer that cannot be known: it counts as alive. Containers of one name with
 * process numbers of their own are taken for one computer.
 */
export function hasEnded(one: ProcessIdentity): boolean {
  if (one.host !== hostname()) return false;
  if (isEarlierBoot(one.boot, boot())) return true;
  try {
    process.kill(one.pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
  const started = startOf(one.pid);
  return one.started !== null && started !== null && started !== one.started;
}

/** Seconds by which a clock may be set while a process holds a lock. A process that lives must not be taken for one of an earlier boot. */
const clockMoves = 600;

function isEarlierBoot(then: string | null, now: string | null): boolean {
  if (then === null || now === null || then === now) return false;
  const [a, b] = [then, now].map((text) => (/^\d+$/.test(text) ? Number(text) : null));
  return a == null || b == null || Math.abs(a - b) > clockMoves;
}

function boot(): string | null {
  if (process.platform !== 'linux') return String(Math.round(Date.now() / 1000 - uptime()));
  return textAt('/proc/sys/kernel/random/boot_id');
}

/** The 22nd field of the process's `stat`; the second may hold blanks and brackets. One that ended and was not fetched by its parent has a word of its own. */
function startOf(pid: number): string | null {
  const text = textAt(`/proc/${pid}/stat`);
  if (text === null) return null;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? 'ended' : (fields[19] ?? null);
}

function textAt(path: string): string | null {
  try {
    return process.platform === 'linux' ? readFileSync(path, 'utf8').trim() : null;
  } catch {
    return null;
  }
}
