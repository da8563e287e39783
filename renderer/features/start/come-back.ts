import type { RegisterClient } from '../../../contract/store.ts';
import type { Problem } from '../../../engine/values/problem.ts';
import { markShown } from '../../platform/page-mark.ts';
import type { AppInfo, Platform } from '../../platform/platform.ts';
import { problemOfCall } from '../../ui/recovery/problem-of-call.ts';
import { restoreMissing, type Restored } from './restoring.ts';

type Needs = {
  readonly platform: Pick<Platform, 'call'>;
  readonly store: Pick<RegisterClient, 'storeId' | 'registers' | 'rebuilt' | 'takeFile' | 'open' | 'exportFile' | 'putRight'>;
  readonly info: AppInfo;
};

/** What was found when the page began; `notCompared`: why the store could not be compared with the host. */
export type CameBack = { readonly restored: readonly Restored[]; readonly notCompared: Problem | null };

/**
 * Before any register is shown: what the store lost is brought back from the host, and after an end that was not clean the
 * register that was open goes to the host once more and the store begins a new log. Never throws.
 */
export async function comeBack({ platform, store, info }: Needs): Promise<CameBack> {
  const { host, lastRegister, userName, endedCleanly } = info;
  if (host === 'page') return { restored: [], notCompared: null };
  let restored: readonly Restored[] = [];
  try {
    const pageWasKilled = await markShown();
    restored = await restoreMissing({ platform, store, userName });
    if (!endedCleanly || pageWasKilled) {
      if (lastRegister !== null) await backUp({ platform, store }, lastRegister);
      await store.putRight();
    }
    return { restored, notCompared: null };
  } catch (error) {
    return { restored, notCompared: problemOfCall(error) };
  }
}

/** What cannot be read here is said when it is opened; the host has what it acknowledged all the same. */
async function backUp({ platform, store }: Pick<Needs, 'platform' | 'store'>, registerId: string): Promise<void> {
  const opened = await store.open(registerId);
  if (!opened.ok) return;
  const file = await store.exportFile();
  if (!file.ok) return;
  const { bytes, head } = file.value;
  const { name } = opened.value.summary;
  const about = { store: await store.storeId(), registerId, name, seq: head.seq, hash: head.hash };
  await platform.call('backups.write', { ...about, reason: 'trouble', bytes });
}
