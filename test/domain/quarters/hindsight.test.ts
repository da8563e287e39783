import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readImportFile } from '../../../documents/spreadsheets/import-file.ts';
import { hindsightOf } from '../../../domain/quarters/hindsight.ts';
import { knownRegister } from '../../../domain/quarters/known-register.ts';
import type { Json } from '../../../engine/values/json.ts';
import { assess, closed, closingOf, endedQuarter } from '../../support/closings.ts';
import { createdMemory } from '../../support/memory.ts';

type Memory = Awaited<ReturnType<typeof createdMemory>>;

const name = 'github-incidents-2022-2025.jsonl';
const lines = (await readFile(`test/fixtures/data/${name}`, 'utf8')).trim().split('\n');

async function take(memory: Memory, text: readonly string[]) {
  const file = await readImportFile('incidents', new TextEncoder().encode(text.join('\n')), name);
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  const rows = file.value.rows as unknown as Json;
  await memory.done('register.import', { table: 'incidents', source: name, service: 'code-host', strict: false, names: {}, rows });
}

/** A line of the file as it was before anybody wrote down for how long customers felt it: only the first and the last post. */
function withoutWindow(line: string): string {
  const incident = JSON.parse(line) as { started_at: string; resolved_at: string };
  const { started_at, resolved_at } = incident;
  return JSON.stringify({ ...incident, impact_window: null, downtime_start: started_at, downtime_end: resolved_at });
}

function seen({ register, context }: Memory) {
  return hindsightOf(register.entries, knownRegister(register.entries, register.privates, context.now), context.now);
}

describe('a quarter in hindsight', () => {
  // ../shared/data: Seoul, Q3 2025, 46 incidents; the window of 11 became known: 42 minutes between their posts, 129 as they were felt.
  it('the public incidents taken in twice: of the same 11 the median was 42 minutes and is 129, the other 35 are as they were', async () => {
    const memory = await createdMemory(Date.UTC(2025, 9, 2));
    await take(memory, lines.map(withoutWindow));
    await memory.done('quarters.review', { quarter: '2025-Q3' });
    await closed(memory, { signers: [], waivers: [{ condition: 'notSigned', reason: '시험' }] });
    memory.context.tick(Date.UTC(2026, 0, 2) - Date.parse(memory.context.now));
    await take(memory, lines);
    const third = seen(memory).find(({ quarter }) => quarter.id === '2025-Q3');
    expect(third?.version).toBe(1);
    expect(third?.durations).toEqual({ changed: { n: 11, was: 42, now: 129 }, unchanged: 35, added: 0, removed: 0 });
    const incidents = third?.figures.find(({ figure }) => figure === 'incidents');
    expect([incidents?.was, incidents?.now, incidents?.added, incidents?.removed]).toEqual([46, 46, 0, 0]);
  });

  it('is beside what was known at its end where it is not closed, and at its closing where it is; the newest first', async () => {
    const memory = await endedQuarter();
    await assess(memory, 'r', 5, '2025-09-20');
    const high = () =>
      seen(memory).map(({ quarter, version, figures }) => {
        const { was, now, added, removed } = figures.find(({ figure, category }) => figure === 'high' && category === null) ?? {};
        return [quarter.id, version, was, now, added, removed];
      });
    // At the end of September the risk stood at 3 on both axes; the fives were recorded on 6 October.
    expect(high()).toEqual([['2025-Q3', null, 0, 1, 1, 0]]);
    await closed(memory, closingOf(memory));
    expect(high()).toEqual([['2025-Q3', 1, 1, 1, 0, 0]]);
    memory.context.tick(Date.UTC(2026, 0, 2) - Date.parse(memory.context.now));
    expect(high().map(([id]) => id)).toEqual(['2025-Q4', '2025-Q3']);
  });

  it('is not there for a quarter that was over before the register began', async () => {
    const memory = await createdMemory(Date.UTC(2025, 9, 2));
    expect(seen(memory)).toEqual([]);
  });
});
