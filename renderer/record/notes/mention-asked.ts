import { folded, foundIn } from '../../../engine/lists/search.ts';
import { byCode } from '../../../engine/values/code.ts';
import type { Person } from './mentionable.ts';

/** Where in a text a mention is being typed: from its `@` to the caret. */
export type MentionAsked = { readonly from: number; readonly to: number; readonly words: string };

/** What is typed after an `@` right before the caret; an `@` within a word is an address of mail. `null`: no mention is being typed. */
export function mentionAsked(text: string, caret: number): MentionAsked | null {
  const found = /(?:^|[^\p{L}\p{N}])@([^\s@[\]]{0,40})$/u.exec(text.slice(0, caret));
  const words = found?.[1];
  return words === undefined ? null : { from: caret - words.length - 1, to: caret, words };
}

const mostOffered = 8;

/** The people who may be meant, by a part of the name, its initial consonants or the code: those first whose name begins so. */
export function offered(people: readonly Person[], words: string): readonly Person[] {
  const at = (person: Person) => {
    const inName = foundIn(folded(person.name ?? ''), folded(words))(0);
    return inName >= 0 ? inName : person.code.toLowerCase().startsWith(words.toLowerCase()) ? 100 : -1;
  };
  return people
    .filter(({ name, isArchived }) => name !== null && !isArchived)
    .map((person) => ({ person, place: at(person) }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => a.place - b.place || byCode(a.person.code, b.person.code))
    .slice(0, mostOffered)
    .map(({ person }) => person);
}
