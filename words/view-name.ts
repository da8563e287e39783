import type { ListTab } from '../domain/views/list-views.ts';
import { wholeList } from '../domain/views/list-views.ts';
import type { Translate, WordKey } from './translate.ts';

/** What a view of the list of a kind is called. */
export function viewName(say: Translate, table: string, { id, kept }: Pick<ListTab, 'id' | 'kept'>): string {
  if (kept !== null) return kept.name;
  return say((id === wholeList ? 'views:all' : `views:${table}.${id}`) as WordKey);
}
