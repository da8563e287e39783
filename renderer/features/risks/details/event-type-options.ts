import { useMemo } from 'react';
import type { OptionGroup } from '../../../ui/fields/choice-field.tsx';
import { useTaxonomy } from '../../../ui/words/taxonomy-words.ts';
import { useLanguage, useWords } from '../../../ui/words/words-context.tsx';

/** Basel event types as choices: the seven of level 1 first, then level 2 under each. Archived terms are not offered. */
export function useEventTypeOptions(): readonly OptionGroup[] {
  const say = useWords();
  const language = useLanguage();
  const { terms } = useTaxonomy();
  return useMemo(() => {
    const types = terms.filter((term) => term.kind === 'eventType' && term.archivedAt === null);
    const first = types.filter((term) => term.parentId === null);
    const option = (term: (typeof types)[number], number: string) => ({ value: term.id, label: `${number} ${term.label[language]}` });
    return [
      { group: say('risks:eventTypeLevel1'), items: first.map((term) => option(term, String(term.rank))) },
      ...first.map((parent) => ({
        group: `${parent.rank} ${parent.label[language]}`,
        items: types.filter((term) => term.parentId === parent.id).map((term) => option(term, `${parent.rank}.${term.rank}`)),
      })),
    ].filter(({ items }) => items.length > 0);
  }, [say, language, terms]);
}
