import { userInfo } from 'node:os';
import type { Language } from '../../domain/settings/kind.ts';
import type { platforms } from '../../contract/host.ts';

export type PlatformName = (typeof platforms)[number];

export function platformName(platform: string): PlatformName {
  switch (platform) {
    case 'linux':
      return 'linux';
    case 'win32':
      return 'windows';
    case 'darwin':
      return 'mac';
    default:
      return 'other';
  }
}

/** The account's name; empty where the system does not know one. */
export function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

/** Korean for any Korean locale (`ko_KR.UTF-8`, `ko-KR`), English for every other. */
export function languageOf(locale: string): Language {
  return /^ko\b|^ko_/i.test(locale) ? 'ko' : 'en';
}

/** The locale that messages of a program in a terminal follow, in the order of POSIX. */
export function terminalLocale(env: Readonly<Record<string, string | undefined>>): string {
  return env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || Intl.DateTimeFormat().resolvedOptions().locale;
}
