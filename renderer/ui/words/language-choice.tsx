import { createContext, useContext, type ReactNode } from 'react';
import type { Language } from '../../../domain/settings/kind.ts';

const ChoiceContext = createContext<(language: Language) => void>(() => undefined);

export function LanguageChoiceProvider({ choose, children }: { choose: (language: Language) => void; children: ReactNode }) {
  return <ChoiceContext value={choose}>{children}</ChoiceContext>;
}

/** Changes the language of the screen, at once and for the next start. */
export function useChooseLanguage(): (language: Language) => void {
  return useContext(ChoiceContext);
}
