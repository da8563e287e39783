import type { CellValue, Column } from '../../../engine/kind/column.ts';
import type { Term } from '../../../domain/taxonomy/kind.ts';
import { me } from '../../../engine/lists/list-filter.ts';
import { isReferring } from './filter-operators.ts';
import { kinds } from '../../../domain/index.ts';
import { all, rowsIn } from '../../../engine/rows/query.ts';
import { isArchived, textOrNull } from '../../../engine/rows/row.ts';
import { byCodePoint } from '../../../engine/values/json.ts';
import { useScoring } from '../../ui/rating/scoring.tsx';
import { useAnswers } from '../../ui/register/answers.ts';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useTaxonomy } from '../../ui/words/taxonomy-words.ts';
import { useTimes } from '../../ui/words/times.ts';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import { cellText } from '../../../words/cell-text.ts';

export type FilterValue = { readonly value: CellValue; readonly label: string };

/** The values that a column may be filtered by, with their words: cells, or the ids of the records that it names. */
export function useFilterValues(column: Column): readonly FilterValue[] {
  const say = useWords();
  const language = useLanguage();
  const times = useTimes();
  const taxonomy = useTaxonomy();
  const scoring = useScoring();
  const words = { say, times, taxonomy, language };
  const { names: people, actor } = useRegister();
  const records = useNames(isReferring(column) && column.kind !== 'person' ? column.target : null);
  const nobody = { value: null, label: say('common:none') };
  if (column.kind === 'lines') return isReferring(column) ? [...records, nobody] : [];
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
      return [...taxonomy.terms.filter(fitting(column)).map(({ id }) => ({ value: id, label: taxonomy.label(id) })), nobody];
    case 'text':
    case 'code':
    case 'number':
    case 'money':
    case 'day':
    case 'instant':
      return [];
    case 'person': {
      const others = Object.entries(people).sort(([, a], [, b]) => byCodePoint(a, b));
      if (!isReferring(column)) return [...new Set(others.map(([, name]) => name))].map((name) => ({ value: name, label: name }));
      const own = people[actor];
      const mine = own === undefined ? [] : [{ value: me, label: say('lists:meNamed', { name: own }) }];
      return [...mine, ...others.map(([id, name]) => ({ value: id, label: name })), nobody];
    }
    case 'reference':
      return isReferring(column) ? [...records, nobody] : [];
  }
}

/** Of the terms of a register those that a field may name, whatever its row. */
function fitting({ field }: Column): (term: Term) => boolean {
  const fixed = Object.entries(field?.reference?.where ?? {}).filter(([, value]) => typeof value === 'string');
  return (term) => fixed.every(([name, value]) => Object.entries(term).some(([own, its]) => own === name && its === value));
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

/** The records of a (small) kind by their names, in order; none without a kind. */
function useNames(kind: string | null): readonly FilterValue[] {
  const answers = useAnswers(kind === null ? [] : [all(kind)]);
  const naming = kind === null ? null : kinds.of(kind).names;
  if (naming === null) return [];
  return rowsIn(answers?.[0])
    .filter((row) => !isArchived(row))
    .flatMap((row) => (textOrNull(row, naming) === null ? [] : [{ value: row.id, label: textOrNull(row, naming) ?? '' }]))
    .sort((a, b) => byCodePoint(a.label, b.label));
}
