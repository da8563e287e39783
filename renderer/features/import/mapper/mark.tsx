import { IconCheck, IconHelp, IconUser } from '@tabler/icons-react';
import { useWords } from '../../../ui/words/words-context.tsx';
import classes from './mapper.module.css';

type Props = { readonly state: 'sure' | 'unsure' | 'said'; readonly why?: string };

const icons = { sure: IconCheck, unsure: IconHelp, said: IconUser };

/** How sure a guess is, as a sign and in words; why, where that is known. */
export function Mark({ state, why }: Props) {
  const say = useWords();
  const Icon = icons[state];
  return (
    <span className={classes['mark']} data-state={state}>
      <Icon size={14} stroke={1.75} aria-hidden />
      <span>
        <strong>{say(`mapper:${state}`)}</strong>
        {why !== undefined && state !== 'said' && <small>{why}</small>}
      </span>
    </span>
  );
}
