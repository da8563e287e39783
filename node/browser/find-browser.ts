import { existsSync } from 'node:fs';
import { installedBrowser } from './installed-browser.ts';
import { packedBrowser } from './packed-browser.ts';

/** A Chromium, and how it is to be started: `args` go before others, `env` is added to the environment. */
export type FoundBrowser = {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly from: 'environment' | 'installed' | 'package';
};

/**
 * The first of: the browser that `PLIMSOLL_CHROMIUM` names, an installed Chrome, Chromium or Edge, and the Chromium of the
 * npm package. Its sandbox is switched off only where it cannot work: for root, and in the packaged one.
 */
export async function findBrowser(): Promise<FoundBrowser | null> {
  const isRoot = process.getuid?.() === 0;
  const args = isRoot ? ['--no-sandbox'] : [];
  const named = process.env['PLIMSOLL_CHROMIUM'];
  if (named) return existsSync(named) ? { executablePath: named, args, env: {}, from: 'environment' } : null;
  const installed = installedBrowser(process.platform, process.env);
  if (installed !== null) return { executablePath: installed, args, env: {}, from: 'installed' };
  const packed = packedBrowser();
  return packed === null ? null : { ...packed, args: ['--no-sandbox', '--disable-gpu', '--no-zygote'], from: 'package' };
}
