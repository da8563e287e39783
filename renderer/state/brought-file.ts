/** A file of somebody else's as it came to the window. */
export type BroughtFile = { readonly name: string; readonly bytes: Uint8Array };

let waiting: BroughtFile | null = null;

/** Before a register is open: the page that imports takes it up once there is one. */
export function leaveForImport(file: BroughtFile): void {
  waiting = file;
}

/** The file that waits, once. */
export function takeForImport(): BroughtFile | null {
  const file = waiting;
  waiting = null;
  return file;
}
