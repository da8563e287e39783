import type { AnyKind } from '../kind/kind.ts';
import { textOrNull, type StoredRow } from '../rows/row.ts';
import type { Json } from '../values/json.ts';

type Language = 'ko' | 'en';
const languages: readonly Language[] = ['ko', 'en'];

/** A kind whose records are named in both languages and may stand in a tree: what a person calls one of them. */
export type Terms = {
  /** A term with its parents, as a person writes it: `내부사취 > 절도 및 사기`. */
  path(term: StoredRow, language: Language): string;
  /** The terms among those that fit which may be called so: by id, label or path, in either language. */
  named(text: string, fits: (term: StoredRow) => boolean): readonly string[];
  /** What to call a term so that an import finds it again: its path, or its id where another that fits goes by the same. */
  name(term: StoredRow, language: Language, fits: (other: StoredRow) => boolean): string;
};

const folded = (text: string): string =>
  text
    .trim()
    .replace(/\s*>\s*/g, ' > ')
    .toLowerCase();

export function termsOf(kind: AnyKind, rows: ReadonlyMap<string, StoredRow>): Terms {
  const naming = kind.names ?? '';
  const tree = Object.entries(kind.fields).find(([, { reference }]) => reference?.tree === true)?.[0];
  const labelOf = (term: StoredRow, language: Language): string => textIn(term[naming], language);

  function path(term: StoredRow, language: Language, seen: readonly string[] = [term.id]): string {
    const parent = tree === undefined ? undefined : rows.get(textOrNull(term, tree) ?? '');
    return parent === undefined || seen.includes(parent.id)
      ? labelOf(term, language)
      : `${path(parent, language, [...seen, parent.id])} > ${labelOf(term, language)}`;
  }

  let byName: Map<string, Set<string>> | null = null;
  function names(): Map<string, Set<string>> {
    if (byName !== null) return byName;
    byName = new Map();
    for (const term of rows.values()) {
      const called = [term.id, ...languages.flatMap((language) => [labelOf(term, language), path(term, language)])];
      for (const name of called) {
        const ids = byName.get(folded(name));
        if (ids) ids.add(term.id);
        else byName.set(folded(name), new Set([term.id]));
      }
    }
    return byName;
  }

  const named: Terms['named'] = (text, fits) => {
    if (rows.has(text.trim())) return [text.trim()];
    return [...(names().get(folded(text)) ?? [])].filter((id) => {
      const term = rows.get(id);
      return term !== undefined && fits(term);
    });
  };
  return {
    path,
    named,
    name(term, language, fits) {
      const whole = path(term, language);
      return named(whole, fits).length === 1 && !rows.has(whole.trim()) ? whole : term.id;
    },
  };
}

function textIn(label: Json | undefined, language: Language): string {
  const text =
    typeof label === 'object' && label !== null && language in label ? (label as { readonly [key: string]: Json })[language] : null;
  return typeof text === 'string' ? text : '';
}
