import type { Rate } from '../../../domain/delivery/rates.ts';
import { outcomeInk } from '../../../documents/charts/delivery/outcome-ink.ts';
import classes from './delivery.module.css';

const [width, height] = [72, 10];

/** Of how many deliveries how many failed, and how many may have: the words beside it say the same. */
export function FailuresBar({ rate: { count, undecided, of } }: { rate: Rate }) {
  const unit = (width - 1) / Math.max(1, of);
  const [failed, maybe] = [count * unit, undecided * unit];
  const lines = Math.floor(maybe / 3);
  return (
    <svg className={classes['bar']} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      <rect x={0.5} y={0.5} width={width - 1} height={height - 1} fill="none" className={classes['barRoom']} />
      {count > 0 && <rect x={0.5} y={0.5} width={failed} height={height - 1} fill={outcomeInk.failed.fill} />}
      {undecided > 0 && (
        <>
          <rect x={0.5 + failed} y={0.5} width={maybe} height={height - 1} fill="none" stroke={outcomeInk.undecided.stroke} />
          <path
            d={Array.from({ length: lines }, (_, index) => `M${failed + 2 + index * 3} 1V${height - 1}`).join('')}
            stroke={outcomeInk.undecided.stroke}
          />
        </>
      )}
    </svg>
  );
}
