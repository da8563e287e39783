import { useMemo } from 'react';
import { controlStrength } from '../../../../domain/control-tests/control-strength.ts';
import { isFoundWanting } from '../../../../domain/control-tests/strength.ts';
import type { QueryResult } from '../../../../domain/rows.ts';
import { settingsId } from '../../../../domain/settings/kind.ts';
import { by, get } from '../../../../engine/rows/query.ts';
import { choiceName } from '../../../../words/names.ts';
import { useToday } from '../../../ui/register/open-register.tsx';
import { useQueryResult, type ProfileShape } from '../../../ui/register/query-result.ts';
import { useTimes } from '../../../ui/words/times.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import classes from './controls.module.css';

/** A control with its tests and, where a machine carries it out, with the deployments that may have ended their validity. */
const shape: ProfileShape = {
  queries: (id) => [get('controls', id), by('controlTests', 'controlId', id), get('settings', settingsId)],
  relations(found: QueryResult, id) {
    const control = found.get('controls', id);
    const isTested = found.by('controlTests', 'controlId', id).length > 0;
    return control?.automated === true && isTested ? control.serviceIds.map((service) => by('deployments', 'serviceId', service)) : [];
  },
};

/** What the last test of a control found and when, and whether that still counts. */
export function LastTest({ controlId }: { controlId: string }) {
  const say = useWords();
  const times = useTimes();
  const today = useToday();
  const found = useQueryResult(shape, controlId);
  const tested = useMemo(() => {
    const control = found?.get('controls', controlId) ?? null;
    return found === undefined || control === null ? null : controlStrength(found, control, today);
  }, [found, controlId, today]);
  if (tested === null) return null;
  const { last, ended, strength } = tested;
  if (last === null) return <span className={classes['lapsed']}>{say('risks:neverTested')}</span>;
  const lapsed = strength !== 'untested' ? null : ended === null ? 'risks:testExpired' : 'risks:testEnded';
  return (
    <>
      <span {...(isFoundWanting(strength) ? { className: classes['wanting'] } : {})}>
        {choiceName(say, 'testConclusion', last.conclusion)}
      </span>
      <span className={classes['lapsed']}>
        {', '}
        {times.day(last.heldOn)}
        {lapsed === null ? null : ` (${say(lapsed)})`}
      </span>
    </>
  );
}
