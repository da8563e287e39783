import type { ReactNode, SVGAttributes } from 'react';
import { fitText } from '../html/fit-text.ts';
import { Arrow } from './arrow.tsx';
import { gutterRoutes } from './gutter-routes.ts';
import { chartInk, ratingFill, ratingStep, ratingText } from './rating-colours.ts';

/** `count` where `codes` holds only the first of the risks in the cell; `said` is how many there are, where it is more than a number. */
export type HeatCell = {
  readonly likelihood: number;
  readonly impact: number;
  readonly codes: readonly string[];
  readonly count?: number;
  readonly said?: ReactNode;
};
export type HeatArrow = {
  readonly from: { readonly likelihood: number; readonly impact: number };
  readonly to: { readonly likelihood: number; readonly impact: number };
  readonly codes: readonly string[];
  readonly said?: ReactNode;
};
export type HeatAxis = { readonly label: string; readonly levels: readonly { readonly level: number; readonly label: string }[] };

export type HeatMapProps = {
  readonly likelihood: HeatAxis;
  readonly impact: HeatAxis;
  /** `ratings[likelihood - 1][impact - 1]` */
  readonly ratings: readonly (readonly number[])[];
  readonly ratingLabels: readonly { readonly rating: number; readonly label: string }[];
  readonly cells: readonly HeatCell[];
  readonly arrows: readonly HeatArrow[];
  /** What the whole map says in one line. */
  readonly summary: string;
  /** What one cell says aloud. */
  readonly cellName: (cell: HeatCell, ratingLabel: string) => string;
  /** How much larger texts are than usual, where the map is small: cells then name one risk only. */
  readonly textScale?: number;
  /** What a cell does and how it is reached; by default each can be focused. */
  readonly cellAttributes?: (cell: HeatCell) => SVGAttributes<SVGGElement>;
};

const size = 88;
/** Room for the arrows, and for none of them where there is none. */
const [gutter, hairline] = [18, 3];
const left = 132;
const bottom = 64;
const shownCodes = 3;
/** Room for the labels of a level on each axis and of an axis, in ems. */
const [likelihoodRoom, impactRoom, axisRoom] = [8, 8, 20];

/**
 * Risks by likelihood (upwards) and impact (to the right). Each cell shows its rating as colour and number, how many risks
 * stand in it, and the first codes; arrows lead from the cell of an earlier date along the gutters, never across a count.
 */
export function HeatMap(props: HeatMapProps) {
  const [rows, columns] = [props.likelihood.levels.length, props.impact.levels.length];
  const gap = props.arrows.length > 0 ? gutter : hairline;
  const width = left + columns * (size + gap);
  const height = rows * (size + gap) + bottom;
  const x = (impact: number) => left + (impact - 1) * (size + gap);
  const y = (likelihood: number) => (rows - likelihood) * (size + gap);
  const grid = props.likelihood.levels
    .map(({ level }) => level)
    .sort((a, b) => b - a)
    .flatMap((likelihood) => props.impact.levels.map(({ level: impact }) => ({ likelihood, impact })));
  const placeOf = (cell: { likelihood: number; impact: number }) => ({ column: cell.impact - 1, row: rows - cell.likelihood });
  const routes = gutterRoutes(
    props.arrows.map(({ from, to }) => ({ from: placeOf(from), to: placeOf(to) })),
    { columns, rows, size, gap },
  );
  return (
    <svg
      className="heat-map"
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={props.summary}
      fontFamily="inherit"
      xmlns="http://www.w3.org/2000/svg"
    >
      {grid.map(({ likelihood, impact }) => {
        const known = props.cells.find((cell) => cell.likelihood === likelihood && cell.impact === impact);
        const cell = known ?? { likelihood, impact, codes: [] };
        return <Cell key={`${likelihood}:${impact}`} props={props} cell={cell} x={x(impact)} y={y(likelihood)} />;
      })}
      <Axes props={props} x={x} y={y} width={width} height={height} />
      <g aria-hidden="true" transform={`translate(${left} 0)`}>
        {props.arrows.map((arrow, index) => (
          <Arrow key={JSON.stringify([arrow.from, arrow.to])} points={routes[index] ?? []} count={arrow.codes.length} said={arrow.said} />
        ))}
      </g>
    </svg>
  );
}

function Cell({ props, cell, x, y }: { props: HeatMapProps; cell: HeatCell; x: number; y: number }) {
  const most = Math.max(...props.ratingLabels.map((label) => label.rating));
  const rating = props.ratings[cell.likelihood - 1]?.[cell.impact - 1] ?? 1;
  const label = props.ratingLabels.find((label) => label.rating === rating)?.label ?? String(rating);
  const step = ratingStep(rating, most);
  const count = cell.count ?? cell.codes.length;
  const scale = props.textScale ?? 1;
  const shown = cell.codes.slice(0, scale > 1 ? 1 : shownCodes);
  return (
    <g
      className="heat-cell"
      role="img"
      tabIndex={0}
      aria-label={props.cellName(cell, label)}
      {...props.cellAttributes?.(cell)}
      fill={ratingText(step)}
    >
      <rect x={x} y={y} width={size} height={size} fill={ratingFill(step)} rx={2} />
      <text x={x + size - 7} y={y + 4 + 11 * scale} fontSize={11 * scale} textAnchor="end" data-mark="level">
        {rating}
      </text>
      {count > 0 && (
        <>
          <text x={x + 9} y={y + 38} fontSize={count < 1000 ? 30 : 22} fontWeight={600}>
            {cell.said ?? count}
          </text>
          <text x={x + 9} y={y + 58} fontSize={11.5 * scale} data-mark="code">
            {shown.slice(0, 2).join(' ')}
          </text>
          <text x={x + 9} y={y + 58 + 16 * scale} fontSize={11.5 * scale} data-mark="code">
            {[...shown.slice(2), ...(count > shown.length ? ['…'] : [])].join(' ')}
          </text>
        </>
      )}
    </g>
  );
}

type AxesProps = { props: HeatMapProps; x: (level: number) => number; y: (level: number) => number; width: number; height: number };

function Axes({ props, x, y, width, height }: AxesProps) {
  const gridBottom = height - bottom;
  const scale = props.textScale ?? 1;
  const fit = (label: string, ems: number) => fitText(label, ems / scale);
  return (
    <g fill={chartInk.text} fontSize={13 * scale} aria-hidden="true">
      {props.likelihood.levels.map(({ level, label }) => (
        <text key={level} x={left - 10} y={y(level) + size / 2 + 4} textAnchor="end" data-mark="level">
          {fit(label, likelihoodRoom)}
          <tspan fontWeight={600}>{`  ${level}`}</tspan>
        </text>
      ))}
      {props.impact.levels.map(({ level, label }) => (
        <g key={level} textAnchor="middle" data-mark="level">
          <text x={x(level) + size / 2} y={gridBottom + 15} fontWeight={600}>
            {level}
          </text>
          <text x={x(level) + size / 2} y={gridBottom + 32}>
            {fit(label, impactRoom)}
          </text>
        </g>
      ))}
      <text x={left + (width - left) / 2} y={height - 8} textAnchor="middle" fill={chartInk.quiet} data-mark="typed">
        {`${fit(props.impact.label, axisRoom)} →`}
      </text>
      <text transform={`translate(14 ${gridBottom / 2}) rotate(-90)`} textAnchor="middle" fill={chartInk.quiet} data-mark="typed">
        {`${fit(props.likelihood.label, axisRoom)} →`}
      </text>
    </g>
  );
}
