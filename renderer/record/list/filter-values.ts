import type { CellValue, Column } from '../../../engine/kind/column.ts';
import { kinds } from '../../../domain/index.ts';
import { all, rowsIn } from '../../../engine/rows/query.ts';
import { isArchived, textOrNull } from '../../../engine/rows/row.ts';
import { byCodePoint } from '../../../engine/values/json.ts';
import { useScoring } from '../../ui/rating/scoring.ts';
import { useAnswers } from '../../ui/register/answers.ts';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useTaxonomy } from '../../ui/words/taxonomy-words.ts';
import { useTimes } from '../../ui/words/times.ts';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import { cellText } from '../../../words/cell-text.ts';

/** The values that a column may be filtered by, with their words. */
export function useFilterValues(column: Column): readonly { readonly value: CellValue; readonly label: string }[] {
  const say = useWords();
  const language = useLanguage();
  const times = useTimes();
  const taxonomy = useTaxonomy();
  const scoring = useScoring();
  const words = { say, times, taxonomy, language };
  const { names: people } = useRegister();
  const names = useNames(column.kind === 'reference' ? column.target : null);
  switch (column.kind) {
    case 'choice':
      return [
        ...(column.values ?? []).map((value) => ({ value, label: cellText(column, value, words) })),
        { value: null, label: say('common:none') },
      ];
    case 'flag':
      return [true, false].map((value) => ({ value, label: cellText(column, value, words) }));
    case 'rating':
      return [
        ...wordsByNumber(scoring?.versions.map(({ matrix }) => matrix.ratings.map(({ rating, label }) => [rating, label[language]])) ?? []),
        { value: null, label: say('common:notAssessed') },
      ];
    case 'level': {
      const axis = /Impact$|^impact$/.test(column.key) ? 'impact' : 'likelihood';
      return wordsByNumber(
        scoring?.versions.map((scales) => scales[axis].levels.map(({ level, label }) => [level, label[language]])) ?? [],
      );
    }
    case 'term':
      return taxonomy.terms.map(({ id }) => ({ value: id, label: taxonomy.label(id) }));
    case 'text':
    case 'lines':
    case 'code':
    case 'number':
    case 'money':
    case 'day':
    case 'instant':
      return [];
    case 'person':
      return [
        ...[...new Set(Object.values(people))].sort(byCodePoint).map((name) => ({ value: name, label: name })),
        { value: null, label: say('common:none') },
      ];
    case 'reference':
      return names.map((name) => ({ value: name, label: name }));
  }
}

/**
 * Ratings or levels with their words. A list may hold numbers of several versions, so that one number has the word of each,
 * that of the latest version first: `3 Alarming / Medium`.
 */
function wordsByNumber(versions: readonly (readonly (readonly [number, string])[])[]) {
  const words = new Map<number, Set<string>>();
  for (const [number, word] of versions.flat()) words.set(number, (words.get(number) ?? new Set()).add(word));
  return [...words].sort(([a], [b]) => a - b).map(([number, all]) => ({ value: number, label: `${number} ${[...all].join(' / ')}` }));
}

/** The names by which the records of a (small) kind are referred to, in order; none without a kind. */
function useNames(kind: string | null): readonly string[] {
  const answers = useAnswers(kind === null ? [] : [all(kind)]);
  const naming = kind === null ? null : kinds.of(kind).names;
  if (naming === null) return [];
  return rowsIn(answers?.[0])
    .filter((row) => !isArchived(row))
    .flatMap((row) => textOrNull(row, naming) ?? [])
    .sort(byCodePoint);
}
