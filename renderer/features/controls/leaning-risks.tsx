import { Link } from 'wouter';
import type { ControlProfile, LeaningRisk } from '../../../domain/controls/profile.ts';
import { fieldName, tableTitle } from '../../../words/names.ts';
import type { Translate } from '../../../words/translate.ts';
import { CategoryMark } from '../../ui/rating/category-mark.tsx';
import { RatingBadge } from '../../ui/rating/rating-badge.tsx';
import { RemoveIcon } from '../../ui/records/remove-icon.tsx';
import { useCommand } from '../../ui/register/command.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './controls.module.css';

function placeOf(say: Translate, { cause, consequence }: LeaningRisk): string {
  if (cause !== null) return say('controls:onCause', { text: cause.text });
  if (consequence !== null) return say('controls:onConsequence', { text: consequence.text });
  return say('controls:wholeRisk');
}

/** The risks that lean on a control: what of them it acts on, and where they stand. */
export function LeaningRisks({ profile, readOnly }: { profile: ControlProfile; readOnly: boolean }) {
  const say = useWords();
  const send = useCommand();
  if (profile.risks.length === 0) return <p className={classes['none']}>{say('controls:risksEmpty')}</p>;
  return (
    <table className={classes['risks']}>
      <thead>
        <tr>
          <th scope="col">{tableTitle(say, 'risks', 'one')}</th>
          <th scope="col">{fieldName(say, 'risks', 'category')}</th>
          <th scope="col">{say('controls:actsOn')}</th>
          <th scope="col">{fieldName(say, 'risks', 'residual')}</th>
          <th aria-hidden />
        </tr>
      </thead>
      <tbody>
        {profile.risks.map((one) => (
          <tr key={one.tie.id}>
            <td>
              <Link href={`/risks/${one.risk.id}`}>
                <span className={classes['code']}>{one.risk.code}</span> {one.risk.title}
              </Link>
            </td>
            <td>
              <CategoryMark category={one.risk.category} withName={false} />
            </td>
            <td>{placeOf(say, one)}</td>
            <td>
              <RatingBadge rating={one.residual?.rating ?? null} matrixId={one.residual?.assessment.matrixId ?? null} />
            </td>
            <td>
              {readOnly ? null : (
                <RemoveIcon
                  label={say('controls:unlinkRisk', { code: one.risk.code })}
                  onRemove={() => void send('riskControls.remove', { id: one.tie.id }, { subject: one.risk.code })}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
