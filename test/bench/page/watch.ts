import { wrap } from 'comlink';
import type { RegisterClient } from '../../../contract/store.ts';
import { startRegisterWorker } from '../../../renderer/workers/start-register-client.ts';
import { registerClient } from '../../../store/client/register-client.ts';

/** Milliseconds between two pings, and between two looks at the clock: next to nothing beside what is measured. */
const [pingEvery, lookEvery] = [100, 10];

/** In milliseconds: the longest that a worker gave no sign of life when it was asked for one, and that the page could do nothing else. */
export const longest = { silence: 0, block: 0 };

let watched: { ping(): PromiseLike<unknown> } | null = null;

/** The page's side of a new worker: the one that is watched from now on. */
export function watchedClient(): RegisterClient {
  return registerClient(() => {
    const worker = startRegisterWorker();
    watched = wrap<{ ping(): boolean }>(worker);
    return worker;
  });
}

/** Milliseconds that some work of the store takes. Worker and page are watched meanwhile: what a floor does is not theirs. */
export async function timed(work: () => unknown): Promise<number> {
  let last = performance.now();
  const looking = setInterval(() => {
    const now = performance.now();
    longest.block = Math.max(longest.block, now - last - lookEvery);
    last = now;
  }, lookEvery);
  let asked = watched;
  let sent: number | null = null;
  let over = false;
  const silent = () => (longest.silence = Math.max(longest.silence, performance.now() - (sent ?? Infinity)));
  const pinging = setInterval(() => {
    // A worker that took the place of another owes none of its answers.
    if (sent !== null && asked === watched) return;
    [asked, sent] = [watched, watched === null ? null : performance.now()];
    const answered = () => {
      if (!over) silent();
      sent = null;
    };
    if (asked !== null) void asked.ping().then(answered);
  }, pingEvery);
  const start = performance.now();
  try {
    await work();
    return performance.now() - start;
  } finally {
    silent();
    over = true;
    clearInterval(looking);
    clearInterval(pinging);
  }
}

export async function times(count: number, work: (at: number) => unknown): Promise<number[]> {
  const taken: number[] = [];
  for (let at = 0; at < count; at += 1) taken.push(await timed(() => work(at)));
  return taken;
}
