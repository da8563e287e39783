import { useMemo } from 'react';
import type { CellWords } from './list/cell.tsx';
import { useTaxonomy } from '../ui/words/taxonomy-words.ts';
import { useTimes } from '../ui/words/times.ts';
import { useLanguage, useWords } from '../ui/words/words-context.tsx';

/** What the cells of a record and its parts need to be read. */
export function useCellWords(): CellWords {
  const say = useWords();
  const times = useTimes();
  const taxonomy = useTaxonomy();
  const language = useLanguage();
  return useMemo(() => ({ say, times, taxonomy, language }), [say, times, taxonomy, language]);
}
