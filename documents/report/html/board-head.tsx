import { LoadLineMark } from '../../charts/load-line-mark.tsx';
import { SampleNote } from './cover.tsx';
import { identitySaid, knowledgeSaid, meetingSaid, standingSaid } from './about.tsx';
import { date, typed } from './said.tsx';
import type { View } from './view.tsx';

/** The head of a copy without a cover: what the report is, and all that a cover says, in a few lines. */
export function BoardHead({ view }: { view: View }) {
  const { register } = view.report;
  return (
    <header className="board-head">
      <p className="brand">
        <LoadLineMark size={22} /> <span className="register-name clamp">{typed(register.name)}</span>
      </p>
      <h1>
        {date(view.title)} {view.t('report:title')}
      </h1>
      <SampleNote view={view} />
      <dl>
        {[...meetingSaid(view), ...knowledgeSaid(view), ...standingSaid(view), ...identitySaid(view)].map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="clamp">{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}
