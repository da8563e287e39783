import { Input, Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Problem } from '../../../engine/values/problem.ts';
import { commands, commandTitle, keysText } from '../../../words/commands/commands.ts';
import { tableTitle } from '../../../words/names.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { isComposing, onEnter, useEscape } from '../../ui/fields/keys.ts';
import { useIsMac } from '../../ui/platform/platform-context.tsx';
import { useWhyUnread } from '../../ui/recovery/why-unread.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { useRunCommand } from './commands-context.tsx';
import { groupTitles } from './help.tsx';
import { fits, useHits } from './hits.ts';
import { paletteDisclosure, usePaletteOpen } from './palette-disclosure.ts';
import classes from './palette.module.css';

/** Something that can be taken: `found` where the register had to be asked for it. */
type Row = { readonly key: string; readonly found: boolean; readonly take: () => void; readonly shown: ReactNode };
type Group = { readonly key: string; readonly title: string; readonly rows: readonly Row[] };

/** One box that finds any record by code, words or initial consonants, and runs any command. */
export function Palette() {
  const say = useWords();
  const { open } = usePaletteOpen();
  useEscape(open, paletteDisclosure.close);
  return (
    <Modal.Root opened={open} onClose={paletteDisclosure.close} closeOnEscape={false} size={640} yOffset={80} padding={0}>
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content aria-label={say('shell:palette')}>
        <PaletteBox />
      </Modal.Content>
    </Modal.Root>
  );
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

  const take = (row: Row | undefined) => {
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
      if (waiting && (rows[chosen]?.found ?? true)) setEnteredFor(search);
      else take(rows[chosen]);
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

  const idOf = (row: Row) => `${listId}-${row.key}`;
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
                onPointerMove={() => setAt(rows.indexOf(row))}
                onClick={() => take(row)}
              >
                {row.shown}
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

/** What fits some words: commands at once, records when the register has answered. */
function useGroups(search: string): {
  readonly groups: readonly Group[];
  readonly waiting: boolean;
  readonly problem: Problem | null;
} {
  const say = useWords();
  const mac = useIsMac();
  const run = useRunCommand();
  const found = useHits(search);
  const fitting = commands
    .filter((command) => command.id !== 'palette.open' && fits(commandTitle(say, command), search))
    .map((command) => ({
      key: command.id,
      found: false,
      take: () => run(command.id),
      shown: (
        <Shown
          label={commandTitle(say, command)}
          hint={command.keys === null ? say(groupTitles[command.group]) : keysText(command.keys, mac)}
        />
      ),
    }));
  const groups = [
    { key: 'commands', title: say('shell:paletteCommands'), rows: fitting },
    ...found.kinds.map(({ table, hits }) => ({
      key: table,
      title: tableTitle(say, table),
      rows: hits.map(({ id, code, label }) => ({
        key: id,
        found: true,
        take: () => goTo(`/${table}/${id}`),
        shown: <Shown code={code} label={label} />,
      })),
    })),
  ];
  return { groups: groups.filter(({ rows }) => rows.length > 0), waiting: found.words !== search, problem: found.problem };
}

function Shown({ code, label, hint }: { readonly code?: string; readonly label: string; readonly hint?: string }) {
  return (
    <>
      {code === undefined ? null : (
        <span data-part="code" className={classes['code']}>
          {code}
        </span>
      )}
      <span data-part="label" className={classes['label']}>
        {label}
      </span>
      {hint === undefined ? null : (
        <span data-part="hint" className={classes['hint']}>
          {hint}
        </span>
      )}
    </>
  );
}
