import { dayText, daysText, instantText, quarterText } from '../../../words/patterns/days.ts';
import { durationText } from '../../../words/patterns/durations.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { translator, type Translate } from '../../../words/translate.ts';
import type { Category } from '../../../domain/risks/category.ts';
import type { Day, Instant } from '../../../engine/values/time.ts';
import { lostRating } from '../../../domain/risks/movement.ts';
import type { Edition } from '../editions.ts';
import { highLabel } from '../matrix.ts';
import type { QuarterReport } from '../model.ts';
import type { Recorded } from '../names.ts';
import type { RiskLine } from '../risk-line.ts';

/** A report with the words and patterns of its language. */
export type View = ReturnType<typeof viewOf>;

export function viewOf(report: QuarterReport, edition: Edition = 'full') {
  const { language, register } = report;
  const t: Translate = translator(language);
  const quarter = (id: string) => quarterText(id, language, register.fiscalYearStart);
  const instant = (at: Instant) => instantText(at, register.timeZone, language);
  return {
    report,
    edition,
    t,
    quarter,
    instant,
    day: (day: Day) => dayText(day, language),
    days: (first: Day, last: Day) => daysText(first, last, language),
    number: (value: number) => numberText(value),
    duration: (minutes: number | null) => (minutes === null ? '–' : durationText(minutes, language)),
    category: (category: Category) => t(`choices:category.${category}`),
    /** What the report is: of which quarter, and of one that is not over up to which day. */
    title: [
      quarter(report.quarter.id),
      ...(report.isWhole ? [] : [t('report:inProgress', { day: dayText(report.validOn, language) })]),
    ].join(', '),
    documentClass: t(`choices:documentClass.${report.paper.documentClass}`),
    /** That texts of the register are not in the report's language; `null` where they are. */
    otherLanguage: register.language === language ? null : t('report:otherLanguage', { language: t(`settings:${register.language}`) }),
    compareName: report.compare === null ? null : quarter(report.compare.id),
    highLabel: t('report:highOrAbove', { rating: highLabel(report.matrix) }),
    most: Math.max(...report.matrix.ratings.map(({ rating }) => rating)),
    /** Who recorded something, when, in which entry. */
    recorded: (recorded: Recorded): string => {
      const { by, attributedTo: name } = recorded;
      const at = instant(recorded.at);
      return name === null
        ? t('report:recordedLine', { by, at, seq: recorded.seq })
        : t('report:attributedLine', { name, by, at, seq: recorded.seq });
    },
    movement: ({ movement, previous }: RiskLine) =>
      movement === null ? null : t(`report:movement.${lostRating(movement, previous) ? 'lost' : movement}`),
    /** On which days a rating was given again. */
    reaffirmed: (days: readonly Day[]) => t('report:reaffirmed', { days: days.map((day) => dayText(day, language)).join(', ') }),
    /** Names, as many as fit a line, and the count of the rest. */
    names: (names: readonly string[], most = 12) =>
      names.length <= most ? names.join(', ') : t('report:andMore', { names: names.slice(0, most).join(', '), count: names.length - most }),
  };
}
