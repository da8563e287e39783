import { Input, Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { isFocusLost } from '../../ui/page/focus-lost.ts';
import { isComposing, onEnter, useEscape } from '../../ui/fields/keys.ts';
import { useWhyUnread } from '../../ui/recovery/why-unread.ts';
import { MarkedText } from '../../ui/words/marked-text.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { useGroups, type Choice } from './groups.ts';
import { paletteDisclosure, usePaletteOpen } from './palette-disclosure.ts';
import classes from './palette.module.css';

/** One box that finds any record by code, words or initial consonants, and runs any command. */
export function Palette() {
  const say = useWords();
  const { open } = usePaletteOpen();
  useEscape(open, paletteDisclosure.close);
  useFocusBackHere(open);
  return (
    <Modal.Root
      opened={open}
      onClose={paletteDisclosure.close}
      closeOnEscape={false}
      returnFocus={false}
      size={640}
      yOffset="min(80px, 10vh)"
      padding={0}
    >
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content aria-label={say('shell:palette')}>
        <PaletteBox />
      </Modal.Content>
    </Modal.Root>
  );
}

/** Once it is closed what had the focus has it again, unless it led to another page: what is asked there must not lose it. */
function useFocusBackHere(open: boolean): void {
  const before = useRef<{ readonly element: Element | null; readonly address: string } | null>(null);
  useLayoutEffect(() => {
    if (open) before.current = { element: document.activeElement, address: location.hash };
  }, [open]);
  useEffect(() => {
    const then = before.current;
    if (open || then === null) return undefined;
    const timer = setTimeout(() => {
      if (location.hash === then.address && isFocusLost() && then.element instanceof HTMLElement)
        then.element.focus({ preventScroll: true });
    });
    return () => clearTimeout(timer);
  }, [open]);
}

function PaletteBox() {
  const say = useWords();
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const search = words.trim();
  const { groups, waiting, problem } = useGroups(search);
  const why = useWhyUnread();
  const rows = groups.flatMap((group) => group.rows);
  const chosen = Math.min(at, rows.length - 1);

  const take = (row: Choice | undefined) => {
    if (row === undefined) return;
    paletteDisclosure.close();
    row.take();
  };
  // Enter may come before the answer to what was typed: it is kept until then. What other words found is never taken.
  const [enteredFor, setEnteredFor] = useState<string | null>(null);
  const takeEntered = useEffectEvent(() => {
    setEnteredFor(null);
    take(rows[chosen]);
  });
  useEffect(() => {
    if (!waiting && enteredFor === search) takeEntered();
  }, [waiting, enteredFor, search]);

  const move = (by: number) => {
    if (rows.length > 0) setAt((chosen + by + rows.length) % rows.length);
  };
  const press = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    onEnter(event, () => {
      event.preventDefault();
      // A command that the words begin stays where it is, whatever is still found.
      const first = rows[chosen];
      if (waiting && (first === undefined || first.found || first.relevance !== 'wordStart')) setEnteredFor(search);
      else take(first);
    });
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      move(step);
    }
  };
  useEffect(() => {
    if (chosen === 0) list.current?.scrollTo({ top: 0 });
    else list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen, groups]);

  const idOf = (row: Choice) => `${listId}-${row.key}`;
  const marked = rows[chosen];
  return (
    <>
      <Input
        className={classes['search'] ?? ''}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={marked && idOf(marked)}
        aria-autocomplete="list"
        aria-label={say('shell:palette')}
        placeholder={say('shell:paletteHint')}
        leftSection={<IconSearch size={16} stroke={1.5} />}
        data-autofocus
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <div ref={list} id={listId} role="listbox" aria-label={say('shell:palette')} aria-busy={waiting} className={classes['list']}>
        {groups.map((group) => (
          <div key={group.key} role="group" aria-label={group.title}>
            <div className={classes['group']} aria-hidden>
              {group.title}
            </div>
            {group.rows.map((row) => (
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the box has the keys
              <div
                key={row.key}
                id={idOf(row)}
                role="option"
                aria-selected={row === marked}
                tabIndex={-1}
                className={classes['row']}
                onMouseDown={(event) => event.preventDefault()}
                // A pointer that rests hears of it as well when rows move under it: only one that is moved chooses.
                onPointerMove={({ movementX, movementY }) => (movementX !== 0 || movementY !== 0) && setAt(rows.indexOf(row))}
                onClick={() => take(row)}
              >
                <Shown row={row} search={search} />
              </div>
            ))}
          </div>
        ))}
      </div>
      {problem !== null && (
        <p className={classes['nothing']} role="alert">
          {say('recovery:unread')} {why(problem)}
        </p>
      )}
      {problem === null && rows.length === 0 && !waiting && (
        <p className={classes['nothing']} role="status">
          {say('shell:paletteNothing')}
        </p>
      )}
    </>
  );
}

function Shown({ row, search }: { readonly row: Choice; readonly search: string }) {
  return (
    <>
      {row.code === '' ? null : (
        <span data-part="code" className={classes['code']}>
          <MarkedText text={row.code} search={search} />
        </span>
      )}
      <span data-part="label" className={classes['label']} title={row.label}>
        <MarkedText text={row.label} search={search} />
      </span>
      {row.hint === '' ? null : (
        <span data-part="hint" className={classes['hint']}>
          {row.hint}
        </span>
      )}
    </>
  );
}
