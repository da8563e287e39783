import { Anchor, Input } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import type { Json } from '../../../engine/values/json.ts';
import { fieldName } from '../../../words/names.ts';
import { useProblemSentence } from '../words/problem-words.ts';
import { useWords } from '../words/words-context.tsx';
import type { FieldEdit } from './field-edit.ts';
import type { FieldProps } from './field-subject.ts';
import classes from './fields.module.css';

type FrameProps = {
  readonly props: FieldProps;
  readonly edit: FieldEdit;
  /** How a value of this field reads, for the two sides of a conflict. */
  readonly textOf: (value: Json) => string;
  readonly children: (ids: {
    readonly id: string;
    readonly describedBy: string | undefined;
    readonly invalid: boolean;
    readonly label: string;
  }) => ReactNode;
};

/** Label, editor, and beside the editor what is to be said: problems, a restored draft, both sides of a conflict. */
export function FieldFrame({ props, edit, textOf, children }: FrameProps) {
  const say = useWords();
  const problemText = useProblemSentence();
  const id = useId();
  const label = props.label ?? fieldName(say, props.table, props.field);
  const invalid = edit.problems.length > 0 || edit.conflict !== null;
  const says = invalid || edit.restored || props.description !== undefined;
  return (
    <div
      className={classes['field']}
      data-rests={!edit.typing || undefined}
      data-unsent={edit.restored || undefined}
      data-draft={`${props.table}:${props.row.id}:${props.field}`}
    >
      <Input.Label htmlFor={id} className={props.hideLabel ? 'visually-hidden' : ''}>
        {label}
      </Input.Label>
      {children({ id, describedBy: says ? `${id}-says` : undefined, invalid, label })}
      {says && (
        <div id={`${id}-says`} className={classes['says']}>
          {props.description !== undefined && <div className={classes['description']}>{props.description}</div>}
          {edit.problems.map((problem) => (
            <div key={problem.code} role="alert" className={classes['problem']}>
              {problemText(problem)}
            </div>
          ))}
          {edit.conflict !== null && (
            <div role="alert" className={classes['conflict']}>
              <div>{say('common:conflict')}</div>
              <dl>
                <dt>{say('common:conflictTheirs')}</dt>
                <dd>{textOf(edit.conflict.now)}</dd>
                <dt>{say('common:conflictMine')}</dt>
                <dd>{textOf(edit.shown)}</dd>
              </dl>
              <Anchor component="button" type="button" size="xs" onClick={() => void edit.keepTyped()}>
                {say('common:keepMine')}
              </Anchor>
              <Anchor component="button" type="button" size="xs" onClick={edit.dropTyped}>
                {say('common:takeTheirs')}
              </Anchor>
            </div>
          )}
          {edit.restored && edit.conflict === null && (
            <div role="status" className={classes['restored']}>
              {say('common:restored')}{' '}
              <Anchor component="button" type="button" size="xs" onClick={() => void edit.leave()}>
                {say('common:save')}
              </Anchor>{' '}
              <Anchor component="button" type="button" size="xs" onClick={edit.dropTyped}>
                {say('common:discard')}
              </Anchor>
            </div>
          )}
        </div>
      )}
    </div>
  );
}
