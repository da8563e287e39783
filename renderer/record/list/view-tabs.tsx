import { IconChevronDown } from '@tabler/icons-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { ListTab } from '../../../domain/views/list-views.ts';
import type { ListQuery } from '../../../engine/lists/list-query.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { viewName } from '../../../words/view-name.ts';
import { countsQuestion, quietly } from '../../ui/register/question-kinds.ts';
import { useAsked } from '../../ui/register/questions-context.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import type { ListAsked } from './list-asked.ts';
import { ViewActions } from './view-actions.tsx';
import type { ListColumns } from './list-columns.ts';
import classes from './view-tabs.module.css';

type Props = {
  readonly table: string;
  readonly ask: ListAsked;
  readonly columns: ListColumns;
  readonly isChanged: boolean;
  /** What is asked of the list besides: records of one kind at a time. */
  readonly within: (query: ListQuery) => ListQuery;
  readonly children?: ReactNode;
};

/** The views of a list: those that come with its kind, and those that were kept. Each says how many records it shows. */
export function ViewTabs({ table, ask, columns, isChanged, within, children }: Props) {
  const say = useWords();
  const list = useRef<HTMLDivElement>(null);
  const counts = useCounts(ask, within);
  const tabs = ask.tabs.filter((tab) => !tab.whereAny || tab === ask.tab || (counts.get(tab.id) ?? 0) > 0);
  const at = tabs.indexOf(ask.tab);
  const steps: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 };
  const press = (event: KeyboardEvent) => {
    const next = steps[event.key];
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const tab = tabs[(next + tabs.length) % tabs.length];
    if (tab === undefined) return;
    ask.show(tab.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[tabs.indexOf(tab)]?.focus();
  };
  return (
    <div className={classes['bar']}>
      {/* eslint-disable-next-line jsx-a11y/interactive-supports-focus -- the tab that is shown has the focus */}
      <div ref={list} role="tablist" aria-label={say('views:tabs')} className={classes['tabs']} data-scrolls onKeyDown={press}>
        {tabs.map((tab) => {
          const count = counts.get(tab.id);
          const isShown = tab === ask.tab;
          return (
            <button
              key={tab.id}
              type="button"
              role="tab"
              aria-selected={isShown}
              tabIndex={isShown ? 0 : -1}
              className={classes['tab']}
              onClick={() => ask.show(tab.id)}
            >
              <span className={classes['name']} title={viewName(say, table, tab)}>
                {viewName(say, table, tab)}
              </span>
              {isShown && isChanged && (
                <span className={classes['changed']} title={say('views:changed')}>
                  <span aria-hidden>•</span>
                  <span className="visually-hidden">{say('views:changed')}</span>
                </span>
              )}
              {count !== undefined && <span className={classes['count']}>{numberText(count)}</span>}
            </button>
          );
        })}
      </div>
      <ViewActions table={table} ask={ask} columns={columns} isChanged={isChanged} icon={<IconChevronDown size={14} stroke={1.5} />}>
        {children}
      </ViewActions>
    </div>
  );
}

/** How many records each view shows, as it was kept; without those that are not known yet. */
function useCounts({ tabs, queryOf }: ListAsked, within: Props['within']): ReadonlyMap<ListTab['id'], number> {
  const store = useStore();
  const queries = tabs.map((tab) => {
    const { group: _, ...query } = within(queryOf(tab.asked));
    return { ...query, sort: [] };
  });
  const [asked] = useAsked([quietly(countsQuestion(store, queries))]);
  const counts = asked?.answer ?? [];
  return new Map(tabs.flatMap((tab, at) => (counts[at] === undefined ? [] : [[tab.id, counts[at]] as const])));
}
