import type { OutsideHead } from '../../../engine/ledger/verdict.ts';

/** Reads `SEQ:HASH`, as reports print it; `null` for anything else. */
export function outsideHeadTyped(text: string): OutsideHead | null {
  const parts = /^#?(\d{1,10})\s*:\s*([0-9a-fA-F]{64})$/.exec(text.trim());
  return parts ? { seq: Number(parts[1]), hash: (parts[2] ?? '').toLowerCase() } : null;
}
