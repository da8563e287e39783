import type { AskedReport } from '../../documents/report/make-report.ts';
import { rowsOf } from '../../domain/register/in-memory.ts';
import { knownRegister } from '../../domain/quarters/known-register.ts';
import type { Quarter } from '../../domain/quarters/quarter.ts';
import { languages, settingsId } from '../../domain/settings/kind.ts';
import type { MemoryRegister } from '../../engine/commands/memory-register.ts';
import { epochOf, instantOf, type Instant } from '../../engine/values/time.ts';
import type { Random } from '../fuzz/random.ts';
import { momentsOf } from './moments.ts';

/** What is asked of a report, beside the register that it is made from. */
export type Asked = Exclude<AskedReport, { readonly closing: object }>;

/** A report at random: of a quarter that had begun by what is known, at any instants, with or without an earlier one beside it. */
export function randomRequest(register: MemoryRegister, random: Random): Asked {
  const last = register.replay.head?.at ?? '';
  const closings = rowsOf(register, 'closings');
  const standing = closings.filter(({ withdrawnAt }) => withdrawnAt === null);
  const [closed] = standing.length === 0 ? [] : [random.pick(standing)];
  const row = rowsOf(register, 'quarters').find(({ id }) => id === closed?.quarterId);
  if (closed !== undefined && row !== undefined && random.oneIn(3)) {
    // As is usual: of a closed quarter mostly what its closing says.
    const validAt = random.oneIn(4) ? instantOf(epochOf(closed.end) - 86_400_000) : null;
    const compare = random.oneIn(4) ? null : 'before';
    return { quarter: row.quarter, compare, validAt, now: last, language: random.pick(languages) };
  }
  const knownAt = instantKnown(register, random);
  // The calendar may have been another one then.
  const calendar = knownRegister(register.entries, new Map(), knownAt).get('settings', settingsId);
  if (calendar === null) throw new Error('a register without settings');
  const { quarters } = momentsOf(random, calendar);
  const begun = quarters.filter(({ start }) => start <= knownAt);
  // Two of three times, where there is one, a quarter that follows on a closed one.
  const following = begun.filter(({ start }) => standing.some(({ end }) => end === start));
  const quarter = random.pick(following.length === 0 || random.oneIn(3) ? begun.slice(-4) : following);
  const anywhere = instantOf(epochOf(quarter.start) + random.below(epochOf(quarter.end) - epochOf(quarter.start)));
  const instants = instantsIn(register, quarter);
  const inside = instants.length === 0 || random.oneIn(2) ? anywhere : random.pick(instants);
  const earlier = quarters.filter(({ start }) => start < quarter.start);
  return {
    quarter: quarter.id,
    compare: random.oneIn(5) ? null : random.oneIn(4) && earlier.length > 0 ? random.pick(earlier).id : 'before',
    validAt: random.oneIn(2) ? null : random.oneIn(4) ? instantOf(epochOf(quarter.end) + random.below(3 * 86_400_000)) : inside,
    knownAt,
    language: random.pick(languages),
  };
}

/** Half of the time after everything, else at any time since the first entry, often just when a quarter was closed. */
function instantKnown(register: MemoryRegister, random: Random): Instant {
  const [first, last] = [register.entries[0]?.header.at ?? '', register.replay.head?.at ?? ''].map(epochOf) as [number, number];
  if (random.oneIn(2)) return instantOf(last + random.pick([0, 1, 86_400_000]));
  const closings = rowsOf(register, 'closings');
  if (closings.length === 0 || random.oneIn(2)) return instantOf(first + random.below(last - first));
  const { knownAt, closedAt } = random.pick(closings);
  return instantOf(epochOf(random.pick([knownAt, closedAt])) + random.pick([-1, 0, 1]));
}

/** Instants inside a quarter at which something began or ended. */
function instantsIn(register: MemoryRegister, { start, end }: Quarter): readonly Instant[] {
  const incidents = rowsOf(register, 'incidents').flatMap(({ startedAt, restoredAt, downtimeEnd }) => [startedAt, restoredAt, downtimeEnd]);
  const releases = rowsOf(register, 'releases').map(({ releasedAt }) => releasedAt);
  return [...incidents, ...releases].filter((instant): instant is Instant => instant !== null && instant >= start && instant < end);
}
