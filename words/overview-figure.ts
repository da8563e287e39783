import type { FigureName } from '../domain/overview/figures.ts';
import type { Overview } from '../domain/overview/overview.ts';
import { highFrom } from '../domain/scoring/high-from.ts';
import type { Matrix } from '../domain/scoring/kinds.ts';
import type { Language } from '../domain/settings/kind.ts';
import { numberText } from './patterns/numbers.ts';
import type { Translate } from './translate.ts';

/** From which rating of a matrix on a risk counts as high, in words: `High or above`. */
export function highText({ ratings }: Pick<Matrix, 'ratings'>, say: Translate, language: Language): string {
  const from = highFrom({ ratings });
  return say('report:highOrAbove', { rating: ratings.find(({ rating }) => rating === from)?.label[language] ?? String(from) });
}

/** How many risks are open, and how many of them are high; `rating` is `highText`. */
export function standsText({ open, high }: Pick<Overview, 'open' | 'high'>, rating: string, say: Translate): string {
  return say('overview:stands', { count: open, open: numberText(open), high: numberText(high), rating });
}

/** What a figure of the overview counts; `high` is `highText`. */
export function figureText(name: FigureName, high: string, say: Translate): string {
  return say(`overview:figure.${name}`, { rating: high });
}

/** By how many days the oldest of what a figure counts is over; `null` of one that says nothing of that. */
export function daysOverText({ daysOver }: Pick<Overview, 'daysOver'>, name: FigureName, say: Translate): string | null {
  const days = name === 'reviewsOverdue' || name === 'actionsOverdue' ? daysOver[name] : null;
  return days === null ? null : say('overview:mostDays', { count: days });
}

/** What a day is compared with, and by what that is known. */
export function comparedText(version: number | null, quarter: string, say: Translate): string {
  return say(version === null ? 'overview:knownNow' : 'overview:closedAs', { quarter });
}
