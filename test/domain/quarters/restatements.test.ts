import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownRegister } from '../../../domain/quarters/known-register.ts';
import { quarterOf } from '../../../domain/quarters/quarter.ts';
import { restatements } from '../../../domain/quarters/restatements.ts';
import { rowsOf } from '../../../domain/register/in-memory.ts';
import { createdMemory } from '../../support/memory.ts';
import { stepsUpTo, take } from '../../support/random-commands.ts';

const quarter = quarterOf('2025-Q2', { timeZone: 'Asia/Seoul', fiscalYearStart: 1, fiscalYearNamedAfter: 'start' });
if (!quarter.ok) throw new Error('no quarter');

/** Before any random step there is one of everything that a figure counts, so that much can be restated. */
async function begun() {
  const memory = await createdMemory(Date.UTC(2025, 3, 1));
  const { done, context } = memory;
  context.tick(Date.UTC(2025, 4, 2) - Date.parse(context.now));
  await done('services.create', { id: 's', fields: { name: '결제' } });
  for (const id of ['i', 'j']) {
    const restoredAt = '2025-05-01T01:00:00.000Z';
    await done('incidents.create', { id, fields: { title: id, serviceId: 's', startedAt: '2025-05-01T00:00:00.000Z', restoredAt } });
  }
  await done('releases.create', { id: 'v', fields: { serviceId: 's', version: '1', releasedAt: '2025-05-01T00:00:00.000Z' } });
  return memory;
}

/** What random steps do not do by themselves: decide links between the release and incidents, and correct times. */
const decisions = fc.array(fc.record({ what: fc.constantFrom('cause', 'suspect', 'drop', 'correct', 'archive'), which: fc.nat(5) }), {
  maxLength: 6,
});

type Memory = Awaited<ReturnType<typeof begun>>;

async function decide({ register, run }: Memory, { what, which }: { readonly what: string; readonly which: number }): Promise<void> {
  const incident = rowsOf(register, 'incidents')[which % 2]?.id ?? 'i';
  const link = rowsOf(register, 'links')[which]?.id ?? 'none';
  const ends = { fromTable: 'releases', fromId: 'v', toTable: 'incidents', toId: incident, evidence: '로그' };
  const decidedAt = '2025-05-02T00:00:00.000Z';
  if (what === 'cause') await run('links.create', { fields: { ...ends, relation: 'caused', decidedAt } });
  if (what === 'suspect') await run('links.create', { fields: { ...ends, relation: 'suspected', decidedAt } });
  if (what === 'drop') await run('links.remove', { id: link });
  if (what === 'correct') await run('incidents.edit', { id: incident, fields: { restoredAt: `2025-05-01T0${1 + which}:00:00.000Z` } });
  if (what === 'archive') await run('incidents.archive', { id: incident });
}

describe('restatements, over random histories', () => {
  it('what was known, with what came in and without what went out, is what is known; and each has the late entries that did it', async () => {
    await fc.assert(
      fc.asyncProperty(stepsUpTo(15), decisions, stepsUpTo(15), decisions, async (early, earlyDecided, late, lateDecided) => {
        const memory = await begun();
        const { register, run, context } = memory;
        for (const step of early) await take(register, run, step);
        for (const one of earlyDecided) await decide(memory, one);
        context.tick(Date.UTC(2025, 6, 10) - Date.parse(context.now));
        const lastInTime = register.replay.head?.seq ?? 0;
        for (const step of late) await take(register, run, step);
        for (const one of lateDecided) await decide(memory, one);
        const rows = knownRegister(register.entries, register.privates, context.now);
        const { figures, late: groups } = restatements(register.entries, quarter.value, rows, context.now);
        const told = new Set(groups.map(({ seq }) => seq));
        for (const { figure, category, was, now, added, removed } of figures) {
          const about = `${figure} ${category ?? ''}`;
          const counted = figure === 'medianRestoreMinutes' ? now : (was ?? 0) + added.length - removed.length;
          expect([about, counted]).toEqual([about, now]);
          for (const { seqs, codes } of [...added, ...removed]) {
            expect([about, codes, seqs.length > 0]).toEqual([about, codes, true]);
            expect(seqs.every((seq) => seq > lastInTime && told.has(seq))).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
