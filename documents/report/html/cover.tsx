import { LoadLineMark } from '../../charts/load-line-mark.tsx';
import type { View } from './view.ts';

/** The cover: which period, by which knowledge, and the head of the ledger that it was made from. */
export function Cover({ view }: { view: View }) {
  const { report, t } = view;
  const { quarter, register } = report;
  const rows: readonly (readonly [string, string])[] = [
    [t('report:period'), view.days(quarter.firstDay, quarter.lastDay)],
    [t('report:validAt'), `${view.day(report.validOn)} (${view.instant(report.validAt)})`],
    [t('report:knownAt'), view.instant(report.knownAt)],
    [t('report:timeZone'), register.timeZone],
    [
      t('report:comparedWith'),
      view.compareName === null ? t('report:comparedWithNone') : t('report:comparedAsKnownNow', { quarter: view.compareName }),
    ],
    [t('report:status'), t('report:notSealed')],
    [t('report:classificationLabel'), t('report:classification')],
    [t('report:formatVersion'), `${report.format} ${report.formatVersion}`],
  ];
  return (
    <header className="cover">
      <p className="brand">
        <LoadLineMark size={30} /> Plimsoll
      </p>
      <div className="cover-title">
        <p className="register-name">{register.name}</p>
        <h1>
          {view.quarter(quarter.id)} <span>{t('report:title')}</span>
        </h1>
        {!report.isWhole && <p className="register-name">{t('report:inProgress', { day: view.day(report.validOn) })}</p>}
      </div>
      {register.sampleToday !== null && <p className="sample">{t('report:sampleNote', { day: view.day(register.sampleToday) })}</p>}
      <dl>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('report:ledgerHead')}</dt>
          <dd>
            {t('report:entryNumber', { seq: report.ledger.seq })} <span className="hash">{report.ledger.hash}</span>
          </dd>
        </div>
      </dl>
    </header>
  );
}
