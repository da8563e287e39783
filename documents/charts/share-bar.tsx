import type { ReactNode } from 'react';
import { chartInk } from './rating-colours.ts';

export type BarPart = {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** The count as it is shown. */
  readonly said: ReactNode;
  readonly fill: string;
  readonly text: string;
};

const height = 18;
/** Below this width a count does not fit inside its part; the table beside the bar has it. */
const roomForCount = 14;

/** Counts as one bar whose full width is `most`, so that bars under one another share an axis from zero. Counts stand inside. */
export function ShareBar({ parts, most, width, name }: { parts: readonly BarPart[]; most: number; width: number; name: string }) {
  const unit = most > 0 ? width / most : 0;
  const boxes = parts
    .map((part, index) => ({
      ...part,
      x: parts.slice(0, index).reduce((sum, before) => sum + before.count, 0) * unit,
      width: part.count * unit,
    }))
    .filter((part) => part.count > 0);
  const round = (value: number) => Math.round(value * 100) / 100;
  return (
    <svg
      className="share-bar"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={name}
      xmlns="http://www.w3.org/2000/svg"
    >
      <path d={`M0 ${height}H${width}`} stroke={chartInk.line} strokeWidth={1} />
      {boxes.map((box) => (
        <g key={box.key}>
          <rect
            x={round(box.x)}
            y={1}
            width={round(box.width)}
            height={height - 2}
            fill={box.fill}
            stroke={chartInk.paper}
            strokeWidth={1}
          />
          {box.width >= roomForCount && (
            <text x={round(box.x + box.width / 2)} y={13} fontSize={10.5} fontWeight={600} textAnchor="middle" fill={box.text}>
              {box.said}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
