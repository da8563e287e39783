import type { CellSource, Column } from '../../../engine/lists/column.ts';
import type { CellValue } from '../../../engine/lists/list-query.ts';
import { all } from '../../../engine/rows/query.ts';
import { byCodePoint, type JsonObject } from '../../../engine/values/json.ts';
import { useScoring } from '../rating/scoring.ts';
import { useAnswers } from '../register/answers.ts';
import { useRegister } from '../register/open-register.tsx';
import { useTaxonomy } from '../words/taxonomy-words.ts';
import { useTimes } from '../words/times.ts';
import { useLanguage, useWords } from '../words/words-context.tsx';
import { cellText } from './cell.tsx';

/** The values that a column may be filtered by, with their words. */
export function useFilterValues(column: Column): readonly { readonly value: CellValue; readonly label: string }[] {
  const say = useWords();
  const language = useLanguage();
  const times = useTimes();
  const taxonomy = useTaxonomy();
  const scoring = useScoring();
  const words = { say, times, taxonomy };
  const { names: people } = useRegister();
  const names = useNames(column.kind === 'reference' && column.source.from === 'label' ? column.source : null);
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

/** The names by which the records of a (small) table are referred to, in order; none without a table. */
function useNames(source: Extract<CellSource, { from: 'label' }> | null): readonly string[] {
  const answers = useAnswers(source === null ? [] : [all(source.table)]);
  const answer = answers?.[0];
  if (source === null || answer === undefined || !('rows' in answer)) return [];
  const rows = answer.rows as unknown as readonly JsonObject[];
  return rows
    .filter((row) => (row['archivedAt'] ?? null) === null)
    .flatMap((row) => {
      const name = row[source.show];
      return typeof name === 'string' ? [name] : [];
    })
    .sort(byCodePoint);
}
