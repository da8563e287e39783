import { useRef, useState, type KeyboardEvent, type SVGAttributes } from 'react';
import { HeatMap as HeatMapChart, type HeatArrow, type HeatAxis, type HeatCell } from '../../../../documents/charts/heat-map.tsx';
import type { HeatMap, HeatMapView } from '../../../../domain/risks/heat-map.ts';
import type { Scale } from '../../../../domain/scoring/kinds.ts';
import { choiceName } from '../../../../words/names.ts';
import { goTo } from '../../../ui/address/hash-address.ts';
import type { ListQuery } from '../../../../engine/lists/list-query.ts';
import type { Scales } from '../../../ui/rating/scoring.tsx';
import { listAddress } from '../../../record/list/list-address.ts';
import { useLanguage, useWords } from '../../../ui/words/words-context.tsx';
import { onEnter } from '../../../ui/fields/keys.ts';
import classes from './heat-map.module.css';

type Props = {
  readonly view: HeatMapView;
  readonly map: HeatMap;
  readonly scoring: Scales;
  readonly summary: string;
  /** How risks went from cell to cell since an earlier day. */
  readonly arrows?: readonly HeatArrow[];
  /** Where a cell leads; `null` where no list shows what stands in it. */
  readonly listOf: ((cell: HeatCell) => ListQuery) | null;
};

const steps: Readonly<Record<string, readonly [likelihood: number, impact: number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

const idOf = (likelihood: number, impact: number) => `heat-cell-${likelihood}-${impact}`;

/** The chart of the report as a thing to use: one cell is in the tab order, arrows move, Enter opens the risks behind a cell. */
export function HeatMapGrid({ view, map, scoring, summary, arrows = [], listOf }: Props) {
  const say = useWords();
  const language = useLanguage();
  const { matrix, likelihood, impact } = scoring;
  const frame = useRef<HTMLDivElement>(null);
  const [rows, columns] = [matrix.cells.length, matrix.cells[0]?.length ?? 0];
  const [focused, setFocused] = useState({ likelihood: rows, impact: 1 });

  const axis = (scale: Scale): HeatAxis => ({
    label: scale.label[language],
    levels: scale.levels.map(({ level, label }) => ({ level, label: label[language] })),
  });
  const wordOf = (scale: Scale, level: number) => scale.levels.find((candidate) => candidate.level === level)?.label[language] ?? '';
  const open = (cell: HeatCell) => {
    if (listOf !== null) goTo(listAddress('/risks', listOf(cell)));
  };

  const keys = (event: KeyboardEvent, cell: HeatCell) => {
    const follow = () => {
      event.preventDefault();
      open(cell);
    };
    onEnter(event, follow);
    if (event.key === ' ') follow();
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const next = {
      likelihood: Math.min(rows, Math.max(1, cell.likelihood + step[0])),
      impact: Math.min(columns, Math.max(1, cell.impact + step[1])),
    };
    setFocused(next);
    frame.current?.querySelector<SVGGElement>(`#${idOf(next.likelihood, next.impact)}`)?.focus();
  };

  const attributes = (cell: HeatCell): SVGAttributes<SVGGElement> => ({
    id: idOf(cell.likelihood, cell.impact),
    role: listOf === null ? 'img' : 'link',
    className: (cell.count ?? 0) === 0 ? `heat-cell ${classes['empty'] ?? ''}` : 'heat-cell',
    tabIndex: cell.likelihood === focused.likelihood && cell.impact === focused.impact ? 0 : -1,
    onClick: () => open(cell),
    onFocus: () => setFocused({ likelihood: cell.likelihood, impact: cell.impact }),
    onKeyDown: (event) => keys(event, cell),
  });

  return (
    <div
      ref={frame}
      className={classes['map']}
      role="group"
      aria-label={say('heatMap:gridLabel', { kind: choiceName(say, 'assessmentKind', view.kind) })}
    >
      <HeatMapChart
        likelihood={axis(likelihood)}
        impact={axis(impact)}
        ratings={matrix.cells}
        ratingLabels={matrix.ratings.map(({ rating, label }) => ({ rating, label: label[language] }))}
        cells={map.cells}
        arrows={arrows}
        summary={summary}
        cellName={(cell, rating) => {
          const count = cell.count ?? cell.codes.length;
          const words = {
            likelihood: cell.likelihood,
            likelihoodWord: wordOf(likelihood, cell.likelihood),
            impact: cell.impact,
            impactWord: wordOf(impact, cell.impact),
            rating,
          };
          return count === 0
            ? say('heatMap:cellEmpty', words)
            : say('heatMap:cellRisks', { ...words, count, codes: cell.codes.join(', ') });
        }}
        cellAttributes={attributes}
      />
    </div>
  );
}
