import type { Stored } from '../../../domain/rows.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { DetailSection } from '../../record/detail/detail.tsx';
import { useRow } from '../../ui/register/answers.ts';
import { useTimes } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { useCauses } from './asked.ts';
import { DeliveryName, deliveryFacts } from './delivery-name.tsx';
import { NoCandidates } from './no-candidates.tsx';
import { PairList, type PairRow } from './pair-list.tsx';
import { useReasons } from './reasons.ts';
import { RecordBehind } from './record-behind.tsx';
import classes from './causes.module.css';

type Props = { readonly incident: Stored<'incidents'>; readonly readOnly: boolean };

/** What may have caused an incident: in order, with why, and decided on the spot. Planned work has no cause. */
export function CauseSection({ incident, readOnly }: Props) {
  const say = useWords();
  if (incident.kind === 'maintenance') return null;
  return (
    <DetailSection title={say('cause:title')}>
      <Candidates incident={incident} readOnly={readOnly} />
    </DetailSection>
  );
}

function Candidates({ incident, readOnly }: Props) {
  const say = useWords();
  const times = useTimes();
  const causes = useCauses(incident.id);
  const { serviceName, reasons } = useReasons(causes?.candidates ?? none);
  const own = useRow('services', incident.serviceId);
  if (causes === null) return null;
  const { candidates, returns, recorded } = causes;
  const rows = candidates.map((candidate, index): PairRow => {
    const { delivery, said } = candidate;
    const service = serviceName(delivery.serviceId);
    return {
      key: delivery.id,
      code: delivery.code,
      subject: incident.code,
      delivery,
      incidentId: incident.id,
      said,
      rank: index + 1,
      name: <DeliveryName delivery={delivery} service={service} />,
      facts: deliveryFacts(candidate, say, times),
      reasons: reasons(candidate, returns),
    };
  });
  const others = candidates.filter(({ delivery }) => delivery.serviceId !== incident.serviceId).length;
  const amount = (count: number) => ({ count, n: numberText(count) });
  const hasOwn = others < candidates.length;
  return (
    <>
      {hasOwn ? null : <NoCandidates recorded={recorded} />}
      {rows.length === 0 ? null : (
        <>
          <p className={classes['about']}>
            {say('cause:about', amount(rows.length))}
            {others > 0 && hasOwn ? ` ${say('cause:aboutRest', amount(others))}` : ''}
          </p>
          <PairList rows={rows} readOnly={readOnly} label={`${say('cause:title')}. ${say('cause:keys')}`} />
        </>
      )}
      {readOnly || !own ? null : (
        <RecordBehind incident={incident} serviceName={own.name} isFirst={recorded.deployments === 0 && recorded.releases > 0} />
      )}
    </>
  );
}

const none = [] as const;
