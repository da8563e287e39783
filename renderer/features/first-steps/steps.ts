import type { WordKey } from '../../../words/translate.ts';
import type { ListQuery } from '../../../engine/lists/list-query.ts';

/** One step into a register of one's own. `found`: the lists of which any must hold a record; without them it is done by going there. */
export type Step = { readonly id: string; readonly words: WordKey; readonly path: string; readonly found: readonly ListQuery[] };

const every = { search: '', filters: [], sort: [], archived: true } satisfies Partial<ListQuery>;
const anyOf = (...tables: readonly string[]): readonly ListQuery[] => tables.map((table) => ({ ...every, table }));
/** What was assessed at all: new risks may wait for their target, or for what is left. */
const assessed = (column: string): ListQuery => ({ ...every, table: 'risks', filters: [{ column, isNot: [null] }] });

/** From nothing to a first report, in the order in which a team begins. */
export const firstSteps = [
  { id: 'risk', words: 'start:step.risk', path: '/risks/new', found: anyOf('risks') },
  { id: 'assessed', words: 'start:step.assessed', path: '/risks', found: [assessed('inherent'), assessed('residual')] },
  { id: 'control', words: 'start:step.control', path: '/controls/new', found: anyOf('controls') },
  { id: 'event', words: 'start:step.event', path: '/incidents/new', found: anyOf('incidents', 'releases') },
  { id: 'report', words: 'start:step.report', path: '/quarters', found: [] },
] as const satisfies readonly Step[];
