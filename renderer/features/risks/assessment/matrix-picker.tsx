import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import type { Scale } from '../../../../domain/scoring/kinds.ts';
import { stepOf } from '../../../ui/rating/rating-badge.tsx';
import { useLanguage, useWords } from '../../../ui/words/words-context.tsx';
import type { Scales } from '../../../ui/rating/scoring.tsx';
import { onEnter } from '../../../ui/fields/keys.ts';
import classes from './matrix-picker.module.css';

export type Levels = { readonly likelihood: number; readonly impact: number };

/** A position that stands in a cell: its kind in a word. */
export type Mark = { readonly at: Levels; readonly name: string };

type Props = {
  readonly scales: Scales;
  readonly chosen: Levels | null;
  /** Where the risk stands until now. */
  readonly was: Levels | null;
  /** Where the risk stands by each kind of position in this version of the matrix. */
  readonly marks?: readonly Mark[];
  readonly onChoose: (levels: Levels) => void;
  /** The chosen cell was confirmed once more by keyboard. */
  readonly onAgain: () => void;
  /** The picker was opened by the person: the first key goes to it. */
  readonly focusFirst?: boolean;
};

const steps: Readonly<Record<string, readonly [likelihood: number, impact: number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** The matrix itself as a choice: the likeliest row on top, impact to the right. One cell is in the tab order; arrows move. */
export function MatrixPicker({
  scales: { matrix, likelihood, impact },
  chosen,
  was,
  marks = [],
  onChoose,
  onAgain,
  focusFirst = false,
}: Props) {
  const say = useWords();
  const language = useLanguage();
  const cells = useRef(new Map<string, HTMLButtonElement>());
  const [focused, setFocused] = useState<Levels>(chosen ?? was ?? { likelihood: 1, impact: 1 });
  const entry = chosen ?? focused;
  const [rows, columns] = [matrix.cells.length, matrix.cells[0]?.length ?? 0];
  const wordOf = (scale: Scale, level: number) => scale.levels.find((candidate) => candidate.level === level)?.label[language] ?? '';
  const ratingWord = (rating: number) => matrix.ratings.find((candidate) => candidate.rating === rating)?.label[language] ?? String(rating);

  const focusEntry = useEffectEvent(() => {
    if (focusFirst) cells.current.get(keyOf(entry))?.focus();
  });
  useEffect(() => focusEntry(), []);

  const step = (rating: number) => stepOf(rating, matrix.ratings.length);

  const move = (event: KeyboardEvent, at: Levels) => {
    onEnter(event, () => {
      if (event.ctrlKey || event.metaKey || chosen === null || !same(chosen, at)) return;
      event.preventDefault();
      onAgain();
    });
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const next = {
      likelihood: Math.min(rows, Math.max(1, at.likelihood + step[0])),
      impact: Math.min(columns, Math.max(1, at.impact + step[1])),
    };
    setFocused(next);
    cells.current.get(keyOf(next))?.focus();
  };

  return (
    <div className={classes['frame']}>
      <div className={classes['axisY']} aria-hidden>
        {likelihood.label[language]}
      </div>
      <div>
        <div role="grid" aria-label={say('risks:matrixLabel')}>
          {matrix.cells.map((_, up) => {
            const level = rows - up;
            return (
              <div role="row" className={classes['row']} key={level}>
                <span className={classes['level']} aria-hidden>
                  {level} {wordOf(likelihood, level)}
                </span>
                {(matrix.cells[level - 1] ?? []).map((rating, across) => {
                  const at = { likelihood: level, impact: across + 1 };
                  const isChosen = chosen !== null && same(chosen, at);
                  const here = marks.filter((mark) => same(mark.at, at)).map(({ name }) => name);
                  return (
                    <button
                      type="button"
                      role="gridcell"
                      key={across}
                      ref={(element) => {
                        if (element) cells.current.set(keyOf(at), element);
                      }}
                      className={was !== null && same(was, at) && !isChosen ? `${classes['cell']} ${classes['was']}` : classes['cell']}
                      style={{ background: `var(--rating-${step(rating)})`, color: `var(--rating-${step(rating)}-text)` }}
                      aria-selected={isChosen}
                      aria-label={say('risks:cellName', {
                        likelihood: at.likelihood,
                        likelihoodWord: wordOf(likelihood, at.likelihood),
                        impact: at.impact,
                        impactWord: wordOf(impact, at.impact),
                        // Whoever says what is written in the cell means it.
                        rating: [`${rating} ${ratingWord(rating)}`, ...here].join(', '),
                      })}
                      tabIndex={same(entry, at) ? 0 : -1}
                      onFocus={() => setFocused(at)}
                      onKeyDown={(event) => move(event, at)}
                      onClick={() => onChoose(at)}
                    >
                      {rating}
                      {here.length === 0 ? null : (
                        <span className={classes['marks']} data-marks={here.map((name) => name.slice(0, 1)).join('')} aria-hidden />
                      )}
                    </button>
                  );
                })}
              </div>
            );
          })}
        </div>
        <div className={classes['levels']} aria-hidden>
          {(matrix.cells[0] ?? []).map((_, across) => (
            <span key={across}>
              {across + 1}
              <br />
              {wordOf(impact, across + 1)}
            </span>
          ))}
        </div>
      </div>
      <div className={classes['axisX']} aria-hidden>
        {impact.label[language]}
      </div>
      <p className={classes['legend']} aria-hidden>
        {[...new Set(marks.map(({ name }) => name))].map((name) => `${name.slice(0, 1)} = ${name}`).join(' · ')}
        {was === null ? null : `${marks.length === 0 ? '' : ' · '}${say('risks:dashedUntilNow')}`}
      </p>
    </div>
  );
}

const keyOf = (at: Levels) => `${at.likelihood}-${at.impact}`;
const same = (a: Levels, b: Levels) => a.likelihood === b.likelihood && a.impact === b.impact;
