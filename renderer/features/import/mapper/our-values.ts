import { useMemo } from 'react';
import { kinds } from '../../../../domain/index.ts';
import type { MappedTo, MappedValue } from '../../../../domain/imports/mapping.ts';
import type { Scale } from '../../../../domain/scoring/kinds.ts';
import { importColumns } from '../../../../engine/imports/import-columns.ts';
import type { Column } from '../../../../engine/kind/column.ts';
import { choiceName, type Vocabulary } from '../../../../words/names.ts';
import type { Translate } from '../../../../words/translate.ts';
import { useScoring } from '../../../ui/rating/scoring.tsx';
import { useTaxonomy, type TaxonomyWords } from '../../../ui/words/taxonomy-words.ts';
import { useLanguage, useWords } from '../../../ui/words/words-context.tsx';

/** A value of ours as an option: `value` is its text, told apart by what it is. */
export type OurOption = { readonly value: string; readonly label: string };

/** The values that a column of ours has, where they are few; `null` where anything may be typed. */
export type OurValues = (goes: MappedTo) => readonly OurOption[] | null;

/** A value as the text of an option, and back. */
export const optionValue = (value: Exclude<MappedValue, null>): string => JSON.stringify(value);
export const valueOfOption = (option: string): MappedValue => JSON.parse(option) as MappedValue;

export function useOurValues(table: string): OurValues {
  const say = useWords();
  const language = useLanguage();
  const scoring = useScoring();
  const taxonomy = useTaxonomy();
  return useMemo(() => {
    const levels = (scale: Scale | undefined) =>
      (scale?.levels ?? []).map(({ level, label }) => ({
        value: optionValue(level),
        label: say('mapper:levelOf', { level, label: label[language] }),
      }));
    const columns = new Map(importColumns(kinds, table).map((column) => [column.key, column]));
    return (goes) => {
      if (goes.to === 'levels') return levels(scoring?.likelihood);
      const column = goes.to === 'field' ? columns.get(goes.key) : undefined;
      if (column === undefined) return null;
      if (column.kind === 'level') return levels(/impact$/i.test(column.key) ? scoring?.impact : scoring?.likelihood);
      return fewValues(say, column, taxonomy);
    };
  }, [say, language, scoring, taxonomy, table]);
}

function fewValues(say: Translate, column: Column, taxonomy: TaxonomyWords): readonly OurOption[] | null {
  if (column.kind === 'choice') {
    const vocabulary = column.vocabulary as Vocabulary;
    return (column.values ?? []).map((value) => ({ value: optionValue(value), label: choiceName(say, vocabulary, value) }));
  }
  if (column.kind === 'flag') {
    return [
      { value: optionValue(true), label: say('common:yes') },
      { value: optionValue(false), label: say('common:no') },
    ];
  }
  if (column.kind === 'term') {
    const wanted = column.field?.reference?.where?.['kind'];
    return taxonomy.terms
      .filter(({ kind, archivedAt }) => kind === wanted && archivedAt === null)
      .map(({ id }) => ({ value: optionValue(id), label: taxonomy.label(id) }));
  }
  return null;
}
