import { logHeading, type LogColumn } from '../../words/log/log-columns.ts';
import type { LogRow } from '../../words/log/log-row.ts';
import { instantText } from '../../words/patterns/days.ts';
import { numberText } from '../../words/patterns/numbers.ts';
import { translator } from '../../words/translate.ts';
import { Table, type Column } from '../html/table.tsx';
import { aboutLog } from './log-sheet.ts';
import type { LogDocument } from './log-document.ts';

/** The log on paper: what it was narrowed to, the head of the ledger, and its rows. */
export function LogPages({ log }: { log: LogDocument }) {
  const { language, timeZone, registerName, rows } = log;
  const say = translator(language);
  const head = (key: LogColumn) => logHeading(say, key, timeZone);
  const columns: readonly Column<LogRow>[] = [
    { key: 'seq', head: head('seq'), width: 5, align: 'right', cell: ({ seq }) => numberText(seq) },
    { key: 'at', head: head('at'), width: 12, cell: ({ at }) => instantText(at, timeZone, language) },
    {
      key: 'by',
      head: say('audit:byForHeading'),
      width: 10,
      cell: ({ by, inNameOf }) => (inNameOf === '' ? by : say('audit:byFor', { by, name: inNameOf })),
    },
    { key: 'action', head: head('action'), width: 12, cell: ({ action }) => action },
    { key: 'record', head: head('record'), width: 18, cell: ({ record }) => record },
    { key: 'what', head: head('what'), cell: ({ what }) => what },
    { key: 'count', head: head('count'), width: 5, align: 'right', cell: ({ count }) => numberText(count) },
  ];
  return (
    <main>
      <h1>
        {say('audit:log')} <span>{registerName}</span>
      </h1>
      <dl>
        {aboutLog(log).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {rows.length === 0 ? <p>{say('audit:logNothing')}</p> : <Table columns={columns} rows={rows} rowKey={({ seq }) => String(seq)} />}
    </main>
  );
}
