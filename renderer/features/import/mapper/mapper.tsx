import { Button } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { onEnter } from '../../../ui/fields/keys.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import { ColumnsStep, type ColumnChange } from './columns-step.tsx';
import type { Records } from '../../../../documents/mapping/guess-direction.ts';
import type { Mapping } from '../../../../domain/imports/mapping.ts';
import { isSure, mapSteps, openCount, type MapperAction, type MapperState, type MapStep } from './mapper-state.ts';
import type { ScoreCheck } from '../../../workers/mapper-view.ts';
import { SheetStep } from './sheet-step.tsx';
import { ValuesStep } from './values-step.tsx';
import classes from './mapper.module.css';

/** What a person does to a mapping: some of it is guessed anew by the worker. */
export type MapperActs = {
  readonly act: (action: MapperAction) => void;
  readonly onSheet: (at: number) => void;
  readonly onRecords: (records: Records) => void;
  readonly onHeader: (header: Mapping['header']) => void;
  readonly onTable: (table: string) => void;
  readonly onColumn: ColumnChange;
  /** A column of theirs, by its place, is read once more for a column of ours; `null`: none is. */
  readonly onReading: (key: string, of: number | null) => void;
  /** How the scores of the file stand to the levels; `null` where nothing is open any more. */
  readonly scores: (state: MapperState) => Promise<ScoreCheck | null>;
  readonly onGo: (to: MapStep | 'check') => void;
};

type Props = MapperActs & { readonly state: MapperState; readonly onOther: () => void };

/** One step of the mapper, and the way on: Enter, as long as nothing else is asked. */
export function Mapper({ state, onOther, ...acts }: Props) {
  const say = useWords();
  const { at } = state;
  const place = mapSteps.indexOf(at);
  const next = mapSteps[place + 1] ?? 'check';
  const back = mapSteps[place - 1];
  const open = openCount(state, at);
  const content = useRef<HTMLDivElement>(null);
  const onward = useRef<HTMLButtonElement>(null);
  // Where a person has something to say the focus is there; else on the way on.
  useEffect(() => {
    const asked = content.current?.querySelector<HTMLElement>('input[data-open]');
    (asked ?? onward.current)?.focus({ preventScroll: asked === null });
  }, [at]);
  /**
   * Enter goes on: to what is asked next, else to the way on. A choice that is open takes it itself; one that is closed never
   * hears of it, else its list would flash up as the focus leaves.
   */
  const goOn = (event: KeyboardEvent) =>
    onEnter(event, () => {
      const { target } = event;
      if (!(target instanceof HTMLInputElement) || target.type === 'checkbox' || target.getAttribute('aria-expanded') === 'true') return;
      event.preventDefault();
      event.stopPropagation();
      const asked = [...(content.current?.querySelectorAll<HTMLElement>('input[data-open]') ?? [])];
      const later = asked.find((one) => (target.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
      (later ?? onward.current)?.focus();
    });
  const says = open === 0 ? say('mapper:allSure') : say('mapper:toCheck', { count: open, n: String(open) });
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys are those of the fields inside */}
      <div className={classes['content']} ref={content} onKeyDownCapture={goOn}>
        {at === 'sheet' && (
          <SheetStep state={state} onSheet={acts.onSheet} onRecords={acts.onRecords} onHeader={acts.onHeader} onTable={acts.onTable} />
        )}
        {at === 'columns' && <ColumnsStep state={state} act={acts.act} onColumn={acts.onColumn} onReading={acts.onReading} />}
        {at === 'values' && <ValuesStep state={state} act={acts.act} scores={acts.scores} />}
      </div>
      <div className={classes['foot']}>
        <Button ref={onward} variant="filled" onClick={() => acts.onGo(next)}>
          {say(next === 'check' ? 'mapper:check' : 'mapper:next')}
        </Button>
        {next !== 'check' && isSure(state) && <Button onClick={() => acts.onGo('check')}>{say('mapper:skip')}</Button>}
        {back !== undefined && <Button onClick={() => acts.onGo(back)}>{say('mapper:back')}</Button>}
        <Button onClick={onOther}>{say('imports:screen.other')}</Button>
        <p role="status" className={open === 0 ? classes['note'] : classes['openWord']}>
          <span className="visually-hidden">{say('mapper:stepOf', { at: place + 1, step: say(`mapper:step.${at}`) })} </span>
          {says}
        </p>
      </div>
    </>
  );
}
