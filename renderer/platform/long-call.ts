import type { Channel } from '../../contract/host.ts';

/** So many bytes or characters are handed over by the page itself: some milliseconds. */
const mostHere = 256 * 1024;
/** What answers with a whole file. */
const answeringFiles: readonly Channel[] = ['files.open', 'files.read', 'pdf.print', 'backups.read', 'journal.read'];

/** Whether a call carries so much, or is answered with so much, that the page would stand still: a worker makes it then. */
export function isLongCall(channel: Channel, args: object): boolean {
  const isMuch = (part: unknown) => (part instanceof Uint8Array || typeof part === 'string') && part.length > mostHere;
  return answeringFiles.includes(channel) || Object.values(args).some(isMuch);
}
