import { spawn } from 'node:child_process';
import { reasonIn } from './electron-binary.ts';
import { windowShown } from './window-shown.ts';

export type WindowEnd =
  /** The window was there; the exit status of its process. */
  | { readonly shown: true; readonly status: number }
  /** It never was: `sandbox` where that could not start, else what the process said. */
  | { readonly shown: false; readonly why: string };

/** Whether what Chromium said means that its sandbox cannot start here. */
export function isAboutSandbox(said: string): boolean {
  return /no-sandbox|SUID sandbox|setuid_sandbox|zygote_host_impl|No usable sandbox|unprivileged user namespace/i.test(said);
}

/** Starts the window and waits for its end. Ctrl-C reaches the window itself, which first keeps what is being typed. */
export function openWindow(binary: string, args: readonly string[], env: Readonly<Record<string, string | undefined>>): Promise<WindowEnd> {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = env;
  return new Promise((settle) => {
    const child = spawn(binary, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...rest, PLIMSOLL_LAUNCHER: '1' } });
    let shown = false;
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      const text = chunk.toString();
      shown ||= text.includes(windowShown);
      process.stdout.write(text.replace(`${windowShown}\n`, ''));
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (shown) process.stderr.write(chunk);
      else said = (said + chunk.toString()).slice(-20_000);
    });
    const forward = (signal: NodeJS.Signals): void => void child.kill(signal);
    const wait = (): void => undefined;
    process.on('SIGINT', wait);
    process.on('SIGTERM', forward);
    const end = (result: WindowEnd): void => {
      process.off('SIGINT', wait);
      process.off('SIGTERM', forward);
      settle(result);
    };
    child.once('error', (error) => end({ shown: false, why: error.message }));
    child.once('close', (code, signal) => {
      // A second start hands its file to the first window and ends well without one of its own.
      if (shown || code === 0) end({ shown: true, status: code ?? 1 });
      else end({ shown: false, why: isAboutSandbox(said) ? 'sandbox' : reasonIn(said) || `${signal ?? code}` });
    });
  });
}
