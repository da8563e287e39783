import { posix, win32 } from 'node:path';

/** The name under which the app is known to the system, and keeps its data. It never changes: the data hang on it. */
export const appName = 'Plimsoll';
export const appId = 'app.plimsoll.desktop';

/** The folder of this user's data: the one that the window has, so that both hosts find the same backups. */
export function dataFolder(platform: string, env: Readonly<Record<string, string | undefined>>, home: string): string {
  if (platform === 'win32') return win32.join(env['APPDATA'] || win32.join(home, 'AppData', 'Roaming'), appName);
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', appName);
  return posix.join(env['XDG_CONFIG_HOME'] || posix.join(home, '.config'), appName);
}
