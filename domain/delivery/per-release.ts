import type { Instant } from '../../engine/values/time.ts';
import type { Causal } from './causal-links.ts';
import type { Delivery } from './deliveries.ts';
import { isUnplanned, type JudgedLoad } from './five-keys.ts';
import { loadSize, type LoadSize } from './load-size.ts';
import { bandOf, type SizeBand } from './size-bands.ts';
import type { Ending } from './verdicts.ts';

/** How a delivery is told: a young one is not judged yet, however it went so far. */
export type PictureOutcome = Ending | 'tooYoung';

/** A delivery as chart, table and command line show it. */
export type ReleasePicture = Pick<
  Delivery,
  'id' | 'code' | 'table' | 'serviceId' | 'version' | 'at' | 'releaseId' | 'kind' | 'manualSteps'
> & {
  readonly size: LoadSize;
  readonly band: SizeBand['id'] | null;
  readonly outcome: PictureOutcome;
  /** The same without regard to its age. */
  readonly outcomeSoFar: Ending;
  /** Unplanned, or a return to an earlier one. */
  readonly isUnplanned: boolean;
  /** The deliveries behind which it went back, in order of time; none where it is no rollback. */
  readonly goneBackFrom: readonly string[];
  /** Incidents that it caused, contributed to, is suspected of or did not cause, and those that led to it. */
  readonly incidents: readonly {
    readonly incidentId: string;
    readonly says: Causal['says'];
    readonly through: Causal['table'];
    readonly linkId: string;
  }[];
  /** Ids of the changes that it carried, and of the releases of which only the size is known; `null` where it is not known. */
  readonly carried: { readonly changes: readonly string[]; readonly releases: readonly string[] } | null;
  /** Days from the merge of the oldest change that it carried; `null` where none is known. */
  readonly oldestWaitDays: number | null;
  readonly oldestMergedAt: Instant | null;
};

export function pictureOf(load: JudgedLoad): ReleasePicture {
  const { delivery, verdict, carried, goneBackFrom } = load;
  const { id, code, table, serviceId, version, at, releaseId, kind, manualSteps } = delivery;
  const size = loadSize(load);
  const ids = (of: 'changes' | 'releases') => (carried ?? []).flatMap(({ cargo }) => (cargo.table === of ? [cargo.id] : []));
  const oldest = (carried ?? []).reduce(
    (first, { cargo }) => (cargo.table === 'changes' ? Math.min(first, cargo.merged) : first),
    Infinity,
  );
  return {
    id,
    code,
    table,
    serviceId,
    version,
    at,
    releaseId,
    kind,
    manualSteps,
    size,
    band: bandOf(size.changes),
    outcome: verdict.isTooYoung && verdict.ending !== 'aborted' ? 'tooYoung' : verdict.ending,
    outcomeSoFar: verdict.ending,
    isUnplanned: isUnplanned(load),
    goneBackFrom: goneBackFrom.map((one) => one.id),
    incidents: verdict.causal.map(({ incidentId, says, table: through, link }) => ({ incidentId, says, through, linkId: link.id })),
    carried: carried === null ? null : { changes: ids('changes'), releases: ids('releases') },
    oldestWaitDays: oldest === Infinity ? null : Math.max(0, delivery.time - oldest) / 86_400_000,
    oldestMergedAt: oldest === Infinity ? null : new Date(oldest).toISOString(),
  };
}
