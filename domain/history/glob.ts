// Patterns come from the repository that is read: they are matched in steps that grow with pattern times path, never by an
// expression, so that none can be made that takes for ever.

/** A text without `/` against a pattern of `*`, `?`, `[abc]`, `[!a-c]` and characters, `\` before one that is meant itself. */
function matchesName(pattern: string, name: string): boolean {
  let [p, n] = [0, 0];
  let [star, from] = [-1, 0];
  while (n < name.length) {
    const step = p < pattern.length && pattern[p] !== '*' ? oneCharacter(pattern, p, name[n] as string) : 0;
    if (pattern[p] === '*') {
      [star, from] = [p, n];
      p += 1;
    } else if (step > 0) {
      p += step;
      n += 1;
    } else if (star >= 0) {
      from += 1;
      [p, n] = [star + 1, from];
    } else return false;
  }
  while (pattern[p] === '*') p += 1;
  return p === pattern.length;
}

/** How much of the pattern one character takes; 0 where it does not match. */
function oneCharacter(pattern: string, at: number, character: string): number {
  const first = pattern[at];
  if (first === '?') return 1;
  if (first === '\\' && at + 1 < pattern.length) return pattern[at + 1] === character ? 2 : 0;
  const end = first === '[' ? pattern.indexOf(']', at + 2) : -1;
  if (end < 0) return first === character ? 1 : 0;
  const isOutside = pattern[at + 1] === '!' || pattern[at + 1] === '^';
  const set = pattern.slice(at + (isOutside ? 2 : 1), end);
  return isInSet(set, character) !== isOutside ? end - at + 1 : 0;
}

function isInSet(set: string, character: string): boolean {
  for (let at = 0; at < set.length; at += 1) {
    if (set[at + 1] === '-' && at + 2 < set.length) {
      if ((set[at] as string) <= character && character <= (set[at + 2] as string)) return true;
      at += 2;
    } else if (set[at] === character) return true;
  }
  return false;
}

/** Parts of a path against parts of a pattern, among which `**` stands for any number of folders. */
function matchesParts(pattern: readonly string[], path: readonly string[]): boolean {
  let [p, n] = [0, 0];
  let [star, from] = [-1, 0];
  while (n < path.length) {
    if (pattern[p] === '**') {
      [star, from] = [p, n];
      p += 1;
    } else if (p < pattern.length && matchesName(pattern[p] as string, path[n] as string)) {
      p += 1;
      n += 1;
    } else if (star >= 0) {
      from += 1;
      [p, n] = [star + 1, from];
    } else return false;
  }
  // What lies in a folder was asked for by `folder/**`, not the folder itself.
  return p === pattern.length;
}

/**
 * Whether a path is matched by a pattern of `.gitattributes`: one without `/` is matched by the name of the file in any
 * folder, any other by the whole path below the folder of the pattern's own file.
 */
export function matchesPath(pattern: string, path: string): boolean {
  if (!pattern.includes('/')) return matchesName(pattern, path.slice(path.lastIndexOf('/') + 1));
  return matchesParts((pattern.startsWith('/') ? pattern.slice(1) : pattern).split('/'), path.split('/'));
}
