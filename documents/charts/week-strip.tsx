import type { ReactNode } from 'react';
import { chartInk, ratingFill, ratingStep, ratingText } from './rating-colours.ts';

export type StripWeek = {
  readonly key: string;
  /** What stands under it; empty where its neighbours say enough. */
  readonly label: string;
  readonly rating: number | null;
  readonly incidents: number;
  readonly suspected: number;
  /** The same as they are shown. */
  readonly said: { readonly rating: ReactNode; readonly incidents: ReactNode; readonly suspected: ReactNode };
};

type Props = {
  readonly weeks: readonly StripWeek[];
  /** The highest rating of the matrix. */
  readonly most: number;
  readonly ratingName: string;
  readonly incidentsName: string;
  /** All of it in words. */
  readonly name: string;
};

const [left, cell, gap, box, dots, height] = [92, 40, 3, 26, 44, 74];
/** So many incidents of a week are dots; more are a number. */
const mostDots = 3;

/** Weeks from left to right: each a box in the colour of its rating, with the number, and a dot for each incident below. */
export function WeekStrip({ weeks, most, ratingName, incidentsName, name }: Props) {
  const width = left + weeks.length * (cell + gap);
  return (
    <svg
      className="week-strip"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={name}
      fontSize={10}
      xmlns="http://www.w3.org/2000/svg"
    >
      <text x={0} y={17} fill={chartInk.quiet}>
        {ratingName}
      </text>
      <text x={0} y={dots + 4} fill={chartInk.quiet}>
        {incidentsName}
      </text>
      {weeks.map((week, index) => (
        <Week key={week.key} week={week} x={left + index * (cell + gap)} most={most} isLast={index === weeks.length - 1} />
      ))}
    </svg>
  );
}

function Week({ week, x, most, isLast }: { week: StripWeek; x: number; most: number; isLast: boolean }) {
  const step = week.rating === null ? null : ratingStep(week.rating, most);
  const middle = x + cell / 2;
  const marks = [...Array<'decided'>(week.incidents).fill('decided'), ...Array<'suspected'>(week.suspected).fill('suspected')];
  return (
    <g>
      <rect
        x={x}
        y={0}
        width={cell}
        height={box}
        rx={1.5}
        {...(step === null ? { fill: 'none', stroke: chartInk.line, strokeDasharray: '3 2' } : { fill: ratingFill(step) })}
      />
      <text x={middle} y={17} fontSize={12} fontWeight={600} textAnchor="middle" fill={step === null ? chartInk.quiet : ratingText(step)}>
        {week.said.rating ?? '–'}
      </text>
      {marks.length > mostDots ? (
        <text x={middle} y={dots + 4} fontSize={11} fontWeight={600} textAnchor="middle" fill={chartInk.text}>
          {week.said.incidents}
          {week.suspected > 0 && <>+{week.said.suspected}?</>}
        </text>
      ) : (
        marks.map((mark, at) => (
          // Two incidents of one kind are two dots side by side.
          <circle
            key={`${mark}:${at}`}
            cx={middle + (at - (marks.length - 1) / 2) * 11}
            cy={dots}
            r={4}
            fill={mark === 'decided' ? chartInk.text : chartInk.paper}
            stroke={chartInk.text}
            strokeWidth={1.2}
          />
        ))
      )}
      <path d={`M${x} ${dots + 11}h${cell}`} stroke={chartInk.line} strokeWidth={1} />
      <text x={isLast ? x + cell : x} y={height - 4} textAnchor={isLast ? 'end' : 'start'} fill={chartInk.quiet} data-mark="date">
        {week.label}
      </text>
    </g>
  );
}
