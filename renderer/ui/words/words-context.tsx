import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Language } from '../../../domain/settings/kind.ts';
import { translator, type Translate } from '../../../words/translate.ts';

const WordsContext = createContext<{ readonly say: Translate; readonly language: Language } | null>(null);

export function WordsProvider({ language, children }: { language: Language; children: ReactNode }) {
  const words = useMemo(() => ({ say: translator(language), language }), [language]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

function useContextOfWords() {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('no WordsProvider above');
  return words;
}

/** Says sentences in the language of the interface. */
export function useWords(): Translate {
  return useContextOfWords().say;
}

export function useLanguage(): Language {
  return useContextOfWords().language;
}
