import { numberText } from '../../../../words/patterns/numbers.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import { mapSteps, openCount, type MapperState, type MapStep } from './mapper-state.ts';
import classes from './steps.module.css';

type Props = {
  readonly state: MapperState;
  /** `check`: the rows are being looked at. */
  readonly here: MapStep | 'check';
  readonly onGo: (to: MapStep | 'check') => void;
};

/** The steps of a mapping with what each still asks; any of them can be gone to. */
export function Steps({ state, here, onGo }: Props) {
  const say = useWords();
  return (
    <nav aria-label={say('mapper:steps')}>
      <ol className={classes['steps']}>
        {[...mapSteps, 'check' as const].map((step, index) => {
          const open = step === 'check' ? 0 : openCount(state, step);
          return (
            <li key={step}>
              <button type="button" aria-current={step === here ? 'step' : undefined} onClick={() => onGo(step)}>
                <span className={classes['stepNumber']}>{index + 1}</span>
                {say(`mapper:step.${step}`)}
                {open > 0 && <span className={classes['stepOpen']}>{say('mapper:toCheck', { count: open, n: numberText(open) })}</span>}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
