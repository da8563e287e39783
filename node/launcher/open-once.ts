import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openAddress } from './open-address.ts';

/** A minute, in milliseconds: ample for a browser to start. */
const longest = 60_000;

export type OpensOnce = {
  /** Opens an address with a token in the user's browser. Answers whether a program for that could be started. */
  readonly open: (address: string) => Promise<boolean>;
  /** The token was used, or is of no use any more: nothing of it stays. */
  readonly forget: () => void;
};

/**
 * Opens the browser without showing the token to other users of this computer, who can read the arguments of every process:
 * the browser is handed a file that only this user can read, and that leads to the address. It is gone when the address was
 * used, and after a minute at the latest.
 */
export function opensOnce(data: string, open: (file: string) => Promise<boolean> = openAddress): OpensOnce {
  const folder = join(data, 'opening');
  let timer: NodeJS.Timeout | undefined;
  const forget = (): void => {
    clearTimeout(timer);
    rmSync(folder, { recursive: true, force: true });
  };
  // A start before may have been killed.
  forget();
  return {
    open: (address) => {
      forget();
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      // The folder of the data may have been there with wider rights, and a mask may narrow but never widen these.
      chmodSync(folder, 0o700);
      const file = join(folder, `${randomBytes(16).toString('hex')}.html`);
      const page = `<!doctype html><meta charset="utf-8"><title>Plimsoll</title><meta http-equiv="refresh" content="0;url=${address}">`;
      writeFileSync(file, page, { mode: 0o600, flag: 'wx' });
      timer = setTimeout(forget, longest);
      timer.unref();
      return open(file);
    },
    forget,
  };
}
