import { Popover, Textarea } from '@mantine/core';
import { useId, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { flushSync } from 'react-dom';
import { mentionWords } from '../../../engine/values/mentions.ts';
import { isComposing, onEnter, onEscape } from '../../ui/fields/keys.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { mentionAsked, offered, type MentionAsked } from './mention-asked.ts';
import type { Person } from './mentionable.ts';
import classes from './notes.module.css';

type Props = {
  readonly ref?: Ref<HTMLTextAreaElement>;
  readonly label: string;
  readonly placeholder?: string;
  readonly people: readonly Person[];
  readonly value: string;
  readonly isWrong: boolean;
  readonly autoFocus?: boolean;
  readonly onType: (text: string) => void;
};

/**
 * A text of several lines as people write it. An `@` opens the people who may be mentioned: arrows choose, Enter and Tab take, Escape closes
 * the choice alone. Ctrl/Cmd-Enter sends the form around it.
 */
export function MentionField({ ref, label, placeholder, people, value, isWrong, autoFocus = false, onType }: Props) {
  const say = useWords();
  const list = useId();
  const own = useRef<HTMLTextAreaElement | null>(null);
  const [asked, setAsked] = useState<MentionAsked | null>(null);
  const [at, setAt] = useState(0);
  const picks = asked === null ? [] : offered(people, asked.words);
  const isOpen = picks.length > 0;
  const active = Math.min(at, picks.length - 1);

  const look = (field: HTMLTextAreaElement) => {
    const next = field.selectionStart === field.selectionEnd ? mentionAsked(field.value, field.selectionStart) : null;
    if (next?.words !== asked?.words) setAt(0);
    setAsked(next);
  };
  const take = (person: Person | undefined) => {
    const field = own.current;
    if (person === undefined || asked === null || field === null) return;
    const inserted = `@${mentionWords(people)(person.id) ?? person.code} `;
    const caret = asked.from + inserted.length;
    // The caret stands behind the name before the next key comes: it would be typed in front of what follows it.
    flushSync(() => {
      onType(`${value.slice(0, asked.from)}${inserted}${value.slice(asked.to)}`);
      setAsked(null);
    });
    field.focus();
    field.setSelectionRange(caret, caret);
  };
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { form } = event.currentTarget;
    const instead = (act: () => void) => () => {
      event.preventDefault();
      act();
    };
    if (event.ctrlKey || event.metaKey)
      return onEnter(
        event,
        instead(() => form?.requestSubmit()),
      );
    if (!isOpen || isComposing(event)) return undefined;
    const takeActive = instead(() => take(picks[active]));
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) instead(() => setAt((active + step + picks.length) % picks.length))();
    if (event.key === 'Tab') takeActive();
    onEnter(event, takeActive);
    return onEscape(event, () => setAsked(null));
  };

  return (
    <Popover
      opened={isOpen}
      position="bottom-start"
      withRoles={false}
      trapFocus={false}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <Textarea
          ref={(field) => {
            own.current = field;
            if (typeof ref === 'function') ref(field);
            else if (ref) ref.current = field;
          }}
          aria-label={label}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          {...(isOpen ? { 'aria-controls': list, 'aria-activedescendant': `${list}-${active}` } : {})}
          placeholder={placeholder}
          autosize
          minRows={2}
          maxRows={16}
          value={value}
          error={isWrong}
          autoFocus={autoFocus}
          onChange={(event) => {
            onType(event.currentTarget.value);
            look(event.currentTarget);
          }}
          onSelect={(event) => look(event.currentTarget)}
          onBlur={() => setAsked(null)}
          onKeyDown={onKey}
        />
      </Popover.Target>
      <Popover.Dropdown p={4}>
        <div id={list} role="listbox" aria-label={say('notes:people')} className={classes['people']}>
          {picks.map((person, index) => (
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field hears the keys
            <div
              key={person.id}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === active}
              className={classes['pick']}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(person)}
            >
              <span>{person.name}</span>
              <span className={classes['code']}>{person.code}</span>
            </div>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
