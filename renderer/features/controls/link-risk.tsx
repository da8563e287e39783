import type { Stored } from '../../../domain/rows.ts';
import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { ranked } from '../../../domain/risks/profile.ts';
import { PickerFrame } from '../../record/detail/picker-frame.tsx';
import { RecordPicker, type Pick } from '../../ui/fields/record-picker.tsx';
import { useFindRecords } from '../../ui/fields/reference-fields.tsx';
import { useRowsBy } from '../../ui/register/answers.ts';
import { useCommand } from '../../ui/register/command.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './controls.module.css';

type Props = { readonly control: Stored<'controls'> };

/** Links a risk to a control: found by code or words, then on what of it the control acts. */
export function LinkRisk({ control }: Props) {
  const say = useWords();
  return (
    <PickerFrame opens="risk" words={say('controls:addRisk')} isBelow className={classes['adding']}>
      {(close) => <Finder control={control} onDone={close} />}
    </PickerFrame>
  );
}

function Finder({ control, onDone }: Props & { readonly onDone: () => void }) {
  const say = useWords();
  const send = useCommand();
  const find = useFindRecords('risks', 'title');
  const [risk, setRisk] = useState<Pick | null>(null);
  const [position, setPosition] = useState('');
  const causes = ranked(useRowsBy('causes', 'riskId', risk?.id ?? null) ?? []);
  const consequences = ranked(useRowsBy('consequences', 'riskId', risk?.id ?? null) ?? []);

  if (risk === null) {
    const label = say('controls:findRisk');
    return <RecordPicker label={label} placeholder={label} shown="" find={find} autoFocus onChoose={(pick) => setRisk(pick)} />;
  }
  const link = async () => {
    const [table, id] = position.split('/');
    const fields = {
      riskId: risk.id,
      controlId: control.id,
      causeId: table === 'cause' && id ? id : null,
      consequenceId: table === 'consequence' && id ? id : null,
    };
    const outcome = await send('riskControls.create', { fields }, { subject: control.code });
    if (outcome.ok) onDone();
  };
  return (
    <form
      className={classes['acting']}
      onSubmit={(event) => {
        event.preventDefault();
        void link();
      }}
    >
      <span className={classes['chosen']}>
        <span className={classes['code']}>{risk.mark}</span>
        {risk.label}
      </span>
      <Select
        label={say('controls:actsOn')}
        autoFocus
        openOnFocus={false}
        data={[
          { value: '', label: say('controls:wholeRisk') },
          ...causes.map((part) => ({ value: `cause/${part.id}`, label: say('controls:onCause', { text: part.text }) })),
          ...consequences.map((part) => ({ value: `consequence/${part.id}`, label: say('controls:onConsequence', { text: part.text }) })),
        ]}
        value={position}
        allowDeselect={false}
        onChange={(value) => setPosition(value ?? '')}
      />
      <Button type="submit" variant="filled">
        {say('controls:linkRisk')}
      </Button>
    </form>
  );
}
