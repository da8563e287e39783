import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { PartOfRisk } from '../../../../domain/risks/profile.ts';
import { LongTextField } from '../../../ui/fields/text-field.tsx';
import { RemoveIcon } from '../../../record/detail/remove-icon.tsx';
import { useCommand } from '../../../ui/register/command.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import { AddControl, type ControlPosition } from '../controls/add-control.tsx';
import { ControlsHere } from '../controls/controls-here.tsx';
import classes from './parts.module.css';

export type PartTable = 'causes' | 'consequences';

type Props = {
  readonly table: PartTable;
  readonly one: PartOfRisk;
  readonly riskCode: string;
  readonly readOnly: boolean;
  /** `null` at the end of the list. */
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
  readonly onEnter: () => void;
};

/** One cause or consequence with the controls that act on it. */
export function PartLine({ table, one, riskCode, readOnly, onUp, onDown, onEnter }: Props) {
  const say = useWords();
  const send = useCommand();
  const { part, controls } = one;
  const controlPosition: ControlPosition =
    table === 'causes' ? { causeId: part.id, consequenceId: null } : { causeId: null, consequenceId: part.id };
  const act = (label: string, icon: typeof IconArrowUp, onClick: (() => void) | null) => {
    const Icon = icon;
    return (
      <ActionIcon size={24} aria-label={label} title={label} disabled={onClick === null} onClick={() => onClick?.()}>
        <Icon size={14} />
      </ActionIcon>
    );
  };
  return (
    <li className={classes['part']}>
      <div className={classes['line']}>
        <div className={classes['text']}>
          <LongTextField table={table} row={part} field="text" hideLabel required readOnly={readOnly} rows={1} onEnter={onEnter} />
        </div>
      </div>
      <div className={classes['controls']} role="group" aria-label={say('risks:partControls', { text: part.text })}>
        <ControlsHere controls={controls} />
        {readOnly ? null : <AddControl riskId={part.riskId} position={controlPosition} positionName={part.text} present={controls} />}
        {readOnly ? null : (
          <div className={classes['acts']}>
            {onUp === null && onDown === null ? null : (
              <>
                {act(say('risks:moveUp'), IconArrowUp, onUp)}
                {act(say('risks:moveDown'), IconArrowDown, onDown)}
              </>
            )}
            <RemoveIcon
              label={controls.length > 0 ? say('risks:partHasControls') : say('risks:removePart', { text: part.text })}
              onRemove={controls.length > 0 ? null : () => void send(`${table}.remove`, { id: part.id }, { subject: riskCode })}
            />
          </div>
        )}
      </div>
    </li>
  );
}
