import type { JsonObject } from '../../../engine/values/json.ts';
import { instantOf, epochOf, type Instant } from '../../../engine/values/time.ts';
import { changeTitles } from '../changes/titles.ts';
import { otherReleases } from '../releases/others.ts';
import { paymentReleases } from '../releases/payment.ts';
import type { ReleaseSource } from '../releases/release-source.ts';
import { services, type ServiceKey } from '../services.ts';
import { seoul, t } from '../text.ts';
import { after, type Step, type Telling } from './step.ts';

/** The services whose repositories are read. Of the others only the sizes of releases are known. */
const read: readonly ServiceKey[] = ['payment', 'settlement', 'portal', 'refund'];
/** Merged since the last release and waiting on the day of the sample: how many, and the day before which nothing is known of them. */
const waiting: readonly (readonly [ServiceKey, number, string])[] = [
  ['payment', 3, '2025-10-15 12:00'],
  ['settlement', 61, '2025-09-18 09:00'],
  ['portal', 9, '2025-10-01 14:00'],
];
const lastRead = seoul('2025-10-19 23:00');

/** The changes of each release, read from its repository on the evening of the release, and those that wait today. */
export function changeSteps(telling: Telling): Step[] {
  const releases = [...paymentReleases, ...otherReleases].filter(([service]) => read.includes(service));
  return [...releases.map((release) => releasedStep(release, telling)), ...waiting.map((wait) => waitingStep(wait, telling))];
}

function releasedStep(release: ReleaseSource, telling: Telling): Step {
  const [service, version, released, commits, , insertions, deletions, , oldestDays] = release;
  const until = epochOf(seoul(released)) - 60 * 60_000;
  const from = until - oldestDays * 86_400_000;
  const rows = Array.from({ length: commits }, (_, index) => {
    const mergedAt = instantOf(Math.round(from + ((until - from) * (index + 1)) / commits));
    const fields = changeFields(`${service}@${version}`, index, mergedAt, telling);
    const lines = { insertions: share(insertions, commits, index), deletions: share(deletions, commits, index) };
    return { ...fields, ...lines, releaseId: version };
  });
  return importStep(service, rows, after(seoul(released), 9 * 3600), telling);
}

function waitingStep([service, count, since]: (typeof waiting)[number], telling: Telling): Step {
  const from = epochOf(seoul(since));
  const rows = Array.from({ length: count }, (_, index) => {
    const mergedAt = instantOf(Math.round(from + ((epochOf(lastRead) - 3_600_000 - from) * (index + 1)) / count));
    return {
      ...changeFields(`${service} today`, index, mergedAt, telling),
      insertions: 12 + ((index * 7) % 40),
      deletions: (index * 5) % 23,
    };
  });
  return importStep(service, rows, lastRead, telling);
}

function changeFields(name: string, index: number, mergedAt: Instant, { say, id }: Telling): JsonObject {
  const title = changeTitles[(index * 7 + name.length) % changeTitles.length];
  return {
    commit: id(`change ${index + 1} of ${name}`).replace(/-/g, ''),
    title: title === undefined ? '' : say(title),
    authoredAt: instantOf(epochOf(mergedAt) - (4 + ((index * 11) % 40)) * 3_600_000),
    mergedAt,
    filesChanged: 1 + ((index * 5) % 7),
  };
}

/** A part of a sum for each of `count`, rising with the number; all of them together are the sum. */
function share(sum: number, count: number, index: number): number {
  const upTo = (of: number) => Math.floor((sum * of * (of + 1)) / (count * (count + 1)));
  return upTo(index + 1) - upTo(index);
}

function importStep(service: ServiceKey, rows: readonly JsonObject[], at: Instant, { say }: Telling): Step {
  return {
    at,
    action: 'register.import',
    input: {
      table: 'changes',
      source: `${service}.jsonl`,
      service: null,
      strict: true,
      names: {},
      rows: rows.map((fields, index) => ({ row: index + 1, fields: { ...fields, serviceId: say(services[service].name) } })),
    },
    actor: 'serviceLead',
    note: t('저장소의 변경', 'Changes of the repository'),
  };
}
