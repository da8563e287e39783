import { kinds } from '../../domain/index.ts';
import { listIndex } from '../../domain/register/in-memory.ts';
import { rowsAs } from '../../domain/rows.ts';
import type { StoredRow } from '../../engine/rows/row.ts';
import { type ListIndex, type MovedRow } from '../../engine/lists/list-index.ts';
import type { KeptList, KeptSince } from '../../engine/lists/kept-list.ts';
import type { FoundRecords, Hit, ListPlace, ListQuery, ListWindow } from '../../engine/lists/list-query.ts';
import type { ListSource } from '../../engine/lists/source.ts';
import { todayOf } from '../../domain/settings/today.ts';
import { settingsId, type Settings } from '../../domain/settings/kind.ts';
import { dayIn, type Day, type Instant } from '../../engine/values/time.ts';
import type { MovedRows } from '../commands/stored-register.ts';
import type { Replica } from '../rows/replica.ts';

/** Above this many moved rows an index is made anew rather than patched. */
const mostPatched = 2000;

/** Milliseconds between a list that was answered and preparing for the next, so that what is asked with it comes first. */
const afterList = 20;
/** Milliseconds of preparing between two pauses, in which the worker answers whoever waits for it. */
const stretch = 8;

const none = new Map<string, StoredRow>();

export function settingsOf(replica: Replica): Settings | null {
  const row = replica.today.rows.get('settings')?.get(settingsId);
  return row === undefined ? null : (rowsAs('settings', [row])[0] ?? null);
}

export function nameOf(replica: Replica, personId: string): string | null {
  const name = replica.today.rows.get('people')?.get(personId)?.['name'];
  return typeof name === 'string' ? (replica.privates.get(name)?.value ?? null) : null;
}

/** The day on which positions are read: today in the register's time zone; a sample register has a fixed one. */
export function asOn(replica: Replica, now: Instant): Day {
  const settings = settingsOf(replica);
  return settings === null ? dayIn(now, 'UTC') : todayOf(settings, now);
}

const pause = () => new Promise((resume) => setTimeout(resume));

/** The lists of one register, kept up as its rows move. `kept`: what was prepared before this start. */
export function registerLists(replica: Replica, now: () => Instant, kept: Map<string, KeptSince>) {
  let index: ListIndex | null = null;
  let day: Day | null = null;
  let pending: MovedRow[] = [];
  let preparing: ReturnType<typeof setTimeout> | undefined;

  /** Prepares for a while; answers whether there is more to prepare. */
  function prepareSome(index: ListIndex, query: ListQuery | null): boolean {
    const until = performance.now() + stretch;
    while (index.prepare(query)) if (performance.now() >= until) return true;
    return false;
  }

  function prepareLater(after: number): void {
    preparing ??= setTimeout(() => {
      preparing = undefined;
      if (index !== null && prepareSome(index, null)) prepareLater(0);
    }, after);
  }

  function current(): ListIndex {
    const today = asOn(replica, now());
    // Mended when a list is next asked for, so that no command waits for it.
    if (pending.length > mostPatched) index = null;
    else if (pending.length > 0) index?.update(pending);
    pending = [];
    if (index === null || day !== today) {
      const source: ListSource = {
        rows: (table) => replica.today.rows.get(table) ?? none,
        nameOf: (personId) => nameOf(replica, personId),
        asOn: today,
      };
      index = listIndex(source, new Map(kept));
      // A second index is made where much is another than it was.
      kept.clear();
      day = today;
    }
    return index;
  }

  return {
    /** What a query needs is made first, a stretch at a time: what is asked meanwhile is answered meanwhile. */
    async window(query: ListQuery, from: number, count: number): Promise<ListWindow> {
      while (prepareSome(current(), query)) await pause();
      prepareLater(afterList);
      return { ...current().window(query, from, count), seq: replica.stored.head?.seq ?? 0 };
    },
    /** One after the other; between two whoever waits for the worker is answered. */
    async counts(queries: readonly ListQuery[]): Promise<readonly number[]> {
      const counts: number[] = [];
      for (const query of queries) {
        while (prepareSome(current(), query)) await pause();
        counts.push(current().window(query, 0, 0).matching);
        await pause();
      }
      return counts;
    },
    /** The words of each table are made first, as for a list that is searched. */
    async hits(tables: readonly string[], search: string, most: number): Promise<readonly Hit[]> {
      for (const table of tables) while (prepareSome(current(), { table, search, filters: [], sort: [], archived: false })) await pause();
      prepareLater(afterList);
      return current().hits(tables, search, most);
    },
    async found(query: ListQuery): Promise<FoundRecords> {
      while (prepareSome(current(), query)) await pause();
      return current().query(query);
    },
    async place(query: ListQuery, id: string): Promise<ListPlace | null> {
      while (prepareSome(current(), query)) await pause();
      return current().place(query, id);
    },
    /** Waits until nothing is left of what is otherwise prepared after a list was shown. */
    async prepared(): Promise<void> {
      while (prepareSome(current(), null)) await pause();
    },
    /**
     * Of the lists that were asked for those that are owed, prepared and to be kept; `null` while there is more to prepare for
     * them. Does some of that.
     */
    kept(isOwed: (table: string) => boolean): readonly KeptList[] | null {
      const owed = index?.tables().filter(isOwed) ?? [];
      if (owed.length === 0) return [];
      const whole = current();
      for (const table of owed) whole.renew(table);
      return prepareSome(whole, null) ? null : owed.flatMap((table) => whole.kept(table) ?? []);
    },
    stop: () => clearTimeout(preparing),
    moved(rows: MovedRows['rows']): void {
      kept.clear();
      if (rows === 'all' || rows.length > mostPatched) index = null;
      else if (index !== null) pending.push(...rows.filter(({ table }) => kinds.has(table)));
    },
  };
}
