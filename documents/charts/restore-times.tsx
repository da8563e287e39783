import type { ReactNode } from 'react';
import { chartInk } from './rating-colours.ts';

export type RestoreTimesProps = {
  /** Instants are milliseconds since 1970. */
  readonly start: number;
  readonly end: number;
  readonly circles: readonly { readonly key: string; readonly at: number; readonly minutes: number; readonly fill: string }[];
  readonly ticks: readonly number[];
  readonly median: number | null;
  readonly months: readonly { readonly at: number; readonly label: string }[];
  /** A level of the axis in words. */
  readonly levelText: (minutes: number) => string;
  /** The median as it is shown. */
  readonly medianSaid: ReactNode;
  readonly name: string;
};

const [width, height, left, right, top, bottom] = [660, 190, 58, 74, 8, 34];
/** Gridlines, in minutes: one minute to a week. */
const grid = [1, 10, 60, 240, 1440, 10_080];

/** Incidents by when they began and how long they took to restore, on a logarithmic scale, with releases as ticks below. */
export function RestoreTimes(props: RestoreTimesProps) {
  const longest = Math.max(60, ...props.circles.map((circle) => circle.minutes));
  const most = grid.find((line) => line >= longest) ?? longest;
  const round = (value: number) => Math.round(value * 10) / 10;
  const x = (at: number) => round(left + ((at - props.start) / (props.end - props.start)) * (width - left - right));
  const y = (minutes: number) => round(height - bottom - (Math.log(Math.max(minutes, 1)) / Math.log(most)) * (height - top - bottom));
  const floor = height - bottom;
  return (
    <svg
      className="restore-times"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={props.name}
      fontSize={10}
      xmlns="http://www.w3.org/2000/svg"
    >
      {grid
        .filter((line) => line <= most)
        .map((line) => (
          <g key={line}>
            <path d={`M${left} ${y(line)}H${width - right}`} stroke={chartInk.line} strokeWidth={0.7} />
            <text x={left - 6} y={y(line) + 3.5} textAnchor="end" fill={chartInk.quiet} data-mark="level">
              {props.levelText(line)}
            </text>
          </g>
        ))}
      {props.months.map(({ at, label }) => (
        <g key={at}>
          <path d={`M${x(at)} ${top}V${floor + 14}`} stroke={chartInk.line} strokeWidth={0.7} />
          <text x={x(at)} y={height - 6} fill={chartInk.quiet} data-mark="date">
            {label}
          </text>
        </g>
      ))}
      {props.ticks.map((tick, index) => (
        // Two releases of one instant are two ticks in one place.
        <path key={`${tick}:${index}`} d={`M${x(tick)} ${floor + 3}v9`} stroke={chartInk.text} strokeWidth={1.2} />
      ))}
      {props.circles.map((circle) => (
        <circle
          key={circle.key}
          cx={x(circle.at)}
          cy={y(circle.minutes)}
          r={3.4}
          fill={circle.fill}
          stroke={chartInk.text}
          strokeWidth={0.8}
        />
      ))}
      {props.median !== null && (
        <g>
          <path d={`M${left} ${y(props.median)}H${width - right}`} stroke={chartInk.text} strokeWidth={1.2} strokeDasharray="5 3" />
          <text x={width - right + 5} y={y(props.median) + 3.5} fill={chartInk.text} fontWeight={600}>
            {props.medianSaid}
          </text>
        </g>
      )}
    </svg>
  );
}
