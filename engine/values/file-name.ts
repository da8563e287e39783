import { utf8ToBytes } from './utf8.ts';

/** What Windows keeps for devices, whatever stands behind a point. */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[\d\u00b9\u00b2\u00b3]|lpt[\d\u00b9\u00b2\u00b3])\s*(\.|$)/i;

/** An ending that is kept when a long name is cut. */
const ending = /\.[^.\s]{1,16}$/u;

/** UTF-16 units and bytes of a name that every system takes, with some room for a folder and for what is put behind a name that is taken. */
const [mostUnits, mostBytes] = [120, 200];

/** A name that every system takes, from one that a page suggests: no folders, no control characters, nothing reserved or hidden. */
export function safeFileName(suggested: string): string {
  const plain = suggested
    .normalize('NFC')
    // eslint-disable-next-line no-control-regex -- these are the characters to remove
    .replaceAll(/[\u0000-\u001f\u007f-\u009f<>:"/\\|?*\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, ' ')
    .replaceAll(/\p{Surrogate}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s.]+/, '')
    .replace(/[\s.]+$/, '');
  if (plain === '') return 'Plimsoll';
  const cut = cutFileName(reserved.test(plain) ? `_${plain}` : plain, mostUnits, mostBytes);
  return cut.replace(/[\s.]+$/, '');
}

/** A name of at most so many UTF-16 units and bytes of UTF-8: what is cut away stands before its ending. */
export function cutFileName(name: string, units: number, bytes: number = Number.POSITIVE_INFINITY): string {
  const fits = (text: string) => text.length <= units && utf8ToBytes(text).length <= bytes;
  if (fits(name)) return name;
  const end = ending.exec(name)?.[0] ?? '';
  const stem = Array.from(name.slice(0, name.length - end.length));
  while (stem.length > 0 && !fits(stem.join('') + end)) stem.pop();
  return stem.join('').trimEnd() + end;
}
