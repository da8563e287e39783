import type { KindName } from '../../../domain/rows.ts';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { getChoseong } from 'es-hangul';
import { kinds } from '../../../domain/index.ts';
import { commands, commandTitle, keysText, kindsWithPage } from '../../../words/commands/commands.ts';
import { tableTitle } from '../../../words/names.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { useIsMac } from '../../ui/platform/platform-context.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { useRunCommand } from './commands-context.tsx';
import { groupTitles } from './help.tsx';
import classes from './palette.module.css';

const mostOfAKind = 6;

type Hit = { readonly table: KindName; readonly id: string; readonly code: string; readonly label: string };

/** One box that finds any record by code, words or initial consonants, and runs any command. */
export function Palette() {
  const say = useWords();
  const mac = useIsMac();
  const run = useRunCommand();
  const [words, setWords] = useState('');
  const hits = useHits(words);
  const fitting = commands.filter((command) => command.id !== 'palette.open' && fits(commandTitle(say, command), words));
  const list = useRef<HTMLDivElement>(null);
  // Enter takes the first of what is found: the widget marks it as soon as something is typed, before the records are there.
  useEffect(() => {
    if (hits.length === 0) return;
    const [first, ...others] = list.current?.querySelectorAll('[data-action]') ?? [];
    for (const other of others) other.removeAttribute('data-selected');
    first?.setAttribute('data-selected', 'true');
  }, [hits]);
  const choose = (act: () => void) => () => {
    spotlight.close();
    act();
  };
  return (
    <Spotlight.Root
      query={words}
      onQueryChange={setWords}
      shortcut={null}
      scrollable
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      maxHeight={480}
      size={640}
      onSpotlightClose={() => setWords('')}
    >
      <Spotlight.Search
        placeholder={say('shell:paletteHint')}
        leftSection={<IconSearch size={16} stroke={1.5} />}
        aria-label={say('shell:palette')}
      />
      <Spotlight.ActionsList ref={list}>
        {fitting.length > 0 && (
          <Spotlight.ActionsGroup label={say('shell:paletteCommands')}>
            {fitting.map((command) => (
              <Spotlight.Action key={command.id} onClick={choose(() => run(command.id))}>
                <span className={classes['action']}>
                  <span className={classes['label']}>{commandTitle(say, command)}</span>
                  <span className={classes['hint']}>
                    {command.keys === null ? say(groupTitles[command.group]) : keysText(command.keys, mac)}
                  </span>
                </span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {kindsWithPage.map((table) => {
          const found = hits.filter((hit) => hit.table === table);
          return (
            found.length > 0 && (
              <Spotlight.ActionsGroup key={table} label={tableTitle(say, table)}>
                {found.map((hit) => (
                  <Spotlight.Action key={hit.id} onClick={choose(() => goTo(`/${table}/${hit.id}`))}>
                    <span className={classes['action']}>
                      <span className={classes['code']}>{hit.code}</span>
                      <span className={classes['label']}>{hit.label}</span>
                    </span>
                  </Spotlight.Action>
                ))}
              </Spotlight.ActionsGroup>
            )
          );
        })}
        {hits.length === 0 && fitting.length === 0 && <Spotlight.Empty>{say('shell:paletteNothing')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function useHits(words: string): readonly Hit[] {
  const store = useStore();
  const [hits, setHits] = useState<readonly Hit[]>([]);
  const search = words.trim();
  useEffect(() => {
    let current = true;
    async function find() {
      const found = search === '' ? [] : await Promise.all(kindsWithPage.map((kind) => ofKind(kind)));
      if (current) setHits(found.flat());
    }
    async function ofKind(table: KindName): Promise<Hit[]> {
      const show = kinds.of(table).names ?? 'code';
      const { rows } = await store.list({ table, search, filters: [], sort: [], archived: false }, 0, 10 * mostOfAKind);
      const named = rows.map(({ id, cells }) => ({ table, id, code: String(cells['code'] ?? ''), label: String(cells[show] ?? '') }));
      // Words may stand anywhere in a record: what has them in its code or name comes first.
      const inName = (hit: Hit) => fits(`${hit.code} ${hit.label}`, search);
      return [...named.filter(inName), ...named.filter((hit) => !inName(hit))].slice(0, mostOfAKind);
    }
    const timer = setTimeout(() => void find(), 80);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [store, search]);
  return hits;
}

/** Whether a title has the words, in any order; Korean also by initial consonants. */
function fits(title: string, words: string): boolean {
  const text = title.toLowerCase();
  const initials = getChoseong(title);
  return words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .every((word) => text.includes(word) || (/^[ㄱ-ㅎ]+$/.test(word) && initials.includes(word)));
}
