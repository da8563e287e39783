import { LoadLineMark } from '../../charts/load-line-mark.tsx';
import type { SignatureMeaning } from '../../../domain/closing/kinds.ts';
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
    [t('report:comparedWith'), comparedText(view)],
    [t('report:status'), statusText(view)],
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

function comparedText({ report, t, compareName, instant }: View): string {
  if (compareName === null) return t('report:comparedWithNone');
  const closing = report.compare?.closing ?? null;
  return closing === null
    ? t('report:comparedAsKnownNow', { quarter: compareName })
    : t('report:comparedAsClosed', { quarter: compareName, version: closing.version, knownAt: instant(closing.knownAt) });
}

/** Whether the report is that of a closing, and who stands behind it. */
function statusText({ report: { signOff, corrections }, t }: View): string {
  if (signOff === null) {
    const version = corrections?.version ?? null;
    return version === null ? t('report:notSealed') : t('report:closedBefore', { version });
  }
  const { version, signatures } = signOff;
  const by = (wanted: SignatureMeaning) => signatures.flatMap(({ name, meaning }) => (meaning === wanted ? [name] : [])).join(', ') || '–';
  return t('report:closedAs', { version, prepared: by('prepared'), reviewed: by('reviewed'), approved: by('approved') });
}
