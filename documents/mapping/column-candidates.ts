import type { MappedPosition, MappedTo } from '../../domain/imports/mapping.ts';
import { axisOf } from './level-words.ts';
import type { Column } from '../../engine/kind/column.ts';
import { citesClauses, holdsClocks, type ColumnProfile } from './column-profile.ts';
import { choiceGuesser } from './guess-choice.ts';
import { isLevelText } from './guess-levels.ts';
import { areEventTypes } from './guess-records.ts';
import type { GuessContext, GuessWhy } from './guess.ts';
import { headingMatches } from './heading-match.ts';
import type { Known } from './known.ts';
import { levelsIn } from './levels-cell.ts';
import { isChosen, namesRecords, type Targets } from './targets.ts';
import { plainName } from '../spreadsheets/column-names.ts';

/** What a column may be, and how sure that is by its heading and its cells together. */
export type Candidate = { readonly goes: MappedTo; readonly confidence: number; readonly why: GuessWhy };

/** What kept mappings did with a heading, the latest first. */
export function learntCandidate(heading: string, table: string, { learnt }: GuessContext): Candidate | null {
  for (const mapping of [...learnt].reverse()) {
    const column = mapping.table === table ? mapping.columns.find((one) => plainName(one.heading) === plainName(heading)) : undefined;
    if (column !== undefined) return { goes: column.goes, confidence: 0.97, why: 'learnt' };
  }
  return null;
}

/** What a heading means, as far as the cells below it bear it out. */
export function headingCandidates(targets: Targets, heading: string, profile: ColumnProfile, context: GuessContext): readonly Candidate[] {
  return headingMatches(targets.table, heading).flatMap(({ key, confidence, why }): readonly Candidate[] => {
    if (key === null) return [{ goes: { to: 'leftOut' }, confidence, why }];
    const target = targets.columns.get(key);
    if (target === undefined) return [];
    const own: Candidate = { goes: { to: 'field', key }, confidence: confidence * fitOf(target, targets, profile, context), why };
    if (key !== 'category' || !namesEventTypes(targets, profile, context)) return [own];
    // What kind of risk it is follows from an event type, and not the other way round.
    return [
      { ...own, confidence: own.confidence * 0.6 },
      { goes: { to: 'field', key: 'eventTypeId' }, confidence, why: 'content' },
    ];
  });
}

/** Whether a column names loss event types, whatever it is called. */
export function namesEventTypes({ columns }: Targets, { texts }: ColumnProfile, { known }: Pick<GuessContext, 'known'>): boolean {
  return columns.has('eventTypeId') && areEventTypes(texts.keys(), known.terms);
}

/** How well the cells of a column fit one of ours, from 0 to 1. An empty column fits any. */
export function fitOf(target: Column, targets: Targets, profile: ColumnProfile, { known }: Pick<GuessContext, 'known'>): number {
  if (profile.filled === 0) return 1;
  const typed = profile.days > 0.3 || profile.numbers > 0.6;
  // A time of day beside a day, which comes first.
  if (target.kind === 'instant' && holdsClocks(profile)) return 0.78;
  // A control that is called by a clause of a norm is none: that is what it answers.
  if (target.ties !== undefined && citesClauses(profile)) return 0.3;
  if (target.kind === 'day' || target.kind === 'instant') {
    const share = profile.orders.of === 0 ? 0 : (profile.orders.read / profile.orders.of) * Math.max(profile.days, profile.numbers);
    return share >= 0.5 || profile.days >= 0.5 ? 1 : profile.dated ? 0.75 : 0.35;
  }
  if (target.key === 'code' || target.key === 'outsideId') return fitsCode(profile) ? 1 : 0.5;
  if (target.key === targets.naming && target.kind === 'text') return typed ? 0.3 : profile.codes > 0.8 ? 0.5 : 1;
  if (target.kind === 'level') return levelShare(profile, known, target) >= 0.6 ? 1 : 0.4;
  if (target.kind === 'money' || target.kind === 'number')
    return profile.numbers >= 0.5 || /\d/.test([...profile.texts.keys()][0] ?? '') ? 1 : 0.4;
  if (target.kind === 'person') return typed || profile.length > 60 ? 0.4 : 1;
  if (isChosen(target) && target.kind !== 'term')
    return recognised(target, profile) >= 0.5
      ? 1
      : profile.texts.size > 20 || profile.length > 40
        ? 0.5
        : recognised(target, profile) > 0
          ? 0.85
          : 0.7;
  // Where a text is asked for and nothing but levels stands, it is a level that is meant.
  if (target.kind === 'lines' || target.kind === 'text')
    return profile.texts.size <= 10 && profile.length <= 20 && wordShare(profile, known) >= 0.9 ? 0.6 : 1;
  if (namesRecords(target)) return profile.days > 0.3 ? 0.3 : isOfCategories(targets, profile) ? 0.5 : 1;
  return 1;
}

/** Categories of risk are no names of records: a *Group* of market, credit and liquidity is no group of people. */
function isOfCategories({ columns }: Targets, profile: ColumnProfile): boolean {
  const category = columns.get('category');
  return category !== undefined && valuesIn(category, profile) >= 3 && recognised(category, profile) >= 0.9;
}

/** Codes are no sentences, and each of them is there once. */
export function fitsCode({ isUnique, texts, length }: ColumnProfile): boolean {
  // A code has no blank in it: `Risk 1` is none, and its row would be refused.
  const taken = [...texts.keys()].filter((text) => /^[^\s,;]{1,24}$/u.test(text)).length;
  return isUnique && length <= 24 && taken >= texts.size * 0.9;
}

/** The share of cells that are values of a choice beyond doubt. */
export function recognised(target: Column, { texts, filled }: ColumnProfile): number {
  const guess = choiceGuesser(target);
  let count = 0;
  for (const [text, times] of texts) if (guess(text).confidence >= 0.85 && guess(text).ours !== null) count += times;
  return filled === 0 ? 0 : count / filled;
}

/** How many of the values of a choice stand in the cells. */
export function valuesIn(target: Column, { texts }: ColumnProfile): number {
  const guess = choiceGuesser(target);
  return new Set([...texts.keys()].map((text) => guess(text).ours).filter((ours) => ours !== null)).size;
}

export function levelShare({ texts, filled }: ColumnProfile, { scales }: Known, target: Pick<Column, 'key'>): number {
  const axis = axisOf(target.key);
  let count = 0;
  for (const [text, times] of texts) if (isLevelText(text, scales[axis], axis)) count += times;
  return filled === 0 ? 0 : count / filled;
}

/** The share of cells that hold nothing but a word for a level, or a number of one. */
function wordShare({ texts, filled }: ColumnProfile, { scales }: Known): number {
  let count = 0;
  for (const [text, times] of texts) if (!/\d.*\p{L}/u.test(text) && isLevelText(text, scales.impact, 'impact')) count += times;
  return filled === 0 ? 0 : count / filled;
}

/** The share of cells that hold two levels: two numbers of a scale, or two words for levels. */
export function pairShare({ texts, filled, days }: ColumnProfile, { scales }: Known): number {
  if (days > 0.3) return 0;
  let count = 0;
  for (const [text, times] of texts) {
    const levels = levelsIn(text, 'likelihood');
    if (levels !== null && Object.values(levels).every((level) => isLevelText(level, scales.likelihood, null))) count += times;
  }
  return filled === 0 ? 0 : count / filled;
}

/** Levels of a position as a target. */
export function levelGoes(position: MappedPosition, axis: 'likelihood' | 'impact'): MappedTo {
  return { to: 'field', key: `${position}${axis === 'impact' ? 'Impact' : 'Likelihood'}` };
}
