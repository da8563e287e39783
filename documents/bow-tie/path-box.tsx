import type { SVGAttributes } from 'react';
import { chartInk } from '../charts/rating-colours.ts';
import { wordsX, type PlacedPath } from './places.ts';
import { Stop, Words } from './stop.tsx';

type Props = { readonly placed: PlacedPath; readonly bare: string; readonly attributes: SVGAttributes<SVGGElement> };

/** A cause or a consequence; in a broken frame, what is said where there is none. */
export function PathBox({ placed, bare, attributes }: Props) {
  const { of, box, lines, isCut, bare: at } = placed;
  const isMissing = of.target === null;
  return (
    <>
      <Stop box={box} name={of.name} whole={isCut ? of.text : null} attributes={attributes}>
        <rect
          {...box}
          rx={3}
          fill={chartInk.paper}
          stroke={isMissing ? chartInk.axis : chartInk.text}
          strokeWidth={1}
          strokeDasharray={isMissing ? '4 3' : undefined}
        />
        <g fill={isMissing ? chartInk.quiet : chartInk.text}>
          <Words lines={lines} x={box.x + wordsX} y={box.y + 18} />
        </g>
      </Stop>
      {at !== null && (
        <text x={at.x} y={box.y + at.y + 4} fill={chartInk.quiet} aria-hidden="true">
          {bare}
        </text>
      )}
    </>
  );
}
