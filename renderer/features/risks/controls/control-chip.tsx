import { Link } from 'wouter';
import type { ControlAtWork } from '../../../../domain/risks/profile.ts';
import { choiceName } from '../../../../words/names.ts';
import { RemoveIcon } from '../../../record/detail/remove-icon.tsx';
import { useCommand } from '../../../ui/register/command.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import classes from './controls.module.css';

/** A control at work: opens its own page, and can be unlinked here. */
export function ControlChip({ at, readOnly }: { at: ControlAtWork; readOnly: boolean }) {
  const say = useWords();
  const send = useCommand();
  const { control, tie } = at;
  return (
    <span className={classes['chip']}>
      <Link href={`/controls/${control.id}`} title={control.title}>
        <span className={classes['code']}>{control.code}</span>
        <span className={classes['kind']}>{choiceName(say, 'controlKind', control.kind)}</span>
        {control.key ? <span className={classes['key']}>{say('risks:keyControl')}</span> : null}
        <span className={classes['title']}>{control.title}</span>
      </Link>
      {readOnly ? (
        <span className={classes['end']} />
      ) : (
        <RemoveIcon
          small
          label={say('risks:unlinkControl', { code: control.code })}
          onRemove={() => void send('riskControls.remove', { id: tie.id }, { subject: control.code })}
        />
      )}
    </span>
  );
}
