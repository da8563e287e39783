import type { Movement } from '../../domain/risks/movement.ts';
import { dayText, instantText, quarterText } from '../../words/patterns/days.ts';
import { translator } from '../../words/translate.ts';
import { highLabel } from './matrix.ts';
import type { QuarterReport } from './model.ts';

type Told = Omit<QuarterReport, 'verdict'>;

/**
 * The one sentence on the first page. It leads with what changed and what is to be decided, then says what the register shows
 * and, in the same breath, what it cannot show.
 */
export function verdictOf(report: Told): string {
  const { language, register, risks, delivery } = report;
  const t = translator(language);
  const quarter = (id: string) => quarterText(id, language, register.fiscalYearStart);
  const period = {
    when: t(report.isWhole ? 'report:verdictAtEnd' : 'report:verdictInProgress', { quarter: quarter(report.quarter.id) }),
    valid: dayText(report.validOn, language),
    known: instantText(report.knownAt, register.timeZone, language),
  };
  const asked = report.paper.decisionsAsked.length;
  const lead = changesOf(report) + (asked === 0 ? '' : t('report:verdictDecisions', { count: asked }));
  if (risks.total === 0) {
    return begun(lead + t('report:verdictWithoutRisks', { ...period, incidents: delivery.incidents, releases: delivery.releases }));
  }
  const where = risks.categories
    .filter((line) => line.high > 0)
    .map((line) => `${t(`choices:category.${line.category}`)} ${line.high}`)
    .join(', ');
  const unassessed = risks.sum.notAssessed === 0 ? '' : t('report:verdictNotAssessed', { unassessed: risks.sum.notAssessed });
  return begun(
    lead +
      t('report:verdict', {
        ...period,
        open: risks.total,
        count: risks.sum.high,
        rating: highLabel(report.matrix),
        where: where === '' ? '' : ` (${where})`,
        unassessed,
      }),
  );
}

/** The movements that a committee hears of first, in the order in which they are told. */
const told = ['up', 'down', 'new', 'reopened', 'closed'] as const satisfies readonly Movement[];
/** So many risks of each are named. */
const mostNamed = 3;

/** What moved since the quarter compared with, with the first of the risks that did; nothing where nothing is compared. */
function changesOf({ compare, changes, language, register }: Told): string {
  if (compare === null) return '';
  const t = translator(language);
  const since = quarterText(compare.id, language, register.fiscalYearStart);
  const moves = told.flatMap((movement) => {
    const codes = changes.flatMap((change) => (change.movement === movement ? [change.risk.code] : []));
    if (codes.length === 0) return [];
    const named = codes.slice(0, mostNamed).join(', ') + (codes.length > mostNamed ? ', …' : '');
    return [t(`report:verdictMoved.${movement}`, { count: codes.length, codes: named })];
  });
  return moves.length === 0
    ? t('report:verdictUnchanged', { compare: since })
    : t('report:verdictChanged', { compare: since, moves: moves.join(', ') });
}

/** A sentence begins with a capital, where its letters have any. */
function begun(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
