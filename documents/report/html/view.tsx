import type { ReactNode } from 'react';
import { dayText, daysText, instantText, quarterText } from '../../../words/patterns/days.ts';
import { durationText } from '../../../words/patterns/durations.ts';
import { translator, type Translate } from '../../../words/translate.ts';
import type { Category } from '../../../domain/risks/category.ts';
import type { Day, Instant } from '../../../engine/values/time.ts';
import { lostRating } from '../../../domain/risks/movement.ts';
import type { Edition } from '../editions.ts';
import type { Figure } from '../figures/figure.ts';
import { placed, type Placed } from '../figures/placed.ts';
import { highLabel } from '../matrix.ts';
import type { QuarterReport } from '../model.ts';
import type { Recorded } from '../names.ts';
import type { RiskLine } from '../risk-line.ts';
import { code, date, figure, joined, saying, typed, words } from './said.tsx';

/** A report with the words and patterns of its language. What it gives for a page bears marks; what it calls a text does not. */
export type View = ReturnType<typeof viewOf>;

export function viewOf(report: Omit<QuarterReport, 'verdict'>, edition: Edition = 'full') {
  const { language, register } = report;
  const t: Translate = translator(language);
  const say = saying(t);
  const quarterName = (id: string) => quarterText(id, language, register.fiscalYearStart);
  const day = (on: Day) => date(dayText(on, language));
  const instant = (at: Instant) => date(instantText(at, register.timeZone, language));
  return {
    report: placed(report),
    edition,
    language,
    t,
    say,
    quarterName,
    quarter: (id: string) => date(quarterName(id)),
    instant,
    day,
    days: (first: Day, last: Day) => date(daysText(first, last, language)),
    number: (of: Figure | null): ReactNode => (of === null ? '–' : figure(of)),
    duration: (minutes: Figure | null): ReactNode => (minutes === null ? '–' : figure(minutes, durationText(minutes.value, language))),
    category: (category: Category) => t(`choices:category.${category}`),
    /** What the report is: of which quarter, and of one that is not over up to which day. */
    title: [
      quarterName(report.quarter.id),
      ...(report.isWhole ? [] : [t('report:inProgress', { day: dayText(report.validOn, language) })]),
    ].join(', '),
    documentClass: t(`choices:documentClass.${report.paper.documentClass}`),
    /** That texts of the register are not in the report's language; `null` where they are. */
    otherLanguage: register.language === language ? null : t('report:otherLanguage', { language: t(`settings:${register.language}`) }),
    compareName: report.compare === null ? null : date(quarterName(report.compare.id)),
    highLabel: t('report:highOrAbove', { rating: highLabel(report.matrix) }),
    most: Math.max(...report.matrix.ratings.map(({ rating }) => rating)),
    /** Who recorded something, when, in which entry. */
    recorded: ({ by, attributedTo, at, seq }: Recorded): ReactNode => {
      const entry = { by: typed(by), at: instant(at), seq: code(seq) };
      return attributedTo === null
        ? say('report:recordedLine', entry)
        : say('report:attributedLine', { ...entry, name: typed(attributedTo) });
    },
    movement: ({ movement, previous }: Pick<Placed<RiskLine>, 'movement' | 'previous'>) =>
      movement === null ? null : t(`report:movement.${lostRating(movement, previous) ? 'lost' : movement}`),
    /** On which days a rating was given again. */
    reaffirmed: (days: readonly Day[]) => say('report:reaffirmed', { days: joined(days.map(day), ', ') }),
    /** Names of records, as many as fit a line; where there are more, an ellipsis, and how many there are in all where that is a figure. */
    names: (names: readonly string[], { most = 12, of = null }: { most?: number; of?: Figure | null } = {}): ReactNode => {
      const shown = joined(names.slice(0, most).map(code), ', ');
      if (names.length <= most) return shown;
      return of === null ? joined([shown, '…'], ', ') : say('report:andMore', { names: shown, count: of });
    },
    /** Words of the report that hold a numeral. */
    words: (key: Parameters<Translate>[0]) => words(t(key)),
  };
}
