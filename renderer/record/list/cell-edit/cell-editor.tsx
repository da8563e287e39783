import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { fieldKey } from '../../../../contract/field-draft.ts';
import type { EditedKind } from '../../../../domain/commands.ts';
import { kinds } from '../../../../domain/index.ts';
import type { FieldType } from '../../../../engine/kind/field.ts';
import { flushUnsentOf } from '../../../state/saving.ts';
import { valueOf } from '../../../ui/fields/field-subject.ts';
import { afterEscape, isComposing, onEnter, onEscape } from '../../../ui/fields/keys.ts';
import { useRow } from '../../../ui/register/answers.ts';
import { FieldEditor } from '../../field-editor.tsx';
import classes from './cell-editor.module.css';

/** Where one goes on after a cell was edited: it stays active, or another is. `away`: the focus went elsewhere. */
export type Leaving = 'here' | 'down' | 'next' | 'previous' | 'away';

type Props = {
  readonly kind: EditedKind;
  readonly id: string;
  readonly field: string;
  readonly onLeave: (to: Leaving) => void;
};

/** What is chosen once and for all: with the choice the cell is done. */
const chosenAtOnce: readonly FieldType[] = ['choice', 'flag', 'reference'];
/** What has several values, of which Enter takes one more. */
const several: readonly FieldType[] = ['tags', 'references'];

/**
 * The editor of a field in its cell. Enter saves and goes down, Tab goes on, Escape leaves it as it was; what is refused or
 * clashes with what somebody else wrote is said here, and the cell stays open.
 */
export function CellEditor({ kind, id, field, onLeave }: Props) {
  const row = useRow(kind, id);
  const whole = useRef<HTMLDivElement>(null);
  const type = kinds.of(kind).fields[field]?.type ?? 'text';
  const isDone = useRef(false);
  const done = (to: Leaving) => {
    if (isDone.current) return;
    isDone.current = true;
    onLeave(to);
  };
  const save = async (to: Leaving) => {
    if (await flushUnsentOf(fieldKey({ table: kind, id, field }))) done(to);
  };

  const isThere = row !== undefined && row !== null;
  /** It would reach beyond the list: it then grows to the other side. */
  const [isAtEnd, setAtEnd] = useState(false);
  useLayoutEffect(() => {
    const [own, list] = [whole.current, whole.current?.closest('[role=grid]')].map((one) => one?.getBoundingClientRect().right ?? 0);
    if (isThere && (own ?? 0) > (list ?? 0)) setAtEnd(true);
  }, [isThere]);
  useEffect(() => {
    const input = isThere ? whole.current?.querySelector<HTMLInputElement>('input:not([type=hidden]), textarea') : null;
    input?.focus();
    if (input?.type !== 'checkbox') input?.select();
    // A list of choices opens with its cell.
    if (input?.getAttribute('aria-haspopup') === 'listbox') input.click();
  }, [isThere]);

  const value = isThere ? JSON.stringify(valueOf(row, field)) : null;
  const first = useRef(value);
  const chosen = useEffectEvent(() => {
    first.current ??= value;
    if (value !== first.current && chosenAtOnce.includes(type)) void save('here');
  });
  useEffect(() => chosen(), [value]);

  const press = (event: KeyboardEvent) => {
    const input = event.target as HTMLInputElement;
    if (isComposing(event)) return;
    if (event.key === 'Tab') {
      event.preventDefault();
      void save(event.shiftKey ? 'previous' : 'next');
      return;
    }
    onEnter(event, () => {
      if (event.shiftKey || event.altKey) return;
      const isOpen = input.getAttribute('aria-expanded') === 'true';
      if (several.includes(type) && !event.ctrlKey && !event.metaKey && (isOpen || input.value !== '')) return;
      if (input.tagName === 'TEXTAREA') {
        event.preventDefault();
        event.stopPropagation();
      }
      // The field itself hears the key first. What is still looked for is not chosen yet.
      setTimeout(() => {
        if (!isOpen || input.getAttribute('aria-expanded') !== 'true') void save('down');
      });
    });
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- its field has the keys, of which it hears some
    <div
      ref={whole}
      className={classes['editor']}
      data-cell-editor
      data-at-end={isAtEnd || undefined}
      onKeyDownCapture={(event) => {
        press(event);
        // The field drops what was typed in it; then the cell is left.
        afterEscape(event, () => done('here'));
      }}
      onKeyDown={(event) => onEscape(event, () => done('here'))}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (currentTarget.contains(relatedTarget) || relatedTarget?.closest('[data-portal]')) return;
        if (document.hasFocus()) void save('away');
      }}
    >
      {isThere && <FieldEditor kind={kind} row={row} field={field} hideLabel />}
    </div>
  );
}
