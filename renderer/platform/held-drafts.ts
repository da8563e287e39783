import type { DraftText } from '../../contract/store.ts';
import type { Json } from '../../engine/values/json.ts';
import { instantOf } from '../../engine/values/time.ts';
import type { Platform } from './platform.ts';

/** Has the host hold in its memory what the store cannot keep; `null` drops it. A host that does not answer holds nothing. */
export function holdDraft(platform: Pick<Platform, 'call'>, registerId: string, key: string, value: Json): void {
  void platform.call('drafts.hold', { registerId, key, value }).catch(() => null);
}

/** What the host holds of a register, as drafts of a window that is gone. */
export async function heldDrafts(platform: Pick<Platform, 'call'>, registerId: string): Promise<DraftText[]> {
  const held = await platform.call('drafts.held', { registerId }).catch(() => []);
  const at = instantOf(Date.now());
  return held.map(({ key, value }) => ({ key, window: '', place: '', value, at }));
}
