import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { everyEntry, type LogFilter } from '../../../../domain/audit/log-filter.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import { ChangeLines } from '../../../record/history/change-lines.tsx';
import { useLedgerReader } from '../../../ui/register/ledger-reader.ts';
import { loadQuestion } from '../../../ui/register/question-kinds.ts';
import { answersSoFar, useAsked } from '../../../ui/register/questions-context.tsx';
import { useSettings } from '../../../ui/register/open-register.tsx';
import { useTimes } from '../../../ui/words/times.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import classes from './log.module.css';

/** So many changes of an entry are shown at first, and so many more each time that they are asked for. */
const pageSize = 50;

/** One entry with its changes: those that the filter asks for, or all of them. */
export function LogEntry({ seq, filter, onClose }: { seq: number; filter: LogFilter; onClose: () => void }) {
  const say = useWords();
  const times = useTimes();
  const { timeZone } = useSettings();
  const [isWhole, setWhole] = useState(false);
  const [pages, setPages] = useState(1);
  const asked = isWhole ? everyEntry : { ...everyEntry, table: filter.table, record: filter.record };
  const parts = useEntryParts(seq, asked, pages);
  const [first] = parts;
  if (first === undefined || first === null) return null;
  if (first === 'missing') {
    return (
      <section className={classes['entry']}>
        <p>{say('audit:entryMissing', { seq: numberText(seq) })}</p>
        <Button onClick={onClose}>{say('common:close')}</Button>
      </section>
    );
  }
  const { row, note, whole, hash } = first;
  // A new record moves the counter of its codes along: that is not worth a word.
  const isPart = filter.table !== null || filter.record !== null;
  const changes = parts.flatMap((part) => (part === null || part === 'missing' ? [] : part.changes));
  const facts = [
    [say('audit:column.at', { zone: timeZone }), times.instant(row.at)],
    [say('audit:column.by'), row.by],
    ...(row.inNameOf === '' ? [] : [[say('audit:column.inNameOf'), row.inNameOf]]),
    ...(note === '' ? [] : [[say('audit:note'), note]]),
  ] as const;
  return (
    <section className={classes['entry']} aria-labelledby="log-entry">
      <header className={classes['entryHead']}>
        <h2 id="log-entry">
          #{numberText(row.seq)} {row.action}
        </h2>
        <Button size="compact-sm" onClick={onClose}>
          {say('common:close')}
        </Button>
      </header>
      <dl className={classes['facts']}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{say('audit:hash')}</dt>
          <dd>
            <code>{hash}</code>
          </dd>
        </div>
      </dl>
      <h3>{say('audit:changes', { count: row.count, n: numberText(row.count) })}</h3>
      {isPart && !isWhole && whole - row.count > 1 && (
        <p className={classes['note']}>
          {say('audit:entryWhole', { n: numberText(whole) })}{' '}
          <Anchor component="button" type="button" size="sm" onClick={() => setWhole(true)}>
            {say('audit:showWhole')}
          </Anchor>
        </p>
      )}
      <ol className={classes['changes']}>
        {changes.map((change, at) => (
          <li key={at}>
            <ChangeLines change={change} withRecord />
          </li>
        ))}
      </ol>
      {row.count > changes.length && (
        <Button onClick={() => setPages(pages + 1)}>{say('audit:moreChanges', { n: numberText(row.count - changes.length) })}</Button>
      )}
    </section>
  );
}

/** An entry, each time with some more of its changes; `null` while a part is asked for, `missing` where nothing fits what is asked. */
function useEntryParts(seq: number, filter: LogFilter, pages: number) {
  const { read, key } = useLedgerReader();
  const questions = Array.from({ length: pages }, (_, page) => {
    const query = { ...filter, before: seq + 1, count: 1, part: { from: page * pageSize, count: pageSize } };
    return loadQuestion(`entry ${key} ${JSON.stringify(query)}`, null, async () => ({
      entry: (await read(query)).find(({ row }) => row.seq === seq) ?? ('missing' as const),
    }));
  });
  return answersSoFar(useAsked(questions)).map((answer) => answer?.entry ?? null);
}
