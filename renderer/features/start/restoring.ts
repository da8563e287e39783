import type { Answer } from '../../../contract/host.ts';
import type { RegisterClient, RegisterSummary } from '../../../contract/store.ts';
import type { Head } from '../../../engine/ledger/entry.ts';
import type { Problem } from '../../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../../engine/values/result.ts';
import { newestFirst } from './newest-first.ts';
import { openingFile } from '../../state/opening-file.ts';
import type { Platform } from '../../platform/platform.ts';
import { problemOfCall } from '../../ui/recovery/problem-of-call.ts';

type Series = Answer<'journal.known'>[number];

/** A register of which the store had less than the host: what was found, and what came of it. */
export type Restored = {
  readonly registerId: string;
  readonly name: string;
  /** With which entry the store's register ended; `null` where the store had none. */
  readonly found: number | null;
  /** With which entry the host knows that it ended. */
  readonly known: number;
  readonly outcome: Result<Head>;
};

type Needs = {
  readonly platform: Pick<Platform, 'call'>;
  readonly store: Pick<RegisterClient, 'storeId' | 'registers' | 'rebuilt' | 'takeFile'>;
  /** Who operates a register that comes back: the account's name. */
  readonly userName: string;
};

/**
 * The journals that this store must be able to answer for: its own. A store that has none is a new one: of another browser,
 * or in the place of one that the browser threw away. Nothing tells the two apart that outlives a killed browser, so it
 * answers for each register, by the journal that was written last.
 */
export function journalsOf(known: readonly Series[], store: string): Series[] {
  const own = known.filter((series) => series.store === store);
  if (own.length > 0) return own;
  const latest = new Map<string, Series>();
  for (const series of known) {
    const other = latest.get(series.registerId);
    if (other === undefined || other.at < series.at) latest.set(series.registerId, series);
  }
  return [...latest.values()];
}

/** The registers that the store lacks, or of which it has less than was acknowledged. */
export function missingFrom(registers: readonly RegisterSummary[], journals: readonly Series[]): Series[] {
  return journals.filter((series) => {
    const here = registers.find(({ registerId }) => registerId === series.registerId);
    return here === undefined || here.head.seq < lastOf(series);
  });
}

function lastOf({ head, acknowledged }: Series): number {
  return Math.max(head.seq, acknowledged.seq);
}

/** Compares the store with the host, and brings back from backup and journal what the store lost. */
export async function restoreMissing({ platform, store, userName }: Needs): Promise<readonly Restored[]> {
  const [known, storeId, registers] = await Promise.all([platform.call('journal.known', {}), store.storeId(), store.registers()]);
  const restored: Restored[] = [];
  for (const series of missingFrom(registers, journalsOf(known, storeId))) {
    const { registerId, name } = series;
    const here = registers.find((register) => register.registerId === registerId)?.head ?? null;
    restored.push({ registerId, name, found: here?.seq ?? null, known: lastOf(series), outcome: await restore(series, here) });
  }
  return restored;

  async function restore(series: Series, here: Head | null): Promise<Result<Head>> {
    try {
      const file = await fileOf({ platform, store }, series);
      if (!file.ok) return file;
      // What is missing is nowhere: the store has as much as there is.
      if (here !== null && here.seq >= file.value.head.seq) return ok(here);
      const { bytes } = file.value;
      const by = userName === '' ? undefined : userName;
      const taken = await openingFile(series.name, (watch) => store.takeFile(bytes, 'open', by, watch));
      if (!taken.ok) return taken;
      const { registerId, name, head } = taken.value;
      const about = { store: storeId, registerId, name, seq: head.seq, hash: head.hash, reason: 'trouble' } as const;
      // Its own journal begins at once, though the register may not be opened for long. Where that fails, opening it does it.
      await platform.call('backups.write', { ...about, bytes });
      return ok(head);
    } catch (error) {
      return fail(problemOfCall(error));
    }
  }
}

/** The register file that reaches furthest, of whatever store: the newest backup that can be read, with what a journal holds after it. */
export async function furthestFile(
  needs: Parameters<typeof fileOf>[0],
  registerId: string,
): Promise<Result<{ readonly bytes: Uint8Array; readonly head: Head }>> {
  const known = await needs.platform.call('journal.known', {});
  const furthest = known.filter((series) => series.registerId === registerId).sort((a, b) => b.head.seq - a.head.seq)[0];
  return fileOf(needs, furthest ?? { registerId, store: null, head: null });
}

/** As `furthestFile`, with the journal of one store. */
async function fileOf(
  { platform, store }: Pick<Needs, 'platform'> & { readonly store: Pick<RegisterClient, 'rebuilt'> },
  { registerId, store: of, head }: { readonly registerId: string; readonly store: string | null; readonly head: Series['head'] | null },
): Promise<Result<{ readonly bytes: Uint8Array; readonly head: Head }>> {
  const [backups, journal] = await Promise.all([
    platform.call('backups.list', {}),
    of === null ? null : platform.call('journal.read', { store: of, registerId }),
  ]);
  const frames = journal?.ok === true ? journal.value : null;
  let best: { readonly bytes: Uint8Array; readonly head: Head } | null = null;
  let problems: readonly Problem[] = journal?.ok === false ? journal.problems : [];
  const ids: readonly (string | null)[] = [...newestFirst(backups, registerId).map(({ id }) => id), null];
  for (const id of ids) {
    const read = id === null ? null : await platform.call('backups.read', { id });
    if (read?.ok === false) continue;
    const whole = await store.rebuilt(read?.value ?? null, frames);
    if (!whole.ok) problems = whole.problems;
    else if (best === null || whole.value.head.seq > best.head.seq) best = whole.value;
    // Without a journal the newest backup that can be read is all there is.
    if (best !== null && (head === null || best.head.hash === head.hash)) break;
  }
  return best === null ? { ok: false, problems } : { ok: true, value: best };
}
