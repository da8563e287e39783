import type { ReactNode } from 'react';
import type { EditedKind } from '../../../domain/commands.ts';
import { kinds } from '../../../domain/index.ts';
import { textOf, type SubjectRow } from '../../ui/fields/field-subject.ts';
import { FieldEditor } from '../field-editor.tsx';
import classes from './detail.module.css';
import { DueWords } from './due-words.tsx';

type Props = {
  readonly kind: EditedKind;
  readonly row: SubjectRow;
  readonly readOnly: boolean;
  /** Editors of fields that the page edits in its own way. */
  readonly own?: Readonly<Record<string, ReactNode>>;
};

/** The fields that stay in sight at the head of a record, each edited where it is read, as its kind declares them. */
export function HeadFacts({ kind, row, readOnly, own = {} }: Props) {
  const fields = headFields(kind);
  if (fields.length === 0) return null;
  const isDone = textOf(row, 'closedOn') !== null || textOf(row, 'archivedAt') !== null;
  return (
    <div className={classes['facts']}>
      {fields.map((field) => {
        const day = kinds.of(kind).fields[field]?.type === 'day' ? textOf(row, field) : null;
        return (
          <div key={field} className={classes['fact']} data-type={kinds.of(kind).fields[field]?.type}>
            {own[field] ?? <FieldEditor kind={kind} row={row} field={field} readOnly={readOnly} />}
            {day === null || isDone ? null : <DueWords day={day} />}
          </div>
        );
      })}
    </div>
  );
}

/** The fields that a record's head shows: its page does not show them a second time. */
export function headFields(kind: EditedKind): readonly string[] {
  return kinds.of(kind).page?.head ?? [];
}
