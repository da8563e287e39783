import { LoadLineMark } from '../load-line-mark.tsx';
import { chartInk } from '../rating-colours.ts';
import { frame, type DeliveryDrawing, type DeliveryLayout, type LevelStep } from './layout.ts';

const round = (value: number) => Math.round(value * 100) / 100;

type Props = {
  readonly drawing: DeliveryDrawing;
  readonly layout: DeliveryLayout;
  readonly peakText: string;
  readonly toleratedText: string;
};

/** Undeployed change: a level that rises with each merge and falls with each delivery, and the load line where one is set. */
export function DeliveryLevel({ drawing, layout, peakText, toleratedText }: Props) {
  const { level, tolerated, end } = drawing;
  const right = layout.width - frame.right;
  const line = tolerated === null ? null : round(layout.y(tolerated));
  return (
    <g className="delivery-level">
      {level !== null && (
        <>
          <path d={areaOf(level.steps, end, layout, frame.levelBase)} fill="var(--chart-water, #b4d6ea)" />
          {line !== null && <path d={areaOf(level.steps, end, layout, line)} fill="var(--chart-over, #c98aa0)" />}
          <path d={edgeOf(level.steps, end, layout)} fill="none" stroke="var(--chart-bar, #26719f)" strokeWidth={1.2} />
          {level.peakAt !== null && level.peak > 0 && (
            <text
              x={round(Math.min(right - 4, Math.max(frame.left + 4, layout.x(level.peakAt))))}
              y={round(layout.y(level.peak)) - 5}
              fontSize={11}
              fontWeight={600}
              textAnchor={layout.x(level.peakAt) > right - 80 ? 'end' : layout.x(level.peakAt) < frame.left + 80 ? 'start' : 'middle'}
              fill={chartInk.text}
              stroke={chartInk.paper}
              strokeWidth={3}
              paintOrder="stroke"
            >
              {peakText}
            </text>
          )}
        </>
      )}
      <path d={`M${frame.left} ${frame.levelBase + 0.5}H${right}`} stroke={chartInk.axis} strokeWidth={1} />
      {line !== null && (
        <g color={chartInk.text}>
          <path d={`M${frame.left} ${line}H${right}`} stroke="currentColor" strokeWidth={1.2} />
          <svg x={right} y={line - 9} width={18} height={18}>
            <LoadLineMark size={18} />
          </svg>
          <text x={right + 21} y={line + 4} fontSize={11} fontWeight={600} fill="currentColor">
            {toleratedText}
          </text>
        </g>
      )}
    </g>
  );
}

/** The upper edge of the level, from left to right. */
function edgeOf(steps: readonly LevelStep[], end: number, layout: DeliveryLayout): string {
  const parts = steps.map(({ at, level }, index) => {
    const y = round(layout.y(level));
    return index === 0 ? `M${round(layout.x(at))} ${y}` : `H${round(layout.x(at))}V${y}`;
  });
  return `${parts.join('')}H${round(layout.x(end))}`;
}

/** What of the level is above a height, down to that height. */
function areaOf(steps: readonly LevelStep[], end: number, layout: DeliveryLayout, floor: number): string {
  const [first] = steps;
  if (first === undefined) return '';
  const parts = steps.map(({ at, level }) => `H${round(layout.x(at))}V${Math.min(floor, round(layout.y(level)))}`);
  return `M${round(layout.x(first.at))} ${floor}${parts.join('')}H${round(layout.x(end))}V${floor}Z`;
}
