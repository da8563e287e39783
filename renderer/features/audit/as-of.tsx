import { Button, TextInput } from '@mantine/core';
import { startTransition, useEffect, useEffectEvent, useRef, useState } from 'react';
import { kinds } from '../../../domain/index.ts';
import type { Problem } from '../../../engine/values/problem.ts';
import { instantOf, type Instant } from '../../../engine/values/time.ts';
import { fieldName, tableTitle } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { instantAsTyped, instantTyped } from '../../ui/fields/instant-typed.ts';
import { cellOf } from '../../record/list/cell.tsx';
import { UnderWay, useUnderWay } from '../../ui/progress/under-way.tsx';
import { useClock } from '../../ui/register/clock.tsx';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useProblemSentence } from '../../ui/words/problem-words.ts';
import { useTaxonomy } from '../../ui/words/taxonomy-words.ts';
import { useTimes } from '../../ui/words/times.ts';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import { lookAt } from '../../state/past-instant.ts';
import { asOfWork, type AsOfWork } from '../../workers/as-of-work.ts';
import type { RegisterThen } from '../../workers/as-of-worker.ts';
import classes from './audit.module.css';

/** The register as it was at an instant: how much of each kind, and its risks. */
export function AsOf() {
  const say = useWords();
  const store = useStore();
  const clock = useClock();
  const { registerId } = useRegister();
  const { timeZone } = clock;
  const sentence = useProblemSentence();
  const [typed, setTyped] = useState(() => instantAsTyped(instantOf(Date.now()), timeZone));
  const [then, setThen] = useState<{ readonly register: RegisterThen; readonly at: Instant } | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { isLong, follow, end } = useUnderWay();
  const leave = useEffectEvent(end);
  const work = useRef<AsOfWork | null>(null);
  useEffect(() => {
    const begun = (work.current = asOfWork(store, registerId));
    return () => {
      leave();
      begun.end();
    };
  }, [store, registerId]);

  const show = async () => {
    end();
    const at = instantTyped(typed, clock);
    if (!at.ok || at.value === null) return setProblems(at.ok ? [{ code: 'field.required' }] : at.problems);
    const instant = at.value;
    setProblems([]);
    const outcome = await follow(({ signal }) => work.current?.show(instant, signal) ?? Promise.resolve(null));
    if (outcome === null) return undefined;
    // Laid out a little at a time: the table is long.
    if (outcome.ok) startTransition(() => setThen({ register: outcome.value, at: instant }));
    else setProblems(outcome.problems);
    return undefined;
  };

  return (
    <>
      <p className={classes['text']}>{say('audit:asOfText')}</p>
      <form
        className={classes['askInstant']}
        onSubmit={(event) => {
          event.preventDefault();
          void show();
        }}
      >
        <TextInput
          label={say('audit:asOfAt', { zone: timeZone })}
          value={typed}
          error={problems.length > 0 ? problems.map(sentence).join(' ') : null}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="filled">
          {say('audit:asOfShow')}
        </Button>
      </form>
      {isLong && (
        <div className={classes['underWay']}>
          <UnderWay far={{ share: null, says: '' }} label={say('audit:asOfWorking')} onEnd={end} />
        </div>
      )}
      <div role="status">{then !== null && <Then then={then.register} at={then.at} />}</div>
    </>
  );
}

const shown = ['code', 'title', 'category', 'residual', 'status', 'ownerId'];

function Then({ then, at }: { then: RegisterThen; at: Instant }) {
  const say = useWords();
  const times = useTimes();
  const taxonomy = useTaxonomy();
  const language = useLanguage();
  const { registerId } = useRegister();
  if (then.head === null) return <p>{say('audit:asOfNothing')}</p>;
  const columns = kinds.columns('risks').filter(({ key }) => shown.includes(key));
  return (
    <>
      <p>{say('audit:asOfHead', { seq: numberText(then.head.seq), at: times.instant(then.head.at) })}</p>
      <Button onClick={() => lookAt({ registerId, at })}>{say('audit:pastShow')}</Button>
      <dl className={classes['counts']}>
        {then.counts.map(({ table, count }) => (
          <div key={table}>
            <dt>{tableTitle(say, table)}</dt>
            <dd>{numberText(count)}</dd>
          </div>
        ))}
      </dl>
      <table className={classes['table']}>
        <thead>
          <tr>
            {columns.map(({ key }) => (
              <th key={key} scope="col">
                {fieldName(say, 'risks', key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {then.risks.map((risk) => (
            <tr key={risk.id}>
              {columns.map((column) => (
                <td key={column.key}>{cellOf(column, risk, { say, times, taxonomy, language })}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {then.total > then.risks.length && (
        <p className={classes['others']}>{say('audit:asOfFirst', { n: numberText(then.risks.length), total: numberText(then.total) })}</p>
      )}
    </>
  );
}
