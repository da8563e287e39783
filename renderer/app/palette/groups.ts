import { relevances, relevanceTo, type Relevance } from '../../../engine/lists/relevance.ts';
import type { Hit } from '../../../engine/lists/list-query.ts';
import type { Problem } from '../../../engine/values/problem.ts';
import { commands, commandTitle, keysText, kindsWithPage } from '../../../words/commands/commands.ts';
import { tableTitle } from '../../../words/names.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { useIsMac } from '../../ui/platform/platform-context.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { useRunCommand } from './commands-context.tsx';
import { groupTitles } from './help.tsx';
import { useHits } from './hits.ts';

/** Something that can be taken: `found` where the register had to be asked for it. */
export type Choice = {
  readonly key: string;
  readonly found: boolean;
  readonly relevance: Relevance;
  readonly take: () => void;
  readonly code: string;
  readonly label: string;
  /** The keys of a command, or where it belongs. */
  readonly hint: string;
};
export type Group = { readonly key: string; readonly title: string; readonly rows: readonly Choice[] };

/** What answers some words, by kind: first what its title begins with, last what only says it somewhere. */
export function useGroups(search: string): {
  readonly groups: readonly Group[];
  readonly waiting: boolean;
  readonly problem: Problem | null;
} {
  const say = useWords();
  const mac = useIsMac();
  const run = useRunCommand();
  const found = useHits(search);
  const answers = relevanceTo(search);
  const fitting = commands.flatMap((command): Choice[] => {
    const label = commandTitle(say, command);
    const relevance = search === '' ? 'wordStart' : answers('', label);
    if (command.id === 'palette.open' || relevance === 'elsewhere') return [];
    const hint = command.keys === null ? say(groupTitles[command.group]) : keysText(command.keys, mac);
    return [{ key: command.id, found: false, relevance, take: () => run(command.id), code: '', label, hint }];
  });
  const groups = [
    { key: 'commands', title: say('shell:paletteCommands'), rows: inOrder(fitting) },
    ...kindsWithPage.map((table) => ({
      key: table,
      title: tableTitle(say, table),
      rows: found.hits.filter((hit) => hit.table === table).map(choiceOf),
    })),
  ];
  return { groups: inOrder(groups.filter(({ rows }) => rows.length > 0)), waiting: found.words !== search, problem: found.problem };
}

function choiceOf({ table, id, code, title, relevance }: Hit): Choice {
  return { key: id, found: true, relevance, take: () => goTo(`/${table}/${id}`), code, label: title, hint: '' };
}

/** What answers best comes first; what answers alike stays as it is. */
function inOrder<T extends Choice | Group>(all: readonly T[]): readonly T[] {
  const rank = (one: T) => relevances.indexOf('rows' in one ? (one.rows[0]?.relevance ?? 'elsewhere') : one.relevance);
  return [...all].sort((a, b) => rank(a) - rank(b));
}
