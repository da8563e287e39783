import { memo, type SVGAttributes } from 'react';
import { chartInk } from '../charts/rating-colours.ts';
import { Barrier } from './barrier.tsx';
import type { BowTieDrawing, Target } from './drawing.ts';
import { EventBox, HappeningLine } from './event-box.tsx';
import type { BowTieLayout } from './layout.ts';
import { PathBox } from './path-box.tsx';
import { frame, type Placed } from './places.ts';

/** What a thing in the picture does and how it is reached; nothing in a picture that is only looked at. */
export type StopAttributes = (id: string, target: Target | null) => SVGAttributes<SVGGElement>;

type Props = {
  readonly drawing: BowTieDrawing;
  readonly layout: BowTieLayout;
  /** Of the picture, what lies between two heights; all of it unless said. */
  readonly part?: { readonly from: number; readonly to: number };
  readonly stop?: StopAttributes;
};

const still: StopAttributes = () => ({});

/**
 * A risk as a bow-tie: causes at the left, the event in the middle, consequences at the right. Controls are bars across the paths:
 * solid where a test found that they work, half where partly, broken where not, hollow where nobody knows.
 */
export const BowTie = memo(function BowTie({ drawing, layout, part, stop = still }: Props) {
  const { width, height, heads, lines, arrows, paths, barriers, event, happenings } = layout;
  const { from, to } = part ?? { from: 0, to: height };
  const isIn = ({ box }: Placed) => box.y < to && box.y + box.height > from;
  return (
    <svg
      className="bow-tie"
      viewBox={`0 ${from} ${width} ${to - from}`}
      role={stop === still ? 'img' : 'group'}
      aria-label={drawing.summary}
      fontFamily="inherit"
      fontSize={frame.letter}
      fill={chartInk.text}
      xmlns="http://www.w3.org/2000/svg"
    >
      <g aria-hidden="true" fontSize={12} fontWeight={600} fill={chartInk.quiet}>
        {(from === 0 ? heads : []).map(({ x, text, anchor }) => (
          <text key={text} x={x} y={14} textAnchor={anchor}>
            {text}
          </text>
        ))}
      </g>
      <g aria-hidden="true" fill="none" stroke={chartInk.axis} strokeWidth={1.4} strokeLinejoin="round">
        <path d={lines.flatMap(({ d, isMissing }) => (isMissing ? [] : [d])).join('')} />
        <path d={lines.flatMap(({ d, isMissing }) => (isMissing ? [d] : [])).join('')} strokeDasharray="3 4" />
      </g>
      <path aria-hidden="true" fill={chartInk.axis} d={arrows.map(({ x, y }) => `M${x} ${y}l-8 -4v8z`).join('')} />
      {paths.filter(isIn).map((placed) => (
        <PathBox key={placed.of.id} placed={placed} bare={drawing.bare} attributes={stop(placed.of.id, placed.of.target)} />
      ))}
      {isIn(event) && <EventBox placed={event} attributes={stop(event.of.id, event.of.target)} />}
      {happenings.filter(isIn).map((placed) => (
        <HappeningLine key={placed.of.id} placed={placed} attributes={stop(placed.of.id, placed.of.target)} />
      ))}
      {barriers.filter(isIn).map((placed) => (
        <Barrier key={placed.of.id} placed={placed} attributes={stop(placed.of.id, placed.of.target)} />
      ))}
    </svg>
  );
});
