import { useMemo } from 'react';
import type { Term } from '../../../domain/taxonomy/kind.ts';
import { useRows } from '../register/answers.ts';
import { useLanguage } from './words-context.tsx';

export type TaxonomyWords = {
  readonly terms: readonly Term[];
  /** A term in the language of the interface; a term below another after its parent: `외부사취 › 절도·사기`. */
  label(id: string): string;
};

/** The register's taxonomy with its words; empty while asking. */
export function useTaxonomy(): TaxonomyWords {
  const rows = useRows('taxonomy');
  const language = useLanguage();
  return useMemo(() => {
    const terms = [...(rows ?? [])].sort((a, b) => a.rank - b.rank);
    const byId = new Map(terms.map((term) => [term.id, term]));
    // A term that is its own parent, as an old register may have it, ends where it would begin again.
    const labelOf = (id: string, seen: readonly string[]): string => {
      const term = byId.get(id);
      if (!term) return '';
      const parent = term.parentId === null || seen.includes(term.parentId) ? '' : labelOf(term.parentId, [...seen, term.parentId]);
      return parent === '' ? term.label[language] : `${parent} › ${term.label[language]}`;
    };
    return { terms, label: (id) => labelOf(id, [id]) };
  }, [rows, language]);
}
