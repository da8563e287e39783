import { LoadLineMark } from '../../charts/load-line-mark.tsx';
import { identitySaid, knowledgeSaid, meetingSaid, standingSaid } from './about.tsx';
import { code, typed } from './said.tsx';
import type { View } from './view.tsx';

/** The cover: for which meeting, which period, by which knowledge, who stands behind it, and the ledger that it was made from. */
export function Cover({ view }: { view: View }) {
  const { report, t } = view;
  const { quarter, register } = report;
  const rows = [
    ...meetingSaid(view),
    [t('report:period'), view.days(quarter.firstDay, quarter.lastDay)] as const,
    ...knowledgeSaid(view),
    [t('report:timeZone'), typed(register.timeZone)] as const,
    ...standingSaid(view),
    ...identitySaid(view),
    [t('report:formatVersion'), code(`${report.format} ${report.formatVersion}`)] as const,
  ];
  return (
    <header className="cover">
      <p className="brand">
        <LoadLineMark size={30} /> Plimsoll
      </p>
      <div className="cover-title">
        <p className="register-name">{typed(register.name)}</p>
        <h1>
          {view.quarter(quarter.id)} <span>{t('report:title')}</span>
        </h1>
        {!report.isWhole && <p className="register-name">{view.say('report:inProgress', { day: view.day(report.validOn) })}</p>}
      </div>
      <SampleNote view={view} />
      <dl>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

/** That the firm and its people are not real, of the sample. */
export function SampleNote({ view }: { view: View }) {
  const { sampleToday } = view.report.register;
  return sampleToday === null ? null : <p className="sample">{view.say('report:sampleNote', { day: view.day(sampleToday) })}</p>;
}
