import { fieldOfKey, isFieldDraft } from '../../contract/field-draft.ts';
import type { DraftText } from '../../contract/store.ts';
import { sameJson, type JsonObject } from '../../engine/values/json.ts';
import type { StoredLedger } from './read-ledger.ts';
import { historyOf } from './record-log.ts';

/**
 * Whether the ledger holds what a draft says, by an entry that was written after it was typed. Where a browser threw the store
 * away, the mark that the draft was settled went with it, and a disk that was full may still hold the text.
 */
export async function isSavedSince(ledger: StoredLedger, { key, value, at }: DraftText): Promise<boolean> {
  const place = fieldOfKey(key);
  if (place === null || !isFieldDraft(value)) return false;
  const entries = await historyOf(ledger, place.table, place.id, 0);
  const { field } = place;
  // An edit says only what it changed: of another field it says nothing.
  const says = (after: JsonObject | null) => after !== null && field in after && sameJson(after[field] ?? null, value.value);
  return entries.some(({ header, changes }) => header.at >= at && changes.some(({ after }) => says(after)));
}
