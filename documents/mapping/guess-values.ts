import { withPreset } from './presets/all.ts';
import type { Mapping, MappedColumn, MappedValue } from '../../domain/imports/mapping.ts';
import type { Column } from '../../engine/kind/column.ts';
import type { Grid } from '../spreadsheets/book.ts';
import { distinctValues } from './distinct-values.ts';
import { choiceGuesser, isBlankWord, severitiesTogether, type Taken } from './guess-choice.ts';
import { guessLevels } from './guess-levels.ts';
import { levelHints, type ColumnHints } from './level-hints.ts';
import { eventTypeGuesser, recordGuesser, termGuesser } from './guess-records.ts';
import { sureFrom, type GuessContext, type ValueGuess } from './guess.ts';
import { axisOf } from './level-words.ts';
import { cellReader, valuesOf } from './cell-reader.ts';
import { isList, namesRecords, targetOf, targetsOf } from './targets.ts';

/** For each column of a mapping what its values are here: those that somebody said before, else guessed. */
export function guessValues(grid: Grid, mapping: Mapping, context: GuessContext): readonly (readonly ValueGuess[])[] {
  const distinct = distinctValues(grid, mapping);
  const targets = targetsOf(mapping.table);
  const hints = levelHints(
    grid,
    mapping,
    distinct.map(({ values }) => values),
    context.legendTop ?? null,
  );
  return mapping.columns.map((column, at) => {
    const values = distinct[at]?.values ?? [];
    if (values.length === 0) return [];
    const texts = values.map(({ theirs }) => theirs);
    const learnt = learntValues(column, mapping.table, withPreset(grid, context));
    const taken = takenOf(column, texts, { ...context, hints, table: mapping.table });
    return values.map(({ theirs, count }, index): ValueGuess => {
      const known = Object.hasOwn(learnt, theirs) ? learnt[theirs] : undefined;
      const guess: Taken = known === undefined ? (taken[index] ?? { ours: null, confidence: 0 }) : { ours: known, confidence: 0.97 };
      return { theirs, count, ...guess, isUnsure: guess.confidence < sureFrom };
    });
  });

  function takenOf(
    column: MappedColumn,
    texts: readonly string[],
    more: GuessContext & { readonly hints: ColumnHints; readonly table: string },
  ): readonly Taken[] {
    const { known } = more;
    if (column.goes.to === 'levels')
      return guessLevels(texts, { ...more.hints(column, known.scales.likelihood), levels: known.scales.likelihood, axis: null });
    const target = targetOf(targets, column.goes);
    if (target === null) return [];
    if (target.kind === 'level') {
      const axis = axisOf(target.key);
      return guessLevels(texts, { ...more.hints(column, known.scales[axis]), levels: known.scales[axis], axis });
    }
    if (target.kind === 'choice' || target.kind === 'flag') {
      const taken = texts.map(choiceGuesser(target));
      return target.vocabulary === 'severity' ? severitiesTogether(texts, taken) : taken;
    }
    if (target.kind === 'term') {
      const kind = termKind(target.field?.reference?.where);
      const guess = kind === 'eventType' ? eventTypeGuesser(known.terms) : termGuesser(known.terms, kind);
      const isOther = isOfOther(column, target);
      return texts.map((text) => (isOther(text) ? { ours: null, confidence: 1 } : guess(text)));
    }
    if (target.kind === 'day' || target.kind === 'instant')
      return texts.map((text) => ({ ours: null, confidence: isBlankWord(text) ? 1 : 0 }));
    if (!namesRecords(target)) return texts.map(() => ({ ours: null, confidence: 0 }));
    const table = target.field?.reference?.kind ?? (isList(target) ? 'controls' : '');
    return texts.map(recordGuesser(known.records[table] ?? [], table));
  }

  /** Of a column that says by the same words whether there is such a term at all (the category of an event type): whether there is none. */
  function isOfOther({ heading }: MappedColumn, { field }: Column): (text: string) => boolean {
    const only = field?.onlyWhere;
    const beside = mapping.columns.find((one) => one.heading === heading && one.goes.to === 'field' && one.goes.key === only?.field);
    const target = beside === undefined ? null : targetOf(targets, beside.goes);
    if (only === undefined || target === null || target.kind !== 'choice') return () => false;
    const guess = choiceGuesser(target);
    return (text) => {
      const { ours, confidence } = guess(text);
      return ours !== null && ours !== only.is && confidence >= sureFrom;
    };
  }
}

function termKind(where: Readonly<Record<string, unknown>> | undefined): string {
  const kind = where?.['kind'];
  return typeof kind === 'string' ? kind : '';
}

/** What mappings that were kept say of the values of a heading. */
function learntValues({ heading, goes }: MappedColumn, table: string, { learnt }: GuessContext): Readonly<Record<string, MappedValue>> {
  const same = learnt
    .filter((mapping) => mapping.table === table)
    .flatMap(({ columns }) => columns.filter((one) => one.heading === heading && JSON.stringify(one.goes) === JSON.stringify(goes)));
  return Object.assign({}, ...same.map(({ values }) => values));
}

/**
 * A mapping with the values that are sure. One that its own reading gives is left out of it; one that is unsure is left out of the
 * rows. Their own words stay beside where several become one of ours, or one becomes nothing.
 */
export function withValues(mapping: Mapping, values: readonly (readonly ValueGuess[])[], context: Pick<GuessContext, 'known'>): Mapping {
  const targets = targetsOf(mapping.table);
  return {
    ...mapping,
    columns: mapping.columns.map((column, at) => {
      const guesses = values[at] ?? [];
      const target = targetOf(targets, column.goes);
      if (guesses.length === 0 || target?.kind === 'person') return column;
      const read =
        target === null || isList(target)
          ? null
          : cellReader({ table: mapping.table, target }, { ...column, values: {} }, valuesOf({}), context.known, 1900);
      const isOwn = ({ theirs, ours }: ValueGuess) =>
        read === null ? theirs === String(ours) : read(theirs).value === ours || theirs === ours;
      const kept = guesses
        .filter((guess) => guess.isUnsure || !isOwn(guess))
        .map((guess) => [guess.theirs, guess.isUnsure ? null : guess.ours] as const);
      return {
        ...column,
        values: Object.fromEntries(kept),
        keeps: targets.hasFurther && loses(guesses, target === null || !namesRecords(target)),
      };
    }),
  };
}

/** Whether something of theirs is gone once their words are ours. */
function loses(guesses: readonly ValueGuess[], isChosen: boolean): boolean {
  const said = guesses.filter(({ theirs }) => !isBlankWord(theirs));
  if (said.some(({ ours, isUnsure }) => isUnsure || ours === null)) return true;
  const spelled = new Map(said.map(({ theirs, ours }) => [theirs.toLowerCase().replace(/\s+/g, ''), ours]));
  return isChosen && new Set(spelled.values()).size < spelled.size;
}
