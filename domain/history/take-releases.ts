import { checked, newRow, type Checking } from '../../engine/commands/checked.ts';
import { nextCodes } from '../../engine/commands/codes.ts';
import type { Registry } from '../../engine/kind/registry.ts';
import type { Change } from '../../engine/ledger/append.ts';
import { creation, edit } from '../../engine/rows/changes.ts';
import { isArchived, type PlainRow } from '../../engine/rows/row.ts';
import type { Problem } from '../../engine/values/problem.ts';
import { ok, type Result } from '../../engine/values/result.ts';
import type { Stored } from '../rows.ts';
import type { HistoryRelease } from './history.ts';
import { knownRelease } from './known-release.ts';

export type TakenReleases = {
  readonly changes: readonly Change[];
  /** The rows that are made. */
  readonly made: readonly PlainRow[];
  /** The id of the release of each version; `null` where it is archived, for nothing new refers to it. */
  readonly ids: ReadonlyMap<string, string | null>;
  readonly counts: { readonly created: number; readonly filled: number; readonly unchanged: number };
  readonly notes: readonly Problem[];
};

/** What the releases of a history make and fill, of a service that has the releases `there`. */
export function takeReleases(
  kinds: Registry,
  serviceId: string,
  said: readonly HistoryRelease[],
  there: readonly Stored<'releases'>[],
  checking: Checking,
  newId: () => string,
): Result<TakenReleases> {
  const kind = kinds.of('releases');
  const byVersion = new Map(there.map((row) => [row.version, row]));
  const fresh = [...new Map(said.map((one) => [one.version, one])).values()].filter(({ version }) => !byVersion.has(version));
  const numbering = nextCodes(kind, fresh.length, checking.found);
  const ids = new Map<string, string | null>();
  const made: PlainRow[] = [];
  for (const { hotfix: _, ...fields } of fresh) {
    const row = checked(kinds, kind, newRow(kind, newId(), numbering.codes[made.length] ?? null, { serviceId, ...fields }), null, checking);
    if (!row.ok) return row;
    made.push(row.value);
    ids.set(fields.version, row.value.id);
  }
  const notes: Problem[] = [];
  const filled: Change[] = [];
  let known = 0;
  for (const { hotfix: _, ...fields } of said) {
    const row = byVersion.get(fields.version);
    if (row === undefined || ids.has(fields.version)) continue;
    known += 1;
    ids.set(row.version, isArchived(row) ? null : row.id);
    const { fields: lacking, note } = knownRelease(row, fields);
    if (note !== null) notes.push(note);
    const change = isArchived(row) ? null : edit('releases', row, lacking);
    if (change !== null) filled.push(change);
  }
  return ok({
    changes: [...made.map((row) => creation('releases', row)), ...filled, ...(made.length === 0 ? [] : [numbering.change])],
    made,
    ids,
    counts: { created: made.length, filled: filled.length, unchanged: known - filled.length },
    notes,
  });
}
