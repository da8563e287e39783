import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, type Icon } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { ConditionGroup, ConditionState } from '../../../../domain/delivery/conditions.ts';
import type { ServiceDelivery } from '../../../../domain/delivery/service-delivery.ts';
import { conditionGroupText, manualStepsText } from '../../../../words/delivery/conditions-text.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import { LinkControls } from './link-controls.tsx';
import classes from '../delivery.module.css';

const marks: Readonly<Record<ConditionState, Icon>> = { met: IconCircleCheck, unmet: IconAlertTriangle, unknown: IconCircleDashed };

/** The conditions under which frequent releases lower risk, beside every verdict: whether they hold here, and how it is known. */
export function ConditionsShown({ delivery: { conditions, service } }: { delivery: ServiceDelivery }) {
  const say = useWords();
  return (
    <section aria-labelledby="delivery-conditions">
      <h3 id="delivery-conditions">{say('deliveryPage:conditions')}</h3>
      <ul className={classes['groups']}>
        {conditions.groups.map((group) => (
          <Group key={group.group} group={group} service={service} />
        ))}
      </ul>
      <p className={classes['note']}>{manualStepsText(conditions.manualSteps, say)}</p>
    </section>
  );
}

function Group({ group, service }: { group: ConditionGroup; service: ServiceDelivery['service'] }) {
  const say = useWords();
  const Mark = marks[group.state];
  return (
    <li data-state={group.state}>
      <Mark size={16} stroke={1.5} aria-hidden />
      <div>
        <strong>{say(`delivery:group.${group.group}`)}</strong>{' '}
        <span className={classes['state']}>{say(`delivery:state.${group.state}`)}</span>
        {conditionGroupText(group, say).map((line) => (
          <p key={line}>{line}</p>
        ))}
        {group.controls.length > 0 && (
          <p>
            {group.controls.map(({ controlId, code }) => (
              <Link key={`${controlId} ${code}`} href={`/controls/${controlId}`} className={classes['code']}>
                {code}
              </Link>
            ))}
          </p>
        )}
        {group.group === 'devOpsAsOne' && (
          <p>
            {service.sharedObjective === ''
              ? say('delivery:objectiveMissing')
              : say('deliveryPage:objective', { text: service.sharedObjective })}
          </p>
        )}
        <span className={classes['steps']}>
          {group.withoutControl.length > 0 && <LinkControls conditions={group.withoutControl} />}
          {group.ownersMissing.length > 0 && <Link href={`/services/${service.id}`}>{say('deliveryPage:nameOwner')}</Link>}
        </span>
      </div>
    </li>
  );
}
