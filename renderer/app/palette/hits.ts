import { getChoseong } from 'es-hangul';
import { useEffect, useState } from 'react';
import type { RegisterClient } from '../../../contract/store.ts';
import { kinds } from '../../../domain/index.ts';
import type { KindName } from '../../../domain/rows.ts';
import type { Problem } from '../../../engine/values/problem.ts';
import { kindsWithPage } from '../../../words/commands/commands.ts';
import { problemOfCall } from '../../ui/recovery/problem-of-call.ts';
import { useStore } from '../../ui/register/store-context.tsx';

const mostOfAKind = 6;

/** Milliseconds of quiet before the register is asked. */
const typingPause = 80;

export type Hit = { readonly table: KindName; readonly id: string; readonly code: string; readonly label: string };
export type HitsOfAKind = { readonly table: KindName; readonly hits: readonly Hit[] };

export type SearchResult = {
  /** What these were found by; where it is not what is asked for now, the answer is still on its way. */
  readonly words: string;
  readonly kinds: readonly HitsOfAKind[];
  /** Why the records cannot be had; the next letter asks again. */
  readonly problem: Problem | null;
};

const nothing: SearchResult = { words: '', kinds: [], problem: null };

/** The records that words find, by kind. Until they are there, those that the words before found. */
export function useHits(words: string): SearchResult {
  const store = useStore();
  const [found, setFound] = useState(nothing);
  useEffect(() => {
    if (words === '') return setFound(nothing);
    let current = true;
    const timer = setTimeout(() => {
      void hitsOf(store, words).then(
        (answered) => current && setFound({ words, kinds: answered, problem: null }),
        (error: unknown) => current && setFound({ words, kinds: [], problem: problemOfCall(error) }),
      );
    }, typingPause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [store, words]);
  return found;
}

async function hitsOf(store: RegisterClient, words: string): Promise<readonly HitsOfAKind[]> {
  const isCode = ({ code }: Hit) => code.toLowerCase() === words.toLowerCase();
  const rankOf = (hit: Hit) => (isCode(hit) ? 0 : fits(`${hit.code} ${hit.label}`, words) ? 1 : 2);
  const found = await Promise.all(
    kindsWithPage.map(async (table) => {
      const show = kinds.of(table).names ?? 'code';
      const { rows } = await store.list({ table, search: words, filters: [], sort: [], archived: false }, 0, 10 * mostOfAKind);
      const hits = rows.map(({ id, cells }) => ({ table, id, code: String(cells['code'] ?? ''), label: String(cells[show] ?? '') }));
      // Words may stand anywhere in a record: what has them in its code or name comes first.
      return { table, hits: hits.sort((a, b) => rankOf(a) - rankOf(b)).slice(0, mostOfAKind) };
    }),
  );
  // Whoever types a whole code wants that record, whatever else speaks of it.
  const named = found.filter(({ hits }) => hits.some(isCode));
  return [...named, ...found.filter((kind) => !named.includes(kind))].filter(({ hits }) => hits.length > 0);
}

/** Whether a title has the words, in any order; Korean also by initial consonants. */
export function fits(title: string, words: string): boolean {
  const text = title.toLowerCase();
  const initials = getChoseong(title);
  return words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .every((word) => text.includes(word) || (/^[ㄱ-ㅎ]+$/.test(word) && initials.includes(word)));
}
