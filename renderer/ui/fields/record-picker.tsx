import { Combobox, InputBase, useCombobox } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { ActionIcon } from '@mantine/core';
import { useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import { enteringText, nameKey } from '../../../engine/values/text.ts';
import type { Problem } from '../../../engine/values/problem.ts';
import { problemOfCall } from '../recovery/problem-of-call.ts';
import { useWhyUnread } from '../recovery/why-unread.ts';
import { useWords } from '../words/words-context.tsx';
import { onEnter, onEscape } from './keys.ts';
import classes from './picker.module.css';

/** A record that can be chosen: `mark` is its code, or what else tells it apart. */
export type Pick = { readonly id: string; readonly label: string; readonly mark?: string };

/** A record that can be made of the words typed: what that says, and how it is begun. */
export type PickerOffer = { readonly label: string; readonly make: () => void };

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
  /** All that may be made of what was typed, where it may be one of several kinds. */
  readonly offers?: (typed: string) => readonly PickerOffer[];
  readonly clearable?: boolean;
  readonly readOnly?: boolean;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
};

/** No id of a record: the option that asks again. */
const retryValue = '!';

/** Chooses one record by typing a part of its name or code, or makes a new one of the words typed. */
export function RecordPicker(props: PickerProps) {
  const say = useWords();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [words, setWords] = useState<string | null>(null);
  // Enter may come before the answer to what was typed: it is kept until then, and is nothing to the form around.
  const [enteredFor, setEnteredFor] = useState<string | null>(null);
  const why = useWhyUnread();
  const { picks, problem, again, answer } = useMatches(props.find, combobox.dropdownOpened ? enteringText(words ?? '') : null);
  const typed = (words ?? '').trim();
  // What nobody sees in a name makes no second record.
  const key = (name: string) => nameKey(name).toLowerCase();
  const exact = picks?.some((pick) => key(pick.label) === key(typed)) ?? false;
  const { onCreate, createLabel } = props;
  const one = (name: string) =>
    onCreate === undefined ? [] : [{ label: createLabel?.(name) ?? say('common:addNew', { name }), make: () => onCreate(name) }];
  const offers = typed === '' || picks === null || exact ? [] : (props.offers ?? one)(typed);

  const close = () => {
    setWords(null);
    setEnteredFor(null);
    combobox.closeDropdown();
  };
  const submit = (value: string) => {
    if (value === retryValue) return again();
    const pick = picks?.find((pick) => pick.id === value);
    close();
    if (pick) props.onChoose(pick);
    else if (value.startsWith('+')) offers[Number(value.slice(1))]?.make();
    return undefined;
  };

  const takeFirst = () => {
    const [first] = picks ?? [];
    if (first !== undefined || offers.length > 0) submit(first?.id ?? '+0');
  };
  const onAnswer = useEffectEvent(() => {
    if (words === null || words === '') return;
    combobox.selectFirstOption();
    if (enteredFor === words) takeFirst();
  });
  // Before it is seen: a key that answers what is seen finds it chosen.
  useLayoutEffect(() => {
    if (answer !== null) onAnswer();
  }, [answer]);

  const clears = props.clearable === true && !props.readOnly && props.shown !== '' && words === null;
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={submit}
      withinPortal
      position="bottom-start"
      transitionProps={{ duration: 0 }}
      // It opens before its options are there, and may need more room than below when they are.
      preventPositionChangeWhenVisible={false}
    >
      <Combobox.Target withExpandedAttribute>
        <InputBase
          {...(props.id === undefined ? {} : { id: props.id })}
          // eslint-disable-next-line jsx-a11y/role-has-required-aria-props -- the widget adds whether it is open and what it controls
          role="combobox"
          aria-autocomplete="list"
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
            if (!combobox.dropdownOpened) return;
            onEscape(event, () => combobox.closeDropdown());
            onEnter(event, () => {
              event.preventDefault();
              if (picks === null && problem === null) setEnteredFor(words);
            });
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown className={classes['list'] ?? ''}>
        <Combobox.Options aria-label={say('common:choices')} mah="min(280px, 40vh)" className={classes['options'] ?? ''}>
          {picks?.map((pick) => (
            <Combobox.Option key={pick.id} value={pick.id}>
              {pick.mark !== undefined && <span className={classes['mark']}>{pick.mark}</span>}
              {pick.label}
            </Combobox.Option>
          ))}
          {offers.map(({ label }, at) => (
            <Combobox.Option key={label} value={`+${at}`} className={classes['new'] ?? ''}>
              <IconPlus size={14} stroke={1.5} aria-hidden /> {label}
            </Combobox.Option>
          ))}
          {problem !== null && (
            <>
              <Combobox.Header className={classes['unread'] ?? ''}>
                {say('recovery:unread')} {why(problem)}
              </Combobox.Header>
              <Combobox.Option value={retryValue}>{say('common:retry')}</Combobox.Option>
            </>
          )}
          {picks?.length === 0 && offers.length === 0 && <Combobox.Empty>{say('common:nothingFound')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

type Matches = { readonly words: string; readonly picks: readonly Pick[] | null; readonly problem: Problem | null };
const noMatches = { picks: null, problem: null };

/**
 * What matches the words, or why it cannot be had; `null` words ask nothing. Until the answer to these words is there,
 * neither: Enter must never take a record that other words found. `answer` is the last one that came.
 */
function useMatches(find: PickerProps['find'], words: string | null) {
  const [found, setFound] = useState<Matches | null>(null);
  const [generation, setGeneration] = useState(0);
  // `find` may be made anew on each render of its owner; the words are what decides.
  const ask = useEffectEvent(find);
  useEffect(() => {
    if (words === null) return;
    let current = true;
    void ask(words)
      .then(
        (picks) => ({ words, picks, problem: null }),
        (error: unknown) => ({ words, picks: null, problem: problemOfCall(error) }),
      )
      .then((matches) => {
        if (current) setFound(matches);
      });
    return () => {
      current = false;
    };
  }, [words, generation]);
  return { ...(found?.words === words ? found : noMatches), answer: found, again: () => setGeneration((was) => was + 1) };
}
