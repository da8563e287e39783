import type { Stored } from '../../../domain/rows.ts';
import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { ranked } from '../../../domain/risks/profile.ts';
import { FormPlace } from '../../record/detail/form-place.tsx';
import { RecordPicker, type Pick } from '../../ui/fields/record-picker.tsx';
import { useFindRecords } from '../../ui/fields/reference-fields.tsx';
import { useRowsBy } from '../../ui/register/answers.ts';
import { useCommand } from '../../ui/register/command.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { onEscape } from '../../ui/fields/keys.ts';
import classes from './controls.module.css';

/** Links a risk to a control: found by code or words, then on what of it the control acts. */
export function LinkRisk({ control }: { control: Stored<'controls'> }) {
  const say = useWords();
  const send = useCommand();
  const find = useFindRecords('risks', 'title');
  const [open, setOpen] = useState(false);
  const [risk, setRisk] = useState<Pick | null>(null);
  const [position, setPosition] = useState('');
  const causes = ranked(useRowsBy('causes', 'riskId', risk?.id ?? null) ?? []);
  const consequences = ranked(useRowsBy('consequences', 'riskId', risk?.id ?? null) ?? []);

  const close = () => {
    setOpen(false);
    setRisk(null);
    setPosition('');
  };
  const link = async () => {
    if (risk === null) return;
    const [table, id] = position.split('/');
    const fields = {
      riskId: risk.id,
      controlId: control.id,
      causeId: table === 'cause' && id ? id : null,
      consequenceId: table === 'consequence' && id ? id : null,
    };
    const outcome = await send('riskControls.create', { fields }, { subject: control.code });
    if (outcome.ok) close();
  };

  return (
    <FormPlace open={open ? 'risk' : null}>
      {open ? (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves the form from any of its fields
        <form
          className={classes['adding']}
          onSubmit={(event) => {
            event.preventDefault();
            void link();
          }}
          onKeyDown={(event) => onEscape(event, close)}
        >
          {risk === null ? (
            <RecordPicker
              label={say('controls:findRisk')}
              placeholder={say('controls:findRisk')}
              shown=""
              find={find}
              autoFocus
              onChoose={(pick) => setRisk(pick)}
            />
          ) : (
            <>
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
                  ...consequences.map((part) => ({
                    value: `consequence/${part.id}`,
                    label: say('controls:onConsequence', { text: part.text }),
                  })),
                ]}
                value={position}
                allowDeselect={false}
                onChange={(value) => setPosition(value ?? '')}
              />
              <Button type="submit" variant="filled">
                {say('controls:linkRisk')}
              </Button>
            </>
          )}
          <Button onClick={close}>{say('common:cancel')}</Button>
        </form>
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          mt={8}
          className={classes['add'] ?? ''}
          leftSection={<IconPlus size={14} />}
          data-opens="risk"
          onClick={() => setOpen(true)}
        >
          {say('controls:addRisk')}
        </Button>
      )}
    </FormPlace>
  );
}
