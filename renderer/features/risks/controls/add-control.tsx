import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { controlKinds, type ControlKind } from '../../../../domain/controls/kind.ts';
import type { ControlAtWork } from '../../../../domain/risks/profile.ts';
import { choiceName } from '../../../../words/names.ts';
import { PickerFrame } from '../../../record/detail/picker-frame.tsx';
import { RecordPicker } from '../../../ui/fields/record-picker.tsx';
import { useFindRecords } from '../../../ui/fields/reference-fields.tsx';
import { useCommand } from '../../../ui/register/command.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import classes from './controls.module.css';

/** What a control acts on: one cause, one consequence, or (both `null`) the whole risk. */
export type ControlPosition = { readonly causeId: string | null; readonly consequenceId: string | null };

type Props = {
  readonly riskId: string;
  readonly position: ControlPosition;
  /** What the position is called, for the ears. */
  readonly positionName: string;
  readonly present: readonly ControlAtWork[];
};

/** Links a control that exists, or makes one of the words typed. On a cause it is taken to prevent, on a consequence to correct. */
export function AddControl(props: Props) {
  const say = useWords();
  const label = say('risks:addControlTo', { place: props.positionName });
  return (
    <PickerFrame opens="control" words={say('risks:addControl')} label={label} isSmall className={classes['adding']}>
      {(close) => <Finder {...props} onDone={close} />}
    </PickerFrame>
  );
}

function Finder({ riskId, position, present, onDone }: Props & { readonly onDone: () => void }) {
  const say = useWords();
  const send = useCommand();
  const find = useFindRecords('controls', 'title');
  const [kind, setKind] = useState<ControlKind>(position.consequenceId === null ? 'preventive' : 'corrective');
  const here = new Set(present.map(({ control }) => control.id));

  const link = (controlId: string, subject: string) => {
    onDone();
    return send('riskControls.create', { fields: { riskId, controlId, ...position } }, { subject });
  };
  // One entry, so that one undo takes back the control together with its position.
  const create = async (title: string) => {
    const created = await send('controls.createAt', { fields: { title, kind }, at: { riskId, ...position } }, { subject: title });
    if (created.ok) onDone();
  };

  return (
    <>
      <RecordPicker
        label={say('risks:findControl')}
        placeholder={say('risks:findControl')}
        shown=""
        find={async (words) => (await find(words)).filter((pick) => !here.has(pick.id))}
        autoFocus
        onChoose={(pick) => {
          if (pick) void link(pick.id, pick.mark ?? pick.label);
        }}
        createLabel={(title) => say('risks:newControlNamed', { title, kind: choiceName(say, 'controlKind', kind) })}
        onCreate={(title) => void create(title)}
      />
      <SegmentedControl
        size="xs"
        aria-label={say('risks:newControlKind')}
        data={controlKinds.map((value) => ({ value, label: choiceName(say, 'controlKind', value) }))}
        value={kind}
        onChange={(value) => setKind(value)}
      />
    </>
  );
}
