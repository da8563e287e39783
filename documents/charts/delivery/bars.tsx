import type { PictureOutcome } from '../../../domain/delivery/per-release.ts';
import { chartInk } from '../rating-colours.ts';
import { frame, type Bar, type DeliveryLayout } from './layout.ts';
import { outcomeInk } from './outcome-ink.ts';

/** Drawn from the back to the front. */
const outcomes = ['ok', 'tooYoung', 'aborted', 'undecided', 'failed'] as const satisfies readonly PictureOutcome[];

const round = (value: number) => Math.round(value * 100) / 100;

type Box = { readonly x: number; readonly tall: number; readonly known: boolean };

/** Risk per release: a bar for each delivery, as tall as what it carried, told apart by fill and by the mark above it. */
export function DeliveryBars({ bars, layout }: { bars: readonly Bar[]; layout: DeliveryLayout }) {
  const boxes = new Map<PictureOutcome, Box[]>(outcomes.map((outcome) => [outcome, []]));
  for (const [index, { size, outcome }] of bars.entries()) {
    const tall = size === null ? 0 : Math.max(1.5, layout.tall(size));
    boxes.get(outcome)?.push({ x: layout.bars[index] ?? 0, tall, known: size !== null });
  }
  return (
    <g className="delivery-bars">
      {layout.sizes.map((size) => (
        <path
          key={size}
          d={`M${frame.left} ${round(frame.barsBase - layout.tall(size)) + 0.5}H${layout.width - frame.right}`}
          stroke={chartInk.line}
          strokeWidth={0.7}
        />
      ))}
      {outcomes.map((outcome) => (
        <Outcome key={outcome} outcome={outcome} boxes={boxes.get(outcome) ?? []} thick={layout.thick} />
      ))}
      <path d={`M${frame.left} ${frame.barsBase + 0.5}H${layout.width - frame.right}`} stroke={chartInk.axis} strokeWidth={1} />
    </g>
  );
}

function Outcome({ outcome, boxes, thick }: { outcome: PictureOutcome; boxes: readonly Box[]; thick: number }) {
  const known = boxes.filter(({ known }) => known);
  if (boxes.length === 0) return null;
  const { fill, stroke, dashes, line } = outcomeInk[outcome];
  const inset = fill === 'none' ? 0.5 : 0;
  const d = known
    .map(({ x, tall }) => {
      const [wide, high] = [round(Math.max(0.5, thick - inset * 2)), round(tall - inset)];
      return `M${round(x + inset)} ${frame.barsBase}v${-high}h${wide}v${high}z`;
    })
    .join('');
  const unknown = boxes.filter(({ known }) => !known);
  const middle = ({ x }: Box) => x + thick / 2;
  return (
    <g data-outcome={outcome}>
      {d !== '' && <path d={d} fill={fill} stroke={stroke} strokeWidth={1} {...(dashes === null ? {} : { strokeDasharray: dashes })} />}
      {outcome === 'undecided' && <path d={known.map((box) => stripes(box, thick)).join('')} stroke={stroke} strokeWidth={1} />}
      {unknown.length > 0 && (
        <path
          d={unknown.map((box) => `M${round(middle(box) - 2.5)} ${frame.barsBase - 5}a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0`).join('')}
          fill="none"
          stroke={line}
          strokeWidth={1.2}
        />
      )}
      <path
        d={boxes.map((box) => above(outcome, middle(box), frame.barsBase - box.tall)).join('')}
        fill="none"
        stroke={line}
        strokeWidth={1.6}
      />
    </g>
  );
}

/** Lines across a bar, for what has no colour of its own. */
function stripes({ x, tall }: Box, thick: number): string {
  const lines: string[] = [];
  for (let y = frame.barsBase - 3; y > frame.barsBase - tall; y -= 3) lines.push(`M${round(x)} ${round(y)}h${round(thick)}`);
  return lines.join('');
}

/** The mark above a bar: a cross for what failed, a ring for what is undecided, a line for what was given up. */
function above(outcome: PictureOutcome, x: number, top: number): string {
  const y = round(top - 7);
  const at = round(x);
  switch (outcome) {
    case 'failed':
      return `M${at - 3} ${y - 3}l6 6m0 -6l-6 6`;
    case 'undecided':
      return `M${at - 2.5} ${y}a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0`;
    case 'aborted':
      return `M${at - 3} ${y + 1}h6`;
    case 'ok':
    case 'tooYoung':
      return '';
  }
}
