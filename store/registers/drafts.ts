import type { Table } from 'dexie';
import type { DraftsLeft, DraftText } from '../../contract/store.ts';
import type { Json } from '../../engine/values/json.ts';
import type { Instant } from '../../engine/values/time.ts';
import { problemOf } from './store-problem.ts';
import type { Records } from './register-database.ts';
import { asked, transact } from './transact.ts';

/**
 * A draft as it lies in the database, one for each window and field. Earlier versions wrote only `key`, `value` and `at`, with
 * the field as the key: such a draft belongs to a window that is gone.
 */
export type StoredDraft = {
  readonly key: string;
  readonly value: Json;
  readonly at: Instant;
  readonly field?: string;
  readonly window?: string;
  readonly place?: string;
};

type Drafts = Table<StoredDraft, string>;

const rowKey = (window: string, field: string) => `${window} ${field}`;

function rowOf({ window, key, value, at, place }: DraftText): StoredDraft {
  return { key: rowKey(window, key), value, at, field: key, window, place };
}

function draftOf({ key, field = key, window = '', place = '', value, at }: StoredDraft): DraftText {
  return { key: field, window, place, value, at };
}

/**
 * A draft that was settled leaves a mark without its text: what a window wrote elsewhere, because it need not wait there, may
 * come back from a disk that did not take yet that it was removed.
 */
export async function keepDraft(drafts: Drafts, draft: DraftText): Promise<void> {
  await transact<Records, unknown>(drafts.db, ['storeDrafts'], (stores) => asked(stores('storeDrafts').put(rowOf(draft))));
}

/**
 * The drafts of a window, after it has taken over what windows left that are gone: of one field the newest, and only where it
 * has none of its own. An older one stays where it is until the field is settled, and is taken at a later opening.
 */
export async function takeDrafts(
  drafts: Drafts,
  window: string,
  living: readonly string[],
  rescued: readonly DraftText[],
): Promise<DraftsLeft> {
  const isOpenElsewhere = (one: DraftText) => one.window !== window && living.includes(one.window);
  let own = new Map<string, DraftText>();
  try {
    await transact<Records, void>(drafts.db, ['storeDrafts'], async (stores) => {
      const before = await asked(stores('storeDrafts').getAll());
      const rows = new Map(before.map((row) => [row.key, row]));
      for (const one of rescued) {
        const row = rowOf(one);
        const known = rows.get(row.key);
        if (known === undefined || known.at < row.at || (known.at === row.at && known.value !== null)) rows.set(row.key, row);
      }
      const again = new Set(rescued.map((one) => rowKey(one.window, one.key)));
      const texts = [...rows.values()].filter(({ value }) => value !== null);
      const oldestFirst = texts.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
      const left = new Map<string, StoredDraft>();
      own = new Map();
      for (const row of oldestFirst) {
        const draft = draftOf(row);
        if (draft.window === window) own.set(draft.key, draft);
        else if (!isOpenElsewhere(draft)) left.set(draft.key, row);
      }
      for (const [field, row] of left) {
        if (own.has(field)) continue;
        const taken = { ...draftOf(row), window };
        if (again.has(row.key)) rows.set(row.key, { ...row, value: null });
        else rows.delete(row.key);
        rows.set(rowKey(window, field), rowOf(taken));
        own.set(field, taken);
      }
      for (const row of rows.values())
        if (row.value === null && !again.has(row.key) && !isOpenElsewhere(draftOf(row))) rows.delete(row.key);
      for (const { key } of before) if (!rows.has(key)) stores('storeDrafts').delete(key);
      for (const row of rows.values()) if (!before.includes(row)) stores('storeDrafts').put(row);
    });
    return { texts: [...own.values()], taken: true };
  } catch (error) {
    // A full disk must not keep anyone from reading: what was found is shown, and stays where it lies.
    if (problemOf(error).code !== 'store.full') throw error;
    return { texts: [...own.values()], taken: false };
  }
}
