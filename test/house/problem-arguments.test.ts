import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problems as english } from '../../words/locales/en/problems.ts';
import { problems as korean } from '../../words/locales/ko/problems.ts';

const root = join(import.meta.dirname, '../..');
const rooms = ['engine', 'domain', 'contract', 'words', 'documents', 'store', 'renderer', 'node', 'electron', 'cli'];

/** From an opening bracket to the one that closes it. */
function bracketed(text: string, from: number): string {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if ('({['.includes(text[at] ?? '')) depth += 1;
    if (')}]'.includes(text[at] ?? '') && (depth -= 1) === 0) return text.slice(from, at + 1);
  }
  return text.slice(from);
}

/** Every problem that a source makes with its code written out: `problem('…', …)` or `{ code: '…', … }`. */
function problemsMade(text: string): { readonly code: string; readonly made: string }[] {
  return [...text.matchAll(/problem\(\s*'([\w.]+)'|\{\s*code: '([\w.]+)'/g)].map((match) => ({
    code: match[1] ?? match[2] ?? '',
    made: bracketed(text, match.index + match[0].search(/[({]/)),
  }));
}

describe('a problem', () => {
  it('is made with every argument that its sentence names, in either language', () => {
    const lacking: string[] = [];
    let seen = 0;
    for (const room of rooms) {
      for (const file of readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })) {
        if (!/\.tsx?$/.test(file)) continue;
        for (const { code, made } of problemsMade(readFileSync(join(root, room, file), 'utf8'))) {
          if (!(code in english)) continue;
          seen += 1;
          for (const sentences of [english, korean]) {
            const named = sentences[code as keyof typeof english].matchAll(/\{\{(\w+)/g);
            for (const [, name] of named)
              if (!new RegExp(`[{,]\\s*${name}(?:Field)?\\s*[:,}]`).test(made)) lacking.push(`${room}/${file}: ${code} lacks ${name}`);
          }
        }
      }
    }
    expect(seen).toBeGreaterThan(100);
    expect([...new Set(lacking)]).toEqual([]);
  });
});
