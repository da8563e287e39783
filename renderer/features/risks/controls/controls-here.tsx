import { Link } from 'wouter';
import type { ControlAtWork } from '../../../../domain/risks/profile.ts';
import { choiceName } from '../../../../words/names.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import classes from './controls.module.css';

/** The controls on one cause or consequence, by their codes: their names and tests stand in the table of controls. */
export function ControlsHere({ controls }: { controls: readonly ControlAtWork[] }) {
  const say = useWords();
  return (
    <>
      {controls.map(({ control, tie }) => {
        const name = `${control.code} ${choiceName(say, 'controlKind', control.kind)} ${control.title}`;
        return (
          <Link key={tie.id} href={`/controls/${control.id}`} title={name} aria-label={name} className={classes['here'] ?? ''}>
            {control.code}
          </Link>
        );
      })}
    </>
  );
}
