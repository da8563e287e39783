import { useMemo } from 'react';
import { Link } from 'wouter';
import type { Basis } from '../../../domain/delivery/deliveries.ts';
import { choiceName } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { DetailSection } from '../../record/detail/detail.tsx';
import { useTimes } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { useFollowed } from './asked.ts';
import { PairList, type PairRow } from './pair-list.tsx';
import { useReasons } from './reasons.ts';
import classes from './causes.module.css';

type Props = { readonly table: Basis; readonly id: string; readonly code: string; readonly readOnly: boolean };

/** The incidents that followed a release or a deployment, each with the place that this has among its candidates, decided on the spot. */
export function FollowedSection(props: Props) {
  const say = useWords();
  return (
    <DetailSection title={say('cause:followed')}>
      <Followers {...props} />
    </DetailSection>
  );
}

function Followers({ table, id, code, readOnly }: Props) {
  const say = useWords();
  const times = useTimes();
  const followed = useFollowed(table, id);
  const found = useMemo(() => (followed ?? []).map(({ candidate }) => candidate), [followed]);
  const { reasons } = useReasons(found);
  if (followed === null) return null;
  if (followed.length === 0) return <p className={classes['none']}>{say('cause:followedNone')}</p>;
  const rows = followed.map(({ incident, candidate, rank, of, returns }): PairRow => {
    const { delivery, said } = candidate;
    return {
      key: incident.id,
      code: incident.code,
      subject: code,
      delivery,
      incidentId: incident.id,
      said,
      rank: null,
      name: (
        <Link href={`/incidents/${incident.id}`}>
          <span className={classes['code']}>{incident.code}</span> {incident.title}
        </Link>
      ),
      facts: [
        times.instant(incident.startedAt),
        ...(incident.severity === null ? [] : [choiceName(say, 'severity', incident.severity)]),
        ...(delivery.table === table ? [] : [`${delivery.code} ${delivery.version}`]),
        say('cause:placeAmong', { n: numberText(rank), of: numberText(of) }),
      ],
      reasons: reasons(candidate, returns),
    };
  });
  return (
    <>
      <p className={classes['about']}>{say('cause:followedAbout', { count: rows.length, n: numberText(rows.length) })}</p>
      <PairList rows={rows} readOnly={readOnly} label={say('cause:followed')} />
    </>
  );
}
