import type { CellSource, Column } from '../../../engine/lists/column.ts';
import type { CellValue } from '../../../engine/lists/list-query.ts';
import { all } from '../../../engine/rows/query.ts';
import { byCodePoint } from '../../../engine/values/json.ts';
import { isArchived, textOf } from '../fields/field-subject.ts';
import { useScoring } from '../rating/scoring.ts';
import { useAnswers } from '../register/answers.ts';
import { rowsIn } from '../register/rows-in.ts';
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
        ...(scoring?.matrix.ratings ?? []).map(({ rating, label }) => ({ value: rating, label: `${rating} ${label[language]}` })),
        { value: null, label: say('common:notAssessed') },
      ];
    case 'level': {
      const scale = /Impact$|^impact$/.test(column.key) ? scoring?.impact : scoring?.likelihood;
      return (scale?.levels ?? []).map(({ level, label }) => ({ value: level, label: `${level} ${label[language]}` }));
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

/** The names by which the records of a (small) table are referred to, in order; none without a table. */
function useNames(source: Extract<CellSource, { from: 'label' }> | null): readonly string[] {
  const answers = useAnswers(source === null ? [] : [all(source.table)]);
  if (source === null) return [];
  return rowsIn(answers?.[0])
    .filter((row) => !isArchived(row))
    .flatMap((row) => textOf(row, source.show) ?? [])
    .sort(byCodePoint);
}
