import { Link } from 'wouter';
import type { ControlAtWork, RiskProfile } from '../../../../domain/risks/profile.ts';
import { choiceName, fieldName, tableTitle } from '../../../../words/names.ts';
import { RemoveIcon } from '../../../record/detail/remove-icon.tsx';
import { useCommand } from '../../../ui/register/command.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import { LastTest } from './last-test.tsx';
import classes from './controls.module.css';

/** Every control at work on a risk, a row each: its whole name, what kind it is, how its last test found it, and on what it acts. */
export function ControlTable({ profile, readOnly }: { profile: RiskProfile; readOnly: boolean }) {
  const say = useWords();
  const parts = [
    ...profile.causes.map(({ part, controls }) => ({ controls, acts: say('controls:onCause', { text: part.text }) })),
    ...profile.consequences.map(({ part, controls }) => ({ controls, acts: say('controls:onConsequence', { text: part.text }) })),
    { controls: profile.controls, acts: say('controls:wholeRisk') },
  ];
  const rows = parts.flatMap(({ controls, acts }) => controls.map((at) => ({ at, acts })));
  if (rows.length === 0) return <p className={classes['none']}>{say('risks:controlsEmpty')}</p>;
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">{tableTitle(say, 'controls', 'one')}</th>
          <th scope="col">{fieldName(say, 'controls', 'kind')}</th>
          <th scope="col">{say('risks:lastTest')}</th>
          <th scope="col">{say('controls:actsOn')}</th>
          <th aria-hidden />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ at, acts }) => (
          <ControlRow key={at.tie.id} {...{ at, acts, readOnly }} />
        ))}
      </tbody>
    </table>
  );
}

function ControlRow({ at: { control, tie }, acts, readOnly }: { at: ControlAtWork; acts: string; readOnly: boolean }) {
  const say = useWords();
  const send = useCommand();
  return (
    <tr>
      <td>
        <Link href={`/controls/${control.id}`}>
          <span className={classes['code']}>{control.code}</span> {control.title}
        </Link>
      </td>
      <td className={classes['kind']}>
        {choiceName(say, 'controlKind', control.kind)}
        {control.key ? <span className={classes['key']}> · {say('risks:keyControl')}</span> : null}
      </td>
      <td className={classes['test']}>
        <LastTest controlId={control.id} />
      </td>
      <td>{acts}</td>
      <td className={classes['end']}>
        {readOnly ? null : (
          <RemoveIcon
            label={say('risks:unlinkControl', { code: control.code })}
            onRemove={() => void send('riskControls.remove', { id: tie.id }, { subject: control.code })}
          />
        )}
      </td>
    </tr>
  );
}
