import { spawn } from 'node:child_process';

/** The program that opens an address on this system, and its arguments. None of them is a shell. */
export function openerOf(platform: string, address: string): readonly [program: string, ...args: string[]] {
  if (platform === 'darwin') return ['open', address];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  return ['xdg-open', address];
}

/** Opens a checked address in the user's own program. Answers whether the program could be started. */
export function openAddress(address: string): Promise<boolean> {
  const [program, ...args] = openerOf(process.platform, address);
  return new Promise((settle) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true });
    child.once('error', () => settle(false));
    child.once('spawn', () => {
      child.unref();
      settle(true);
    });
  });
}
