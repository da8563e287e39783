import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

// Below the ports that systems hand out to whoever asks for any (Linux from 32768, Windows and macOS from 49152), so
// that the server's port is rarely taken by chance.
const lowest = 20_000;
const highest = 32_000;

/** A port that is free now, for a server that has none yet. */
export async function choosePort(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const port = randomInt(lowest, highest);
    if (await isFree(port)) return port;
  }
  throw new Error('no free port');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((settle) => {
    const probe = createServer();
    probe.once('error', () => settle(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => settle(true)));
  });
}
