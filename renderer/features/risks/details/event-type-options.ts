import { useMemo } from 'react';
import type { Term } from '../../../../domain/taxonomy/kind.ts';
import type { OptionGroup } from '../../../ui/fields/choice-field.tsx';
import { useTaxonomy } from '../../../ui/words/taxonomy-words.ts';
import { useArchivedName } from '../../../ui/words/archived-name.ts';
import { useLanguage, useWords } from '../../../ui/words/words-context.tsx';

/** Basel event types as choices: the seven of level 1 first, then level 2 under each. Archived terms, and what is below them, are not offered. */
export function useEventTypeOptions(): readonly OptionGroup[] {
  const say = useWords();
  const archivedName = useArchivedName();
  const language = useLanguage();
  const { terms } = useTaxonomy();
  return useMemo(() => {
    const types = terms.filter((term) => term.kind === 'eventType');
    const first = types.filter((term) => term.parentId === null);
    const named = (term: Term, number: string) => archivedName(`${number} ${term.label[language]}`, term.archivedAt);
    const option = (term: Term, number: string, below: Term | null) => ({
      value: term.id,
      label: named(term, number),
      offered: term.archivedAt === null && (below?.archivedAt ?? null) === null,
    });
    return [
      { group: say('risks:eventTypeLevel1'), items: first.map((term) => option(term, String(term.rank), null)) },
      ...first.map((parent) => ({
        group: named(parent, String(parent.rank)),
        items: types.filter((term) => term.parentId === parent.id).map((term) => option(term, `${parent.rank}.${term.rank}`, parent)),
      })),
    ].filter(({ items }) => items.length > 0);
  }, [say, archivedName, language, terms]);
}
