import { cutFileName } from '../../engine/values/file-name.ts';
import { enteringText } from '../../engine/values/text.ts';

/** The longest name, in UTF-16 units. */
const longest = 200;

/**
 * The name under which a file is kept: NFC, without folders and without what nobody sees or what turns the reading of it around. One that
 * is too long keeps its ending. `file` where nothing is left of it.
 */
export function attachmentName(given: string): string {
  const last = enteringText(given).split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replaceAll(/[\u200E\u200F\u061C]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return plain === '' || /^\.+$/.test(plain) ? 'file' : cutFileName(plain, longest);
}
