import { chartInk } from './rating-colours.ts';

type Props = {
  /** Shares from 0 to 1: between which the true one lies, and the one that was seen. */
  readonly low: number;
  readonly high: number;
  readonly share: number;
  /** Whether there is enough to speak of the share: its dot is filled then. */
  readonly strong: boolean;
  /** Pixels. */
  readonly width: number;
};

const height = 16;
const round = (value: number) => Math.round(value * 100) / 100;

/** An interval on an axis from 0 to 100 %: what it says stands in words beside it. */
export function IntervalBar({ low, high, share, strong, width }: Props) {
  const x = (value: number) => round(5 + value * (width - 10));
  const ink = strong ? chartInk.text : chartInk.quiet;
  return (
    <svg
      className="interval-bar"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden
      xmlns="http://www.w3.org/2000/svg"
    >
      <path
        d={`M5 ${height - 0.5}H${width - 5}M5.5 ${height - 3}v3M${round(width / 2)} ${height - 3}v3M${width - 5.5} ${height - 3}v3`}
        stroke={chartInk.axis}
        strokeWidth={0.8}
      />
      <path d={`M${x(low)} 6.5H${x(high)}M${x(low)} 3.5v6M${x(high)} 3.5v6`} stroke={ink} strokeWidth={strong ? 1.6 : 1} fill="none" />
      <circle cx={x(share)} cy={6.5} r={3} fill={strong ? ink : chartInk.paper} stroke={ink} strokeWidth={1.2} />
    </svg>
  );
}
