import type { Json } from './json.ts';

/** How deep lists and objects of anything that is read may lie in each other. A line of a ledger has five at the most. */
export const deepestJson = 64;

/**
 * The value of a JSON text from outside; `undefined` for what is no JSON, or nests deeper than `deepestJson`. Engines read
 * a text of any depth, and then run out of stack wherever its value is walked: so its depth is known before it is read.
 */
export function parseJson(text: string): Json | undefined {
  if (opensOftenerThan(deepestJson, text) && depthOf(text) > deepestJson) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Whether more lists and objects begin in a text, strings not told apart: few of them cannot lie deep, and most lines have few. */
function opensOftenerThan(most: number, text: string): boolean {
  let left = most;
  for (const sign of ['{', '[']) {
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
      left -= 1;
      if (left < 0) return true;
    }
  }
  return false;
}

/** How deep lists and objects lie in each other, outside strings. Of what is no JSON it may be any number. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign === '\\') at += 1;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '[' || sign === '{') most = Math.max(most, (depth += 1));
    else if (sign === ']' || sign === '}') depth -= 1;
  }
  return most;
}
