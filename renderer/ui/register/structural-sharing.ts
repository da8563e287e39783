/**
 * `next`, in which every part that equals its counterpart in `former` is that counterpart: what did not change keeps its
 * identity, and whoever compares by identity does nothing. Both are plain JSON; anything else is taken as it comes.
 */
export function shareEqualParts(former: unknown, next: unknown): unknown {
  if (Object.is(former, next)) return former;
  if (Array.isArray(former) && Array.isArray(next)) {
    const parts = next.map((part, index) => shareEqualParts(former[index], part));
    return parts.length === former.length && parts.every((part, index) => part === former[index]) ? former : parts;
  }
  if (!isPlain(former) || !isPlain(next)) return next;
  const keys = Object.keys(next);
  const parts = keys.map((key) => [key, shareEqualParts(former[key], next[key])] as const);
  const isSame = keys.length === Object.keys(former).length && parts.every(([key, part]) => key in former && part === former[key]);
  return isSame ? former : Object.fromEntries(parts);
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
