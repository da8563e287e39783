import { problem } from './problem.ts';
import { fail, ok, type Result } from './result.ts';

/** A person as a text may mention them: `name` is `null` where it was erased. */
export type Mentionable = { readonly id: string; readonly code: string; readonly name: string | null };

/** A piece of a text: words, or the id of a person. */
export type MentionPart = { readonly words: string } | { readonly person: string };

/** How a text holds a person: by id, never by name, so that a new name shows at once and an erased one is gone. */
const token = /@\[([^\s[\]]{1,64})\]/gu;
export const mentionOf = (personId: string): string => `@[${personId}]`;

/** The people whom a text mentions by id, each once, in the order of the text. */
export function mentionedIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(token)].flatMap(([, id]) => id ?? []))];
}

/** A text with each mention as `write` writes it; one that it answers `null` for stays as it is. */
export function withMentions(text: string, write: (personId: string) => string | null): string {
  return text.replace(token, (whole, id: string) => write(id) ?? whole);
}

/** A text as pieces, one after the other. */
export function mentionParts(text: string): readonly MentionPart[] {
  return text
    .split(token)
    .flatMap((piece, at): MentionPart[] => (at % 2 === 1 ? [{ person: piece }] : piece === '' ? [] : [{ words: piece }]));
}

const codeLike = /^[A-Z]+-\d+$/;
const letterOrDigit = /[\p{L}\p{N}]/u;
const hangul = /\p{Script=Hangul}/u;

/**
 * What stands after `@` for each person in a text that people write: the name, where that leads back to the person and to nobody else;
 * else the code.
 */
export function mentionWords(people: readonly Mentionable[]): (personId: string) => string | null {
  const known = wordsOf(people);
  return (personId) => {
    const person = people.find(({ id }) => id === personId);
    if (person === undefined) return null;
    const { name, code } = person;
    return name !== null && known.get(name)?.length === 1 && !codeLike.test(name) ? name : code;
  };
}

/**
 * Reads a text as people write it: `@` and the name or the code of a person becomes a mention. The longest name counts, and a Korean name
 * may be followed by its particle at once. What follows an `@` and is nobody's name stays as it is: an address of mail is no mention.
 * Fails with `mention.ambiguous` where several people go by the name.
 */
export function readMentions(text: string, people: readonly Mentionable[]): Result<string> {
  if (!text.includes('@')) return ok(text);
  const known = wordsOf(people);
  const longestFirst = [...known.keys()].sort((a, b) => b.length - a.length);
  let [read, at] = ['', 0];
  while (at < text.length) {
    const word = text[at] === '@' && !isInWord(text, at) ? longestFirst.find((one) => standsAt(text, one, at + 1)) : undefined;
    if (word === undefined) {
      read += text[at];
      at += 1;
      continue;
    }
    const [first, ...others] = known.get(word) ?? [];
    if (first === undefined || others.length > 0) {
      const codes = (known.get(word) ?? []).map(({ code }) => `@${code}`).sort();
      return fail(problem('mention.ambiguous', undefined, { value: `@${word}`, codes: codes.join(', ') }));
    }
    read += mentionOf(first.id);
    at += 1 + word.length;
  }
  return ok(read);
}

/** Whether a letter or digit stands right before a position. */
function isInWord(text: string, at: number): boolean {
  return letterOrDigit.test(text[at - 1] ?? '');
}

/** Whether a word stands at a position and ends there: after Hangul a particle may follow. */
function standsAt(text: string, word: string, at: number): boolean {
  if (!text.startsWith(word, at)) return false;
  const next = text[at + word.length] ?? '';
  return hangul.test(word.at(-1) ?? '') ? !/[A-Za-z0-9]/.test(next) : !letterOrDigit.test(next) || hangul.test(next);
}

/** The people of each name, and the one of each code: a code is nobody else's name. */
function wordsOf(people: readonly Mentionable[]): ReadonlyMap<string, readonly Mentionable[]> {
  const known = new Map<string, Mentionable[]>();
  for (const person of people) {
    const name = person.name?.trim() ?? '';
    if (name !== '') known.set(name, [...(known.get(name) ?? []), person]);
  }
  for (const person of people) known.set(person.code, [person]);
  return known;
}
