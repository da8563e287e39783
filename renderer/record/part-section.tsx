import { ActionIcon, Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { OpenButton } from './detail/open-button.tsx';
import { useState } from 'react';
import { isCreatedKind, isEditedKind, isPartKind, type EditedKind, type PartKind } from '../../domain/commands.ts';
import { kinds } from '../../domain/index.ts';
import type { PartsOf } from '../../domain/record-profile.ts';
import type { World } from '../../domain/rows.ts';
import type { Column } from '../../engine/kind/column.ts';
import type { Field } from '../../engine/kind/field.ts';
import { ratedByColumns, ratedByOf } from '../../engine/lists/rated-by.ts';
import type { StoredRow } from '../../engine/rows/row.ts';
import { fieldName, tableTitle } from '../../words/names.ts';
import { cellOf, isNumeric, type CellWords } from './list/cell.tsx';
import { DetailSection } from './detail/detail.tsx';
import { useFocusBack } from './detail/focus-back.ts';
import { RemoveIcon } from './detail/remove-icon.tsx';
import { useRemove } from '../ui/register/command.ts';
import { useLeftAmong } from '../ui/register/drafts.tsx';
import { useWords } from '../ui/words/words-context.tsx';
import { RecordFields } from './record-fields.tsx';
import { useCellWords } from './cell-words.ts';
import { NewPart, partDraft, type PartForm } from './new-part.tsx';
import classes from './record.module.css';

type Props = {
  readonly parts: PartsOf;
  readonly owner: { readonly id: string; readonly subject: string };
  readonly world: World;
  readonly readOnly: boolean;
  readonly form?: PartForm | undefined;
};

/** A text of many lines stands below its row, and what only the product writes nowhere. */
const isInTable = ({ size, set }: Field) => size !== 'long' && set !== 'engine';

/** The parts of a record of one kind: a table, each row of which is edited in place, and a form for one more. */
export function PartSection({ parts, owner, world, readOnly, form }: Props) {
  const say = useWords();
  const words = useCellWords();
  const left = useLeftAmong({
    new: partDraft(parts.kind, owner.id),
  });
  const [open, setOpen] = useState<string | null>(left);
  const whole = useFocusBack<HTMLDivElement>(open);
  const { kind, field, rows } = parts;
  if (!isPartKind(kind) || !isEditedKind(kind) || !isCreatedKind(kind)) return null;
  const columns = kinds.columns(kind).filter((column) => column.field !== null && column.key !== field && isInTable(column.field));
  const long = Object.entries(kinds.of(kind).fields).flatMap(([key, { type, size }]) => (type === 'text' && size === 'long' ? [key] : []));
  const one = tableTitle(say, kind, 'one');
  return (
    <DetailSection title={tableTitle(say, kind)}>
      <div ref={whole}>
        {rows.length === 0 ? (
          <p className={classes['none']}>{say('common:noneYet')}</p>
        ) : (
          <table className={classes['parts']}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column.key} scope="col" className={isNumeric(column.kind) ? 'numbers' : undefined}>
                    {fieldName(say, kind, column.key)}
                  </th>
                ))}
                <th aria-hidden />
              </tr>
            </thead>
            <tbody>
              {rows.map((row) =>
                open === row.id ? (
                  <tr key={row.id}>
                    <td colSpan={columns.length + 1}>
                      <RecordFields kind={kind} row={row} readOnly={readOnly} />
                      <div className={classes['foot']}>
                        <Button onClick={() => setOpen(null)}>{say('common:done')}</Button>
                      </div>
                    </td>
                  </tr>
                ) : (
                  <PartRow
                    key={row.id}
                    {...{ kind, row, columns, long, world, words, one, readOnly }}
                    subject={owner.subject}
                    onEdit={() => setOpen(row.id)}
                  />
                ),
              )}
            </tbody>
          </table>
        )}
        {readOnly ? null : open === 'new' ? (
          <NewPart kind={kind} field={field} owner={owner} form={form} onDone={() => setOpen(null)} />
        ) : (
          <OpenButton opens="new" words={form?.add ?? say('common:addOne', { one })} isBelow onOpen={() => setOpen('new')} />
        )}
      </div>
    </DetailSection>
  );
}

type RowProps = {
  readonly kind: PartKind & EditedKind;
  readonly row: StoredRow;
  readonly columns: readonly Column[];
  readonly long: readonly string[];
  readonly world: World;
  readonly words: CellWords;
  readonly one: string;
  readonly subject: string;
  readonly readOnly: boolean;
  readonly onEdit: () => void;
};

function PartRow({ kind, row, columns, long, world, words, one, subject, readOnly, onEdit }: RowProps) {
  const say = useWords();
  const remove = useRemove();
  const cells = Object.fromEntries(columns.map((column) => [column.key, column.read(row, world)]));
  const ratedBy = ratedByOf(ratedByColumns(columns), row, world);
  // Of several texts each says which it is.
  const texts = long.flatMap((key) =>
    typeof row[key] === 'string' && row[key] !== '' ? [long.length > 1 ? `${fieldName(say, kind, key)}: ${row[key]}` : row[key]] : [],
  );
  return (
    <tr>
      {columns.map((column, index) => (
        <td key={column.key} className={classOf(column.kind)}>
          {cellOf(column, { cells, ratedBy }, words)}
          {index > 0
            ? null
            : texts.map((text) => (
                <p key={text} className={classes['text']}>
                  {text}
                </p>
              ))}
        </td>
      ))}
      <td className={classes['acts']}>
        {readOnly ? null : (
          <>
            <ActionIcon size={24} aria-label={say('common:editOne', { one })} data-opens={row.id} onClick={onEdit}>
              <IconPencil size={14} />
            </ActionIcon>
            <RemoveIcon label={say('common:removeOne', { one })} onRemove={() => void remove(kind, row.id, { subject })} />
          </>
        )}
      </td>
    </tr>
  );
}

function classOf(kind: Column['kind']): string | undefined {
  return isNumeric(kind) ? 'numbers' : kind === 'instant' || kind === 'day' || kind === 'choice' ? classes['short'] : undefined;
}
