import type { SVGAttributes } from 'react';
import { chartInk, ratingFill, ratingText } from '../charts/rating-colours.ts';
import { frame, swatch, wordsX, type PlacedEvent, type PlacedHappening } from './places.ts';
import { Stop, Words } from './stop.tsx';

type EventProps = { readonly placed: PlacedEvent; readonly attributes: SVGAttributes<SVGGElement> };

/** The event: the code of the risk, what would happen, and where it stands with all controls at work. */
export function EventBox({ placed: { of, box, lines, rated, isCut }, attributes }: EventProps) {
  const { step, rating, label } = of.residual;
  const x = box.x + wordsX;
  const foot = box.y + box.height - 28;
  return (
    <Stop box={box} name={of.name} whole={isCut ? `${of.text} (${label})` : null} attributes={attributes}>
      <rect {...box} rx={5} fill={chartInk.paper} stroke={chartInk.text} strokeWidth={2.4} />
      <text x={x} y={box.y + 18} fill={chartInk.quiet} fontWeight={600} data-mark="code">
        {of.code}
      </text>
      <g fontSize={frame.eventLetter} fontWeight={600}>
        <Words lines={lines} x={x} y={box.y + 38} line={frame.eventLine} />
      </g>
      {step !== null && (
        <g fill={ratingText(step)}>
          <rect x={x} y={foot} width={swatch} height={18} rx={2} fill={ratingFill(step)} />
          <text x={x + swatch / 2} y={foot + 13.5} fontSize={12.5} fontWeight={600} textAnchor="middle">
            {rating}
          </text>
        </g>
      )}
      <text x={step === null ? x : x + swatch + 6} y={foot + 13}>
        {rated}
      </text>
    </Stop>
  );
}

type HappeningProps = { readonly placed: PlacedHappening; readonly attributes: SVGAttributes<SVGGElement> };

/** A linked record under the event; one that is only suspected stands beside a broken rule. */
export function HappeningLine({ placed: { of, box, head, lines, isCut }, attributes }: HappeningProps) {
  const x = box.x + wordsX;
  return (
    <Stop box={box} name={of.name} whole={isCut ? `${of.head}: ${of.title}` : null} attributes={attributes}>
      <path d={`M${box.x} ${box.y}v${box.height}`} stroke={chartInk.text} strokeWidth={2} strokeDasharray={of.isOpen ? '3 3' : undefined} />
      <text x={x} y={box.y + 12} fontWeight={600}>
        {head}
      </text>
      <Words lines={lines} x={x} y={box.y + 12 + frame.line} />
      <text x={x} y={box.y + 12 + frame.line * (1 + lines.length)} fill={chartInk.quiet} data-mark="date">
        {of.at}
      </text>
    </Stop>
  );
}
