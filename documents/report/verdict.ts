import { dayText, instantText, quarterText } from '../../words/patterns/days.ts';
import { translator } from '../../words/translate.ts';
import { highLabel } from './matrix.ts';
import type { QuarterReport } from './model.ts';

/** The one sentence on the first page. It says what the register shows and, in the same breath, what it cannot show. */
export function verdictOf(report: Omit<QuarterReport, 'verdict'>): string {
  const { language, register, risks, delivery, compare } = report;
  const t = translator(language);
  const quarter = (id: string) => quarterText(id, language, register.fiscalYearStart);
  const period = {
    when: t(report.isWhole ? 'report:verdictAtEnd' : 'report:verdictInProgress', { quarter: quarter(report.quarter.id) }),
    valid: dayText(report.validOn, language),
    known: instantText(report.knownAt, register.timeZone, language),
  };
  if (risks.total === 0) {
    return t('report:verdictWithoutRisks', { ...period, incidents: delivery.incidents, releases: delivery.releases });
  }
  const rating = highLabel(report.matrix);
  const where = risks.categories
    .filter((line) => line.high > 0)
    .map((line) => `${t(`choices:category.${line.category}`)} ${line.high}`)
    .join(', ');
  const { moved } = risks.sum;
  const movement =
    compare === null || moved === null ? '' : t('report:verdictMovement', { compare: quarter(compare.id), up: moved.up, down: moved.down });
  const unassessed = risks.sum.notAssessed === 0 ? '' : t('report:verdictNotAssessed', { unassessed: risks.sum.notAssessed });
  return t('report:verdict', {
    ...period,
    open: risks.total,
    count: risks.sum.high,
    rating,
    where: where === '' ? '' : ` (${where})`,
    movement,
    unassessed,
  });
}
