import { Button, Select, TextInput } from '@mantine/core';
import { severities, type Severity } from '../../../domain/incidents/severity.ts';
import { settingsId } from '../../../domain/settings/kind.ts';
import { choiceName } from '../../../words/names.ts';
import { RemoveIcon } from '../../record/detail/remove-icon.tsx';
import { useCommand } from '../../ui/register/command.ts';
import { useDraft } from '../../ui/register/drafts.tsx';
import { usePast } from '../../ui/register/past.tsx';
import { useSettings } from '../../ui/register/open-register.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { onEnter } from '../../ui/fields/keys.ts';
import classes from './settings.module.css';

/** Which severity an imported incident gets from the word that its source has for impact. */
export function SeverityWords() {
  const say = useWords();
  const send = useCommand();
  const { severityOfImpact } = useSettings();
  const isPast = usePast() !== null;
  const [word, setWord, dropWord] = useDraft<string>('settings:newWord', '');
  const keep = (next: Readonly<Record<string, Severity>>, wentAway?: string) =>
    send(
      'settings.edit',
      { id: settingsId, fields: { severityOfImpact: next } },
      {
        seen: [{ table: 'settings', id: settingsId, fields: { severityOfImpact } }],
        ...(wentAway === undefined ? {} : { wentAway }),
      },
    );
  const options = severities.map((value) => ({ value, label: choiceName(say, 'severity', value) }));
  const add = async () => {
    const name = word.trim().toLowerCase();
    if (name === '') return;
    // What the register refuses stays where it was typed.
    if (name in severityOfImpact || (await keep({ ...severityOfImpact, [name]: 'sev3' })).ok) dropWord(word);
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
            onRemove={() => {
              const others = Object.entries(severityOfImpact).filter(([one]) => one !== name);
              void keep(Object.fromEntries(others), say('settings:wordRemoved', { word: name }));
            }}
          />
        ))}
        <TextInput
          aria-label={say('settings:impactWord')}
          disabled={isPast}
          value={word}
          onChange={(event) => setWord(event.currentTarget.value)}
          onKeyDown={(event) => onEnter(event, () => void add())}
        />
        <Button disabled={isPast || word.trim() === ''} onClick={() => void add()}>
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
  const isPast = usePast() !== null;
  return (
    <>
      <span>{name}</span>
      <Select
        readOnly={isPast}
        aria-label={`${name}: ${say('settings:severityWord')}`}
        value={severity}
        data={options}
        allowDeselect={false}
        onChange={(value) => {
          const chosen = severities.find((severity) => severity === value);
          if (chosen) onChoose(chosen);
        }}
      />
      {isPast ? <span /> : <RemoveIcon label={`${say('common:remove')}: ${name}`} onRemove={onRemove} />}
    </>
  );
}
