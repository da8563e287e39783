import type { Severity } from '../../../domain/incidents/severity.ts';
import { chartInk } from '../rating-colours.ts';
import { DeliveryBars } from './bars.tsx';
import { frame, type DeliveryDrawing, type DeliveryLayout, type Mark } from './layout.ts';
import { DeliveryLevel } from './level.tsx';

/** All that is written in the drawing. */
export type DeliveryWords = {
  /** The whole of it in a sentence. */
  readonly name: string;
  readonly bars: string;
  readonly incidents: string;
  readonly level: string;
  /** Beside the heading of the level: mean, oldest, or why there is none. */
  readonly levelNote: string;
  readonly peak: string;
  readonly tolerated: string;
  readonly number: (value: number) => string;
};

type Props = {
  readonly drawing: DeliveryDrawing;
  readonly layout: DeliveryLayout;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly words: DeliveryWords;
  /** Which bar is pointed at. */
  readonly picked?: number | null;
};

const round = (value: number) => Math.round(value * 100) / 100;

/**
 * On one axis of time: risk per release, the incidents, and undeployed change. What failed has a line through all three, so that
 * it is seen what stood before it and what came after. Plain SVG: the same on screen, in the report and on paper.
 */
export function DeliveryChart({ drawing, layout, ticks, words, picked = null }: Props) {
  const { width } = layout;
  const right = width - frame.right;
  const middle = (index: number) => round((layout.bars[index] ?? 0) + layout.thick / 2);
  const failed = drawing.bars.flatMap(({ outcome }, index) => (outcome === 'failed' ? [middle(index)] : []));
  return (
    <svg
      className="delivery-chart"
      viewBox={`0 0 ${width} ${frame.height}`}
      width={width}
      height={frame.height}
      role="img"
      aria-label={words.name}
      xmlns="http://www.w3.org/2000/svg"
    >
      {ticks.map(({ at, label }, index) => (
        <g key={at}>
          <path d={`M${round(layout.x(at)) + 0.5} ${frame.barsTop - 6}V${frame.levelBase + 4}`} stroke={chartInk.line} strokeWidth={0.7} />
          <text x={round(layout.x(at)) + (index === 0 ? 0 : 3)} y={frame.height - 6} fontSize={11} fill={chartInk.quiet} data-mark="date">
            {label}
          </text>
        </g>
      ))}
      <path
        d={failed.map((x) => `M${x} ${frame.barsBase}V${frame.levelBase}`).join('')}
        stroke="var(--chart-failed, #8a1f3a)"
        strokeWidth={1}
        strokeDasharray="1 3"
      />
      {picked !== null && layout.bars[picked] !== undefined && <Pointer x={middle(picked)} thick={layout.thick} />}
      <Heading y={13} text={words.bars} />
      <Heading y={frame.levelTop - 20} text={words.level} note={words.levelNote} />
      <DeliveryBars bars={drawing.bars} layout={layout} />
      {layout.sizes.map((size) => (
        <Axis key={size} y={frame.barsBase - layout.tall(size)} text={words.number(size)} />
      ))}
      <text x={right + 4} y={frame.laneTop + 12} fontSize={11} fill={chartInk.quiet}>
        {words.incidents}
      </text>
      {layout.marks.map(({ mark, x, y }) => (
        <Incident key={mark.key} mark={mark} x={round(x)} y={y} />
      ))}
      <DeliveryLevel drawing={drawing} layout={layout} peakText={words.peak} toleratedText={words.tolerated} />
      <Axis y={frame.levelBase} text={words.number(0)} />
    </svg>
  );
}

function Heading({ y, text, note = '' }: { y: number; text: string; note?: string }) {
  return (
    <text x={0} y={y} fontSize={12} fill={chartInk.text} stroke={chartInk.paper} strokeWidth={3} paintOrder="stroke">
      <tspan fontWeight={600}>{text}</tspan>
      {note !== '' && (
        <tspan dx={10} fontSize={11} fill={chartInk.quiet}>
          {note}
        </tspan>
      )}
    </text>
  );
}

function Axis({ y, text }: { y: number; text: string }) {
  return (
    <text x={frame.left - 5} y={round(y) + 4} fontSize={11} textAnchor="end" fill={chartInk.quiet} data-mark="level">
      {text}
    </text>
  );
}

function Pointer({ x, thick }: { x: number; thick: number }) {
  const half = thick / 2 + 4;
  return (
    <g className="delivery-pointer">
      <rect
        x={x - half}
        y={frame.barsTop - 8}
        width={half * 2}
        height={frame.barsBase - frame.barsTop + 8}
        fill="var(--chart-picked, #dbebf5)"
      />
      <path d={`M${x} ${frame.barsBase}V${frame.levelBase}`} stroke="var(--chart-bar, #26719f)" strokeWidth={1} />
    </g>
  );
}

const numbers: Readonly<Record<Severity, string>> = { sev1: '1', sev2: '2', sev3: '3', sev4: '4' };

/** A diamond with the number of its severity: filled for the two gravest, empty for the others. */
function Incident({ mark: { severity }, x, y }: { mark: Mark; x: number; y: number }) {
  const isGrave = severity === 'sev1' || severity === 'sev2';
  return (
    <g data-severity={severity ?? 'none'}>
      <path
        d={`M${x} ${y - 7}l7 7l-7 7l-7 -7z`}
        fill={isGrave ? chartInk.text : chartInk.paper}
        stroke={isGrave ? chartInk.text : chartInk.quiet}
        strokeWidth={1}
      />
      <text
        x={x}
        y={y + 3.5}
        fontSize={9.5}
        fontWeight={600}
        textAnchor="middle"
        fill={isGrave ? chartInk.paper : chartInk.text}
        data-mark="words"
      >
        {severity === null ? '' : numbers[severity]}
      </text>
    </g>
  );
}
