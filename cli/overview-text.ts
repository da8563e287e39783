import { figuresOnDay, figuresSince, type FigureName } from '../domain/overview/figures.ts';
import type { MovedRisk } from '../domain/overview/moved-risks.ts';
import type { Matrix } from '../domain/scoring/kinds.ts';
import type { Language, Settings } from '../domain/settings/kind.ts';
import { deliverySentence } from '../words/delivery/thesis-text.ts';
import { comparedText, daysOverText, figureText, highText, standsText } from '../words/overview-figure.ts';
import { dayText, quarterText } from '../words/patterns/days.ts';
import { numberText } from '../words/patterns/numbers.ts';
import type { Translate } from '../words/translate.ts';
import type { OverviewTold } from './overview.ts';
import { oneLine, textTable } from './text-table.ts';

type Of = { readonly matrix: Matrix; readonly settings: Settings };

/** So many of the risks that moved are listed on a terminal: `--json` has more. */
const shown = 20;

/** What is told of a day, for a terminal: the figures, what moved and why, and what delivery says. */
export function overviewText(told: OverviewTold, { matrix, settings }: Of, say: Translate, language: Language): string {
  const { since, today, moved, delivery } = told;
  const high = highText(matrix, say, language);
  const quarter = quarterText(since.quarter, language, settings.fiscalYearStart);
  const lines = (names: readonly FigureName[]) =>
    names.map((name) => [figureText(name, high, say), numberText(told.figures[name].count), daysOverText(told, name, say) ?? '']);
  const columns = (heading: string) => [
    { heading, right: false, most: 60 },
    { heading: '', right: true, most: 12 },
    { heading: '', right: false, most: 30 },
  ];
  const delivered = deliverySentence(delivery, say);
  return [
    `${say('cli:overview.title', { day: dayText(today, language), compared: comparedText(since.version, quarter, say) })}\n`,
    `${standsText(told, high, say)}\n\n`,
    textTable(columns(say('overview:sinceQuarter', { quarter })), lines(figuresSince)),
    '\n',
    textTable(columns(say('overview:onDay', { day: dayText(today, language) })), lines(figuresOnDay)),
    ...(moved.length === 0 ? [] : ['\n', movedTable(moved.slice(0, shown), say, language)]),
    ...(delivered === null ? [] : ['\n', `${oneLine(delivered)}\n`]),
  ].join('');
}

function movedTable(moved: readonly MovedRisk[], say: Translate, language: Language): string {
  const heads = ['overview:movedRisk', 'overview:movedChange', 'overview:movedOn', 'overview:movedWhy'] as const;
  const rating = (at: MovedRisk['from']) => (at === null ? null : at.rating === null ? '–' : String(at.rating));
  return textTable(
    heads.map((key) => ({ heading: say(key), right: false, most: 60 })),
    moved.map(({ code, title, movement, from, to, on, why }) => [
      `${code} ${title}`,
      [say(`report:movement.${movement}`), [rating(from), rating(to)].filter((one) => one !== null).join(' → ')].join(' '),
      on === null ? '–' : dayText(on, language),
      why ?? say('overview:movedNoReason'),
    ]),
  );
}
