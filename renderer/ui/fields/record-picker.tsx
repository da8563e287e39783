import { Combobox, InputBase, useCombobox } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { ActionIcon } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { useWords } from '../words/words-context.tsx';
import { onEscape } from './keys.ts';
import classes from './picker.module.css';

/** A record that can be chosen: `mark` is its code, or what else tells it apart. */
export type Pick = { readonly id: string; readonly label: string; readonly mark?: string };

type PickerProps = {
  readonly id?: string;
  readonly label: string;
  /** What is chosen now, in words; empty for nothing. */
  readonly shown: string;
  /** Finds what matches the words typed, in any order and by initial consonants; the first ones. */
  readonly find: (words: string) => Promise<readonly Pick[]>;
  readonly onChoose: (pick: Pick | null) => void;
  /** Makes a new record of what was typed; without it only existing ones can be chosen. */
  readonly onCreate?: (typed: string) => void;
  readonly createLabel?: (typed: string) => string;
  readonly clearable?: boolean;
  readonly readOnly?: boolean;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
};

/** Chooses one record by typing a part of its name or code, or makes a new one of the words typed. */
export function RecordPicker(props: PickerProps) {
  const say = useWords();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [words, setWords] = useState<string | null>(null);
  const picks = useFound(props.find, combobox.dropdownOpened ? (words ?? '') : null, () => {
    if (words !== null && words !== '') combobox.selectFirstOption();
  });
  const typed = (words ?? '').trim();
  const exact = picks?.some((pick) => pick.label.toLowerCase() === typed.toLowerCase()) ?? false;
  const offersNew = props.onCreate !== undefined && typed !== '' && picks !== null && !exact;

  const close = () => {
    setWords(null);
    combobox.closeDropdown();
  };
  const submit = (value: string) => {
    const pick = picks?.find((one) => one.id === value);
    close();
    if (pick) props.onChoose(pick);
    else if (value === '+' && typed !== '') props.onCreate?.(typed);
  };

  const clears = props.clearable === true && !props.readOnly && props.shown !== '' && words === null;
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={submit}
      withinPortal
      transitionProps={{ duration: 0 }}
      // It opens before its options are there, and may need more room than below when they are.
      preventPositionChangeWhenVisible={false}
    >
      <Combobox.Target>
        <InputBase
          {...(props.id === undefined ? {} : { id: props.id })}
          aria-label={props.id === undefined ? props.label : undefined}
          value={words ?? props.shown}
          placeholder={props.placeholder}
          readOnly={props.readOnly}
          error={props.invalid}
          aria-describedby={props.describedBy}
          autoFocus={props.autoFocus}
          rightSectionPointerEvents="all"
          rightSectionWidth={clears ? 28 : 8}
          rightSection={
            clears ? (
              <ActionIcon size={22} aria-label={`${props.label}: ${say('common:clear')}`} onClick={() => props.onChoose(null)}>
                <IconX size={14} stroke={1.5} />
              </ActionIcon>
            ) : null
          }
          onChange={(event) => {
            setWords(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onClick={() => {
            if (!props.readOnly) combobox.openDropdown();
          }}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={close}
          onKeyDown={(event) => {
            if (combobox.dropdownOpened) onEscape(event, () => combobox.closeDropdown());
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={280} className={classes['options'] ?? ''}>
          {picks?.map((pick) => (
            <Combobox.Option key={pick.id} value={pick.id}>
              {pick.mark !== undefined && <span className={classes['mark']}>{pick.mark}</span>}
              {pick.label}
            </Combobox.Option>
          ))}
          {offersNew && (
            <Combobox.Option value="+" className={classes['new'] ?? ''}>
              <IconPlus size={14} stroke={1.5} aria-hidden /> {props.createLabel?.(typed) ?? say('common:addNew', { name: typed })}
            </Combobox.Option>
          )}
          {picks?.length === 0 && !offersNew && <Combobox.Empty>{say('common:nothingFound')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/**
 * What matches the words; `null` words ask nothing. Until the answer to these words is there, `null`: Enter must never take
 * a record that other words found. `onFound` is told of each answer.
 */
function useFound(find: PickerProps['find'], words: string | null, onFound: () => void): readonly Pick[] | null {
  const [found, setFound] = useState<{ readonly words: string; readonly picks: readonly Pick[] } | null>(null);
  const tell = useEffectEvent(onFound);
  useEffect(() => {
    if (found !== null) tell();
  }, [found]);
  // `find` may be made anew on each render of its owner; the words are what decides.
  const ask = useEffectEvent(find);
  useEffect(() => {
    if (words === null) return;
    let current = true;
    void ask(words).then((picks) => {
      if (current) setFound({ words, picks });
    });
    return () => {
      current = false;
    };
  }, [words]);
  return found?.words === words ? found.picks : null;
}
