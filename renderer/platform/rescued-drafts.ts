import type { DraftText } from '../../contract/store.ts';

/**
 * The store of last resort for what is typed: a page that goes can still write here, because it need not wait for an answer.
 * One record for each window and register, which stands only until the register's own store has the text.
 */
const prefix = 'plimsoll.drafts.';

const nameOf = (registerId: string, window: string) => `${prefix}${registerId}.${window}`;

export type Rescued = { readonly window: string; readonly drafts: readonly DraftText[] };

/** Answers whether it was taken: the browser allows some megabytes for everything. */
export function rescueDrafts(registerId: string, window: string, drafts: readonly DraftText[]): boolean {
  try {
    localStorage.setItem(nameOf(registerId, window), JSON.stringify(drafts));
    return true;
  } catch {
    return false;
  }
}

export function clearRescued(registerId: string, window: string): void {
  localStorage.removeItem(nameOf(registerId, window));
}

/** What windows of this register left here. */
export function rescuedDrafts(registerId: string): readonly Rescued[] {
  const begins = nameOf(registerId, '');
  return Object.keys(localStorage)
    .filter((name) => name.startsWith(begins))
    .map((name) => ({ window: name.slice(begins.length), drafts: read(localStorage.getItem(name)) }));
}

function read(text: string | null): readonly DraftText[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(found) ? found.filter(isDraft) : [];
  } catch {
    return [];
  }
}

function isDraft(value: unknown): value is DraftText {
  if (typeof value !== 'object' || value === null || !('value' in value)) return false;
  return ['key', 'window', 'place', 'at'].every((name) => name in value && typeof value[name as keyof typeof value] === 'string');
}
