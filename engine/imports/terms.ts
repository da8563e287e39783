import type { Language } from '../../domain/settings/settings.ts';
import type { Term } from '../../domain/taxonomy/term.ts';

/** A term with its parents, as a person writes it: `내부사취 > 절도 및 사기`. */
export function termPath(term: Term, terms: ReadonlyMap<string, Term>, language: Language): string {
  const parent = term.parentId === null ? undefined : terms.get(term.parentId);
  return parent === undefined ? term.label[language] : `${termPath(parent, terms, language)} > ${term.label[language]}`;
}

/** The terms of a category and a kind by what they may be called: id, label or path, in either language. */
export type TermNames = (category: string, kind: string, text: string) => readonly string[];

const folded = (text: string): string =>
  text
    .trim()
    .replace(/\s*>\s*/g, ' > ')
    .toLowerCase();

export function termNames(terms: ReadonlyMap<string, Term>): TermNames {
  const byName = new Map<string, Set<string>>();
  for (const term of terms.values()) {
    const names = [term.id, ...(['ko', 'en'] as const).flatMap((language) => [term.label[language], termPath(term, terms, language)])];
    for (const name of names) {
      const key = `${term.category} ${term.kind} ${folded(name)}`;
      const ids = byName.get(key);
      if (ids) ids.add(term.id);
      else byName.set(key, new Set([term.id]));
    }
  }
  return (category, kind, text) => {
    const exact = terms.get(text.trim());
    return exact ? [exact.id] : [...(byName.get(`${category} ${kind} ${folded(text)}`) ?? [])];
  };
}

/** What to call a term so that an import finds it again: its path, or its id where another term goes by the same. */
export function termName(term: Term, terms: ReadonlyMap<string, Term>, names: TermNames, language: Language): string {
  const path = termPath(term, terms, language);
  return names(term.category, term.kind, path).length === 1 && !terms.has(path.trim()) ? path : term.id;
}
