import { rowsOf } from '../../../domain/register/in-memory.ts';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readImportFile } from '../../../documents/spreadsheets/import-file.ts';
import type { ImportAnswer } from '../../../engine/imports/import-input.ts';
import type { Json } from '../../../engine/values/json.ts';
import { epochOf, startOfDay } from '../../../engine/values/time.ts';
import { createdMemory } from '../../support/memory.ts';

type Memory = Awaited<ReturnType<typeof createdMemory>>;

async function imported(memory: Memory, table: string, name: string, service: string) {
  const bytes = new Uint8Array(await readFile(new URL(`../../fixtures/data/${name}`, import.meta.url)));
  const file = await readImportFile(table, bytes, name);
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  const result = await memory.run('register.import', {
    table,
    source: name,
    service,
    strict: true,
    names: {},
    rows: file.value.rows as unknown as Json,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { ...(result.value.answer as unknown as ImportAnswer), changed: result.value.changed };
}

async function bothImported() {
  const memory = await createdMemory(Date.UTC(2026, 0, 2));
  const incidents = await imported(memory, 'incidents', 'github-incidents-2022-2025.jsonl', 'code-host');
  const releases = await imported(memory, 'releases', 'bruno-releases.csv', 'api-client');
  return { memory, incidents, releases };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

// Counts made outside the product: quarter, zone, incidents, SEV1-4, median minutes to restore, maintenance, releases; of how many the
// window is known, and the median of those windows.
const published = [
  ['2025-01-01', '2025-04-01', 'UTC', 46, [0, 7, 37, 2], 70, 2, 8, 11, 52],
  ['2025-01-01', '2025-04-01', 'Asia/Seoul', 45, [0, 6, 37, 2], 70, 2, 8, 11, 52],
  ['2025-04-01', '2025-07-01', 'UTC', 55, [0, 10, 41, 4], 65, 6, 7, 19, 124],
  ['2025-04-01', '2025-07-01', 'Asia/Seoul', 54, [0, 11, 40, 3], 69.5, 6, 7, 19, 124],
  ['2025-07-01', '2025-10-01', 'UTC', 44, [0, 7, 37, 0], 40.5, 0, 9, 11, 129],
  ['2025-07-01', '2025-10-01', 'Asia/Seoul', 46, [0, 7, 38, 1], 40.5, 0, 9, 11, 129],
  ['2025-10-01', '2026-01-01', 'UTC', 55, [1, 12, 38, 4], 84, 0, 8, 13, 165],
  ['2025-10-01', '2026-01-01', 'Asia/Seoul', 55, [1, 12, 38, 4], 84, 0, 8, 13, 165],
] as const;

describe('real incidents and releases', () => {
  it('are all taken, and nothing is left to do the second time', async () => {
    const { memory, incidents, releases } = await bothImported();
    expect(incidents).toMatchObject({ read: 607, created: 607, rejected: [], made: { services: ['code-host'] } });
    expect(releases).toMatchObject({ read: 171, created: 171, rejected: [], made: { services: ['api-client'] } });
    expect(rowsOf(memory.register, 'incidents').filter(({ kind }) => kind === 'maintenance')).toHaveLength(18);
    expect(rowsOf(memory.register, 'releases').filter(({ medianLeadTimeHours }) => medianLeadTimeHours === null)).toHaveLength(1);
    expect(await imported(memory, 'incidents', 'github-incidents-2022-2025.jsonl', 'code-host')).toMatchObject({
      created: 0,
      unchanged: 607,
      changed: false,
    });
    expect(await imported(memory, 'releases', 'bruno-releases.csv', 'api-client')).toMatchObject({
      created: 0,
      unchanged: 171,
      changed: false,
    });
  });

  it('have the published counts in each quarter, in UTC and in Seoul', async () => {
    const { memory } = await bothImported();
    const minutes = (from: string | null, to: string | null) =>
      from === null || to === null ? [] : [(epochOf(to) - epochOf(from)) / 60_000];
    for (const [first, next, zone, count, severities, restore, maintenance, releases, known, felt] of published) {
      const [start, end] = [startOfDay(first, zone), startOfDay(next, zone)];
      const inside = (at: string) => at >= start && at < end;
      const all = rowsOf(memory.register, 'incidents').filter(({ startedAt }) => inside(startedAt));
      const incidents = all.filter(({ kind }) => kind === 'incident');
      expect(incidents).toHaveLength(count);
      expect(
        ['sev1', 'sev2', 'sev3', 'sev4'].map((severity) => incidents.filter((incident) => incident.severity === severity).length),
      ).toEqual(severities);
      expect(median(incidents.flatMap((incident) => minutes(incident.startedAt, incident.restoredAt)))).toBe(restore);
      const windows = incidents.flatMap((incident) => minutes(incident.downtimeStart, incident.downtimeEnd));
      expect([windows.length, median(windows)]).toEqual([known, felt]);
      expect(all.length - incidents.length).toBe(maintenance);
      expect(rowsOf(memory.register, 'releases').filter(({ releasedAt }) => inside(releasedAt))).toHaveLength(releases);
    }
  });
});
