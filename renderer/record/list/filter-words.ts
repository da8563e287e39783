import { useMemo } from 'react';
import { quartersBetween } from '../../../domain/quarters/quarter.ts';
import { kinds } from '../../../domain/index.ts';
import type { CellValue, Column } from '../../../engine/kind/column.ts';
import type { ListFilter } from '../../../engine/lists/list-filter.ts';
import { ratedByColumns } from '../../../engine/lists/rated-by.ts';
import { addDays, startOfDay } from '../../../engine/values/time.ts';
import { cellText } from '../../../words/cell-text.ts';
import { fieldName } from '../../../words/names.ts';
import type { WordKey } from '../../../words/translate.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useScoring } from '../../ui/rating/scoring.tsx';
import { useCalendar } from '../../ui/register/open-register.tsx';
import { useTaxonomy } from '../../ui/words/taxonomy-words.ts';
import { useTimes } from '../../ui/words/times.ts';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import { choicesIn, formOf, numbersIn, operatorOf, plainFilter } from './filter-operators.ts';
import type { FilterValue } from './filter-values.ts';
import { periodOf, periodText } from './period.ts';

/** So many values of a filter are named; of more it is said how many they are. */
const mostNamed = 2;

/** Says in a few words what a filter lets through: `Status: 3 of 4`, `Next review before 1 Oct 2025`. */
export function useFilterWords(table: string): (filter: ListFilter, column: Column, values: readonly FilterValue[]) => string {
  const say = useWords();
  const language = useLanguage();
  const times = useTimes();
  const taxonomy = useTaxonomy();
  const calendar = useCalendar();
  return useMemo(() => {
    const choices = (filter: ListFilter, column: Column, name: string, values: readonly FilterValue[]) => {
      const chosen = choicesIn(filter);
      const isSo = 'is' in filter || 'refers' in filter;
      const label = (value: CellValue) =>
        values.find((one) => one.value === value)?.label ??
        (cellText(column, value, { say, times, taxonomy, language }) || say('common:none'));
      const of = values.filter(({ value }) => value !== null).length;
      const several = { name, n: numberText(chosen.length), of: numberText(of) };
      if (chosen.length > mostNamed && of > 0)
        return isSo
          ? say(column.kind === 'person' ? 'lists:chip.people' : 'lists:chip.several', several)
          : say('lists:chip.notSeveral', several);
      return say(isSo ? 'lists:chip.is' : 'lists:chip.isNot', {
        name,
        // Of codes, which another page set, nobody chooses among all there are.
        values: chosen.length > mostNamed ? say('common:countAll', { n: several.n }) : chosen.map(label).join(', '),
      });
    };
    const period = (filter: ListFilter, name: string) => {
      const bounds =
        'from' in filter
          ? [filter.from, filter.to]
          : 'before' in filter
            ? [null, filter.before]
            : 'after' in filter
              ? [filter.after, null]
              : [];
      const found = periodOf(bounds[0] ?? null, bounds[1] ?? null, calendar.timeZone);
      if (found === null) return name;
      if ('before' in filter && found.last !== null) return say('lists:chip.before', { name, day: times.day(found.last) });
      if ('after' in filter && found.first !== null) return say('lists:chip.since', { name, day: times.day(addDays(found.first, 1)) });
      const [quarter, ...others] =
        found.first === null || found.last === null
          ? []
          : quartersBetween(startOfDay(found.first, calendar.timeZone), startOfDay(found.last, calendar.timeZone), calendar);
      const isQuarter = others.length === 0 && quarter?.firstDay === found.first && quarter?.lastDay === found.last;
      return say('lists:chip.is', { name, values: isQuarter && quarter ? times.quarter(quarter.id) : periodText(found, say, language) });
    };
    return (filter, column, values) => {
      const name = fieldName(say, table, column.key);
      if ('above' in filter) return say('lists:chip.above', { name, other: fieldName(say, table, filter.above) });
      const operator = operatorOf(filter, column);
      if (operator === null) return say('lists:chip.toBePutRight');
      if (operator === 'is' || operator === 'isNot') return choices(filter, column, name, values);
      if ('contains' in filter) return say('lists:chip.contains', { name, text: filter.contains });
      if ('lacks' in filter) return say('lists:chip.lacks', { name, text: filter.lacks });
      if (plainFilter(column, operator) !== null) return say(`lists:chip.${operator}` as WordKey, { name });
      if (formOf(column) === 'days') return period(filter, name);
      const [first, second] = numbersIn(filter);
      const text = (value: number | null) =>
        value === null ? '' : column.unit === undefined ? numberText(value) : times.duration(column.unit === 'hours' ? value * 60 : value);
      if (operator === 'between' && formOf(column) !== 'numbers' && 'from' in filter)
        return say('lists:chip.is', { name, values: `${String(filter.from ?? '')} – ${String(filter.to ?? '')}` });
      return say(`lists:chip.${operator}` as WordKey, { name, n: text(first), to: text(second) });
    };
  }, [say, language, times, taxonomy, calendar, table]);
}

/** Says of a filter by a version of the matrix, which no column shows, what it lets through. */
export function useVersionWords(table: string): (filter: ListFilter) => string {
  const say = useWords();
  const language = useLanguage();
  const scoring = useScoring();
  return (filter) => {
    const ofMatrix = ratedByColumns(kinds.columns(table)).find(({ key }) => key === filter.column);
    const title = ofMatrix ? say('heatMap:ratedBy', { rating: fieldName(say, table, ofMatrix.rates) }) : filter.column;
    const versions = choicesIn(filter).map((id) => {
      const matrix = scoring?.scalesOf(String(id))?.matrix;
      return matrix ? say('heatMap:version', { matrix: matrix.label[language], version: matrix.version }) : String(id);
    });
    return `${title}: ${versions.join(', ')}`;
  };
}
