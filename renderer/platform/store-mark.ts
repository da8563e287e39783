/** Under which the origin remembers its store: what the browser throws away after a torn log is the store, not this. */
const key = 'plimsoll.store';

/** The store that this origin had when it was last compared with the host; `null` where it never was. */
export function formerStore(): string | null {
  return localStorage.getItem(key);
}

export function rememberStore(store: string): void {
  localStorage.setItem(key, store);
}
