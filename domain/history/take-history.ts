import { countersKind } from '../../engine/commands/codes.ts';
import type { UseCase } from '../../engine/commands/use-case.ts';
import { references } from '../../engine/imports/references.ts';
import type { Registry } from '../../engine/kind/registry.ts';
import { overlay } from '../../engine/rows/overlay.ts';
import { all, get } from '../../engine/rows/query.ts';
import { isArchived, textOrNull, type StoredRow } from '../../engine/rows/row.ts';
import { problem, type ProblemCode } from '../../engine/values/problem.ts';
import { fail, ok } from '../../engine/values/result.ts';
import { z } from '../../engine/values/schema.ts';
import { requiredText } from '../../engine/values/text.ts';
import { rowsAs, type Stored } from '../rows.ts';
import { settingsId } from '../settings/kind.ts';
import { historySchema } from './history.ts';
import { takeChanges, type TakenChanges } from './take-changes.ts';
import { takeReleases, type TakenReleases } from './take-releases.ts';

const input = z.strictObject({
  /** The service whose repository it is, by name or code; one that is not there is made. */
  service: requiredText(120),
  history: historySchema,
  /** Only says what it would do, and writes nothing. */
  trial: z.boolean().default(false),
});
type Input = z.infer<typeof input>;

/** What became of a history: records by what was done to them, and what was not taken as it stands, and why. */
export type TakenHistory = {
  readonly service: string;
  /** Whether the service was made along the way. */
  readonly serviceCreated: boolean;
  readonly releases: TakenReleases['counts'];
  /** `released`: changes that were there and have a release now. */
  readonly changes: TakenChanges['counts'];
  readonly notes: readonly { readonly code: ProblemCode; readonly args: Readonly<Record<string, string | number>> }[];
};

/**
 * `register.takeHistory`: releases and changes of one service from its repository, as one entry. What is there already, a
 * change by its commit and a release by its version, is never changed but where it has nothing. A history that was taken
 * before changes nothing, and then no entry is written.
 */
export function takeHistoryCase(kinds: Registry): UseCase<'register.takeHistory', Input, TakenHistory> {
  return {
    action: 'register.takeHistory',
    input,
    undoable: true,
    needs: () => [
      get('settings', settingsId),
      get(countersKind, 'services'),
      get(countersKind, 'releases'),
      all('services'),
      all('releases'),
      all('changes'),
      all('importMappings'),
    ],
    *decide(found, { service: named, history, trial }, context) {
      if (found.get('settings', settingsId) === null) return fail(problem('command.needsRegister'));
      const over = overlay(found);
      const mentions = references(kinds, over, { names: {}, makes: {} }, context);
      const resolved = mentions.resolve('services', named);
      if (!resolved.ok) return fail(...resolved.problems.map((one) => ({ ...one, at: { field: 'service' } })));
      const serviceId = resolved.value;
      mentions.keep(serviceId);
      const service = over.found.get('services', serviceId);
      const name = (service === null ? null : textOrNull(service, 'name')) ?? named;
      if (service !== null && isArchived(service)) return fail(problem('field.refersToArchived', { field: 'service' }, { value: name }));

      const checking = { found: over.found, now: context.now };
      const versions = ofService('releases', found.all('releases'), serviceId);
      const releases = takeReleases(kinds, serviceId, history.releases, versions, checking, context.newId);
      if (!releases.ok) return releases;
      for (const row of releases.value.made) over.put('releases', row.id, row);
      const there = ofService('changes', found.all('changes'), serviceId);
      const changes = yield* takeChanges(kinds, serviceId, history.changes, there, releases.value.ids, checking, context);
      if (!changes.ok) return changes;

      const notes = [...history.notes, ...releases.value.notes, ...changes.value.notes];
      const made = mentions.created();
      const answer: TakenHistory = {
        service: name,
        serviceCreated: made.changes.length > 0,
        releases: releases.value.counts,
        changes: changes.value.counts,
        notes: notes.map(({ code, args = {} }) => ({ code, args })),
      };
      const records = [...releases.value.changes, ...changes.value.changes];
      // A service alone is nothing that was read.
      if (trial || records.length === 0) return ok({ changes: [], answer });
      return ok({ changes: [...made.changes, ...records], reveal: made.reveal, answer });
    },
  };
}

function ofService<K extends 'releases' | 'changes'>(kind: K, rows: readonly StoredRow[], serviceId: string): Stored<K>[] {
  return rowsAs(
    kind,
    rows.filter((row) => row['serviceId'] === serviceId),
  );
}
