import type { SVGAttributes } from 'react';
import { chartInk } from '../charts/rating-colours.ts';
import type { BarrierState } from '../../domain/bow-tie/barrier-state.ts';
import { frame, type PlacedBarrier } from './places.ts';
import { Stop, Words } from './stop.tsx';

type Props = { readonly placed: PlacedBarrier; readonly attributes: SVGAttributes<SVGGElement> };

/** A control across a path: its bar says by its shape how its last test came out, and its last line by words. */
export function Barrier({ placed: { of, box, head, title, said, isCut }, attributes }: Props) {
  const x = box.x + 2;
  const y = (line: number) => box.y + frame.words + frame.line * line;
  return (
    <Stop box={box} name={of.name} whole={isCut ? `${of.head}: ${of.title} (${of.said})` : null} attributes={attributes}>
      <Bar state={of.state} x={x} y={box.y} />
      <g fontWeight={600} data-mark="code">
        <Words lines={head} x={x} y={y(0)} />
      </g>
      <Words lines={title} x={x} y={y(head.length)} />
      <g fill={of.state === 'failed' ? failedInk : chartInk.quiet} data-mark="state">
        <Words lines={said} x={x} y={y(head.length + title.length)} />
      </g>
    </Stop>
  );
}

/** The colour of a control that failed; its shape and words say so as well. */
export const failedInk = 'var(--mark-failed, #8a1f3a)';

const [wide, tall] = [11, 26];

/** The bar of a control across a path that runs `frame.path` below `y`. */
export function Bar({ state, x, y }: { state: BarrierState; x: number; y: number }) {
  const top = y + frame.path - tall / 2;
  const outline = { x, y: top, width: wide, height: tall, rx: 1 } as const;
  switch (state) {
    case 'effective':
      return <rect {...outline} fill={chartInk.text} stroke={chartInk.text} strokeWidth={1.4} />;
    case 'partly':
      return (
        <>
          <rect {...outline} fill={chartInk.paper} stroke={chartInk.text} strokeWidth={1.4} />
          <path d={`M${x} ${top + tall / 2}h${wide}v${tall / 2}h-${wide}z`} fill={chartInk.text} />
        </>
      );
    case 'failed':
      // Two pieces that fell apart, and the path goes through.
      return (
        <g fill={failedInk}>
          <path d={`M${x - 2} ${top}h${wide}v8l-3 2l-3 -4l-3 3l-2 -2z`} />
          <path d={`M${x + 2} ${top + tall}h${wide}v-7l-2 -2l-3 3l-3 -4l-3 3z`} />
        </g>
      );
    case 'lapsed':
      return <rect {...outline} fill={chartInk.paper} stroke={chartInk.text} strokeWidth={1.4} strokeDasharray="3 2" />;
    case 'untested':
      return <rect {...outline} fill={chartInk.paper} stroke={chartInk.text} strokeWidth={1.4} />;
  }
  return state satisfies never;
}
