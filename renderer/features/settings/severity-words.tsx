import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { severities, type Severity } from '../../../domain/incidents/severity.ts';
import { settingsId } from '../../../domain/settings/kind.ts';
import { choiceName } from '../../../words/names.ts';
import { useCommand } from '../../ui/register/command.ts';
import { useSettings } from '../../ui/register/open-register.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './settings.module.css';

/** Which severity an imported incident gets from the word that its source has for impact. */
export function SeverityWords() {
  const say = useWords();
  const send = useCommand();
  const { severityOfImpact } = useSettings();
  const [word, setWord] = useState('');
  const keep = (next: Readonly<Record<string, Severity>>) =>
    send(
      'settings.edit',
      { id: settingsId, fields: { severityOfImpact: next } },
      { seen: [{ table: 'settings', id: settingsId, fields: { severityOfImpact } }] },
    );
  const options = severities.map((value) => ({ value, label: choiceName(say, 'severity', value) }));
  const add = () => {
    const name = word.trim().toLowerCase();
    setWord('');
    if (name !== '' && !(name in severityOfImpact)) void keep({ ...severityOfImpact, [name]: 'sev3' });
  };
  return (
    <section className={classes['part']}>
      <h2>{say('settings:severity')}</h2>
      <p className={classes['note']}>{say('settings:severityNote')}</p>
      <div className={classes['words']}>
        <span className={classes['heads']}>{say('settings:impactWord')}</span>
        <span className={classes['heads']}>{say('settings:severityWord')}</span>
        <span />
        {Object.entries(severityOfImpact).map(([name, severity]) => (
          <SeverityWord
            key={name}
            name={name}
            severity={severity}
            options={options}
            onChoose={(next) => void keep({ ...severityOfImpact, [name]: next })}
            onRemove={() => void keep(Object.fromEntries(Object.entries(severityOfImpact).filter(([one]) => one !== name)))}
          />
        ))}
        <TextInput
          aria-label={say('settings:impactWord')}
          value={word}
          onChange={(event) => setWord(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') add();
          }}
        />
        <Button disabled={word.trim() === ''} onClick={add}>
          {say('settings:addWord')}
        </Button>
      </div>
    </section>
  );
}

function SeverityWord({
  name,
  severity,
  options,
  onChoose,
  onRemove,
}: {
  readonly name: string;
  readonly severity: Severity;
  readonly options: { value: Severity; label: string }[];
  readonly onChoose: (severity: Severity) => void;
  readonly onRemove: () => void;
}) {
  const say = useWords();
  return (
    <>
      <span>{name}</span>
      <Select
        aria-label={`${name}: ${say('settings:severityWord')}`}
        value={severity}
        data={options}
        allowDeselect={false}
        onChange={(value) => {
          const chosen = severities.find((one) => one === value);
          if (chosen) onChoose(chosen);
        }}
      />
      <ActionIcon aria-label={`${say('common:remove')}: ${name}`} onClick={onRemove}>
        <IconX size={14} stroke={1.5} />
      </ActionIcon>
    </>
  );
}
