import { outcomeInk } from '../../../../documents/charts/delivery/outcome-ink.ts';
import type { PictureOutcome } from '../../../../domain/delivery/per-release.ts';
import type { ServiceDelivery } from '../../../../domain/delivery/service-delivery.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import classes from '../delivery.module.css';

const outcomes = ['ok', 'failed', 'undecided', 'aborted', 'tooYoung'] as const satisfies readonly PictureOutcome[];

/** What the bars are told apart by, with how many there are of each; only of what is drawn. */
export function Legend({ delivery: { bars } }: { delivery: ServiceDelivery }) {
  const say = useWords();
  const counted = outcomes.map((outcome) => ({ outcome, n: bars.filter((bar) => bar.outcome === outcome).length }));
  return (
    <ul className={classes['legend']}>
      {counted
        .filter(({ n }) => n > 0)
        .map(({ outcome, n }) => (
          <li key={outcome}>
            <Sample outcome={outcome} />
            {say(`delivery:outcome.${outcome}`)} {numberText(n)}
          </li>
        ))}
    </ul>
  );
}

function Sample({ outcome }: { outcome: PictureOutcome }) {
  const { fill, stroke, dashes } = outcomeInk[outcome];
  return (
    <svg width={12} height={20} viewBox="0 0 12 20" aria-hidden>
      <rect x={2.5} y={9.5} width={7} height={10} fill={fill} stroke={stroke} {...(dashes === null ? {} : { strokeDasharray: dashes })} />
      {outcome === 'undecided' && <path d="M3 12.5h6M3 15.5h6" stroke={stroke} />}
      {outcome === 'failed' && <path d="M3 1l6 6m0 -6l-6 6" stroke={stroke} strokeWidth={1.6} />}
      {outcome === 'undecided' && <circle cx={6} cy={4} r={2.5} fill="none" stroke={stroke} strokeWidth={1.6} />}
      {outcome === 'aborted' && <path d="M3 5h6" stroke={stroke} strokeWidth={1.6} />}
    </svg>
  );
}
