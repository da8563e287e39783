import { Link } from 'wouter';
import type { ControlProfile, DependentRisk } from '../../../domain/controls/profile.ts';
import { fieldName, tableTitle } from '../../../words/names.ts';
import type { Translate } from '../../../words/translate.ts';
import { CategoryMark } from '../../ui/rating/category-mark.tsx';
import { RatingBadge } from '../../ui/rating/rating-badge.tsx';
import { RemoveIcon } from '../../record/detail/remove-icon.tsx';
import { useCommand } from '../../ui/register/command.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './controls.module.css';

function positionOf(say: Translate, { cause, consequence }: DependentRisk): string {
  if (cause !== null) return say('controls:onCause', { text: cause.text });
  if (consequence !== null) return say('controls:onConsequence', { text: consequence.text });
  return say('controls:wholeRisk');
}

/** The risks that depend on a control: what of them it acts on, and where they stand. */
export function DependentRisks({ profile, readOnly }: { profile: ControlProfile; readOnly: boolean }) {
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
        {profile.risks.map((risk) => (
          <tr key={risk.tie.id}>
            <td>
              <Link href={`/risks/${risk.risk.id}`}>
                <span className={classes['code']}>{risk.risk.code}</span> {risk.risk.title}
              </Link>
            </td>
            <td>
              <CategoryMark category={risk.risk.category} withName={false} />
            </td>
            <td>{positionOf(say, risk)}</td>
            <td>
              <RatingBadge rating={risk.residual?.rating ?? null} matrixId={risk.residual?.assessment.matrixId ?? null} />
            </td>
            <td>
              {readOnly ? null : (
                <RemoveIcon
                  label={say('controls:unlinkRisk', { code: risk.risk.code })}
                  onRemove={() => void send('riskControls.remove', { id: risk.tie.id }, { subject: risk.risk.code })}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
