import type { ReactNode, SVGAttributes } from 'react';
import { frame, type Box } from './places.ts';

type Props = {
  readonly box: Box;
  readonly name: string;
  /** All of its words where not all are shown, for whoever points at it. */
  readonly whole: string | null;
  readonly attributes: SVGAttributes<SVGGElement>;
  readonly children: ReactNode;
};

/** One thing of the picture, with room around it for the mark of the focus. */
export function Stop({ box: { x, y, width, height }, name, whole, attributes, children }: Props) {
  return (
    <g className="stop" role="img" aria-label={name} {...attributes}>
      {whole !== null && <title>{whole}</title>}
      <rect className="room" x={x - 3} y={y - 3} width={width + 6} height={height + 6} rx={4} fill="none" pointerEvents="all" />
      {children}
    </g>
  );
}

/** Lines of words below each other; `y` is the base of the first. */
export function Words({ lines, x, y, line = frame.line }: { lines: readonly string[]; x: number; y: number; line?: number }) {
  return lines.map((text, at) => (
    // Two lines may be alike.
    <text key={at} x={x} y={y + at * line}>
      {text}
    </text>
  ));
}
