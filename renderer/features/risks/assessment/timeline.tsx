import { Fragment } from 'react';
import type { RiskProfile } from '../../../../domain/risks/profile.ts';
import { choiceName, fieldName } from '../../../../words/names.ts';
import { RatingBadge } from '../../../ui/rating/rating-badge.tsx';
import { useToday } from '../../../ui/register/open-register.tsx';
import { PersonName } from '../../../ui/register/person-name.tsx';
import { useTimes } from '../../../ui/words/times.ts';
import { Sideways } from '../../../ui/page/sideways.tsx';
import { useWords } from '../../../ui/words/words-context.tsx';
import classes from './assessment.module.css';

/** Every assessment of the risk, the latest first. */
export function Timeline({ profile }: { profile: RiskProfile }) {
  const say = useWords();
  const times = useTimes();
  const today = useToday();
  const current = new Set(Object.values(profile.positions).map((position) => position?.assessment.id));
  const head = (field: string) => <th scope="col">{fieldName(say, 'assessments', field)}</th>;
  return (
    <Sideways label={say('risks:timeline')}>
      <table className={classes['timeline']}>
        <thead>
          <tr>
            {head('validOn')}
            {head('kind')}
            {head('rating')}
            <th scope="col">{say('risks:levels')}</th>
            {head('assessorId')}
          </tr>
        </thead>
        <tbody>
          {profile.timeline.map(({ assessment, rating }) => (
            <Fragment key={assessment.id}>
              <tr>
                <td className={classes['nowrap']}>
                  {times.day(assessment.validOn)}
                  {assessment.validOn > today ? ` (${say('risks:timelineFuture')})` : null}
                </td>
                <td className={classes['nowrap']}>
                  {choiceName(say, 'assessmentKind', assessment.kind)}
                  {current.has(assessment.id) ? ` · ${say('risks:current')}` : null}
                </td>
                <td>
                  <RatingBadge rating={rating} matrixId={assessment.matrixId} />
                </td>
                <td className={classes['nowrap']}>
                  {assessment.likelihood} × {assessment.impact}
                </td>
                <td className={classes['nowrap']}>
                  <PersonName id={assessment.assessorId} />
                </td>
              </tr>
              {assessment.rationale === '' ? null : (
                <tr className={classes['why']}>
                  <td colSpan={5}>{assessment.rationale}</td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}
