import { Link } from 'wouter';
import type { DeliveryBar, ServiceDelivery } from '../../../../domain/delivery/service-delivery.ts';
import { epochOf } from '../../../../engine/values/time.ts';
import { sizeText } from '../../../../words/delivery/picture-text.ts';
import { choiceName } from '../../../../words/names.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import { useRowsById } from '../../../ui/register/answers.ts';
import { useTimes } from '../../../ui/words/times.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import { Followed } from './followed.tsx';
import { Part } from './part.tsx';
import classes from '../delivery.module.css';

type Props = { readonly delivery: ServiceDelivery; readonly bar: DeliveryBar; readonly next: DeliveryBar | null };

/** All that is known of one delivery: what it carried, what followed, whom it concerned. */
export function BarPanel({ delivery, bar, next }: Props) {
  const say = useWords();
  const times = useTimes();
  const { code, version, at, outcome, outcomeSoFar, isUnplanned, goneBackFrom, kind, manualSteps, table, id } = bar;
  const behind = goneBackFrom.map((one) => delivery.bars.find((other) => other.id === one)?.version ?? '').filter((name) => name !== '');
  const facts = [
    say(`delivery:outcome.${outcome}`),
    ...(outcome === 'tooYoung' && outcomeSoFar !== 'ok' ? [say(`delivery:outcome.${outcomeSoFar}`)] : []),
    ...(isUnplanned ? [say('deliveryPage:unplanned')] : []),
    ...(kind === 'code' ? [] : [choiceName(say, 'deploymentKind', kind)]),
    ...(manualSteps === null ? [] : [say('deliveryPage:manual', { count: manualSteps, n: numberText(manualSteps) })]),
  ];
  return (
    <>
      <h3>
        <Link href={`/${table}/${id}`}>{version}</Link> <small>{code}</small>
      </h3>
      <p className={classes['facts']}>
        {times.instant(at)}
        <br />
        {facts.join(' · ')}
      </p>
      {behind.length > 0 && <p>{say('deliveryPage:goneBack', { list: behind.join(', ') })}</p>}
      <Part title={say('deliveryPage:part.carried')}>
        <Carried bar={bar} />
      </Part>
      <Followed delivery={delivery} bar={bar}>
        {next !== null && (
          <p className={classes['quiet']}>
            {say(next.isUnplanned ? 'deliveryPage:nextUnplanned' : 'deliveryPage:next', {
              after: times.duration((epochOf(next.at) - epochOf(at)) / 60_000),
              version: next.version,
            })}
          </p>
        )}
      </Followed>
    </>
  );
}

function Carried({ bar }: { bar: DeliveryBar }) {
  const say = useWords();
  const times = useTimes();
  const { size, kind, firstChanges, oldestWaitDays } = bar;
  const rows = useRowsById('changes', firstChanges);
  if (size.changes === null) return <p>{say('deliveryPage:carriedUnknown')}</p>;
  if (size.changes === 0) return <p>{say('deliveryPage:carriedNothing', { kind: choiceName(say, 'deploymentKind', kind) })}</p>;
  const more = size.changes - firstChanges.length;
  return (
    <>
      <p>
        <strong>{sizeText(size, say)}</strong>
        {oldestWaitDays !== null && `, ${say('deliveryPage:oldestWait', { value: times.duration(oldestWaitDays * 1440) })}`}
      </p>
      {size.toldBy === 'releases' && <p className={classes['quiet']}>{say('deliveryPage:carriedByRelease')}</p>}
      {firstChanges.length > 0 && (
        <ul className={classes['titles']}>
          {firstChanges.map((id) => (
            <li key={id}>
              <Link href={`/changes/${id}`}>{rows?.get(id)?.title ?? ' '}</Link>
            </li>
          ))}
          {more > 0 && <li className={classes['quiet']}>{say('deliveryPage:moreTitles', { n: numberText(more) })}</li>}
        </ul>
      )}
    </>
  );
}
