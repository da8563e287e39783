import { longestName } from './limits.ts';

// Control characters, and what Windows reads as a drive, a stream or another separator.
// eslint-disable-next-line no-control-regex -- these are the characters to refuse
const unsafe = /[\u0000-\u001F\u007F\\:]/;

/** Whether a name in a zip stays inside the folder that it would be unpacked to, on every system. A folder ends with `/`. */
export function isSafeName(name: string): boolean {
  if (name === '' || name.length > longestName || name.startsWith('/') || unsafe.test(name)) return false;
  const parts = (name.endsWith('/') ? name.slice(0, -1) : name).split('/');
  return parts.every((part) => part !== '' && part !== '.' && part !== '..');
}
