import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostLoggedChanges, type LogQuery, type Span } from '../../contract/log.ts';
import { loggedEntry, type LoggedEntry } from '../../domain/audit/logged-entry.ts';
import { kinds } from '../../domain/index.ts';
import { rowsOf, runInMemory } from '../../domain/register/in-memory.ts';
import { changesAbout } from '../../engine/ledger/about.ts';
import { recordKey } from '../../engine/ledger/entry.ts';
import { sealEntry } from '../../engine/ledger/append.ts';
import { applyEntry, tableOf } from '../../engine/ledger/replay.ts';
import type { MemoryRegister } from '../../engine/commands/memory-register.ts';
import { findEntries, readLog } from '../../store/ledger/log.ts';
import { historyOf } from '../../store/ledger/record-log.ts';
import { command, createdMemory, emptyMemory, putEdit, putRows } from '../support/memory.ts';
import { stepsUpTo, take, type Step } from '../support/random-commands.ts';
import { cutLedger, cuts, nowOf } from './support/cut-ledger.ts';

// Whatever was done, and wherever the ledger is cut: the log says what all entries say when they are gone through in order.

const some = fc.nat(1000);
/** What no command does: a part that moves to another record, a link that turns to one. */
const moves = fc.record({ kind: fc.constantFrom('moveCause', 'moveLink', 'moveAssessment'), a: some, b: some });
type Move = { readonly kind: string; readonly a: number; readonly b: number };
const steps = fc.array(fc.oneof({ weight: 3, arbitrary: stepsUpTo(6) }, { weight: 1, arbitrary: moves.map((one): Move[] => [one]) }), {
  minLength: 1,
  maxLength: 10,
});

function move(register: MemoryRegister, { kind, a, b }: Move): void {
  const pick = (table: 'risks' | 'causes' | 'links' | 'assessments', by: number) => {
    const rows = rowsOf(register, table) as readonly { readonly id: string }[];
    return rows[by % Math.max(1, rows.length)]?.id;
  };
  const [table, field] = (
    { moveCause: ['causes', 'riskId'], moveLink: ['links', 'fromId'], moveAssessment: ['assessments', 'riskId'] } as const
  )[kind as 'moveCause'];
  const [id, to] = [pick(table, a), pick('risks', b)];
  if (id !== undefined && to !== undefined) putEdit(register, table, id, { [field]: to });
}

async function lived(all: readonly (readonly (Step | Move)[])[]): Promise<MemoryRegister> {
  const { register, run } = await createdMemory();
  for (const step of all.flat()) {
    if ('text' in step) await take(register, run, step);
    else move(register, step);
  }
  return register;
}

/** The log as it is said to be: every entry from the first on, put to every filter. */
function expected({ entries }: MemoryRegister, query: LogQuery): LoggedEntry[] {
  const isAbout = query.record === null ? () => true : changesAbout(kinds, query.record);
  const told = entries.map(({ header, changes }) => {
    const asked = changes.filter(
      (change) => isAbout(change) && (query.table === null ? change.table !== 'counters' : change.table === query.table),
    );
    return loggedEntry(header, asked, { from: 0, count: mostLoggedChanges });
  });
  return told
    .filter(
      ({ header, matching }) =>
        (query.since === null || header.at >= query.since) &&
        (query.until === null || header.at <= query.until) &&
        (query.before === null || header.seq < query.before) &&
        (query.action === null || header.action === query.action) &&
        (query.person === null || header.actor === query.person || header.attributedTo === query.person) &&
        (matching > 0 || (query.record === null && query.table === null)),
    )
    .reverse()
    .slice(0, query.count);
}

function numbersIn(spans: readonly Span[]): readonly number[] {
  return spans.flatMap(({ from, to }) => Array.from({ length: from - to + 1 }, (_, index) => from - index));
}

const everything: LogQuery = { since: null, until: null, record: null, table: null, action: null, person: null, before: null, count: 20 };

describe('the log of any history', () => {
  it('of each record is what all entries say of it', async () => {
    await fc.assert(
      fc.asyncProperty(steps, cuts, fc.integer({ min: 1, max: 20 }), async (all, at, count) => {
        const register = await lived(all);
        const ledger = cutLedger(register, at);
        const records = register.entries.flatMap(({ changes }) => changes.map(({ table, id }) => ({ table, id })));
        for (const record of new Map(records.map((one) => [recordKey(one.table, one.id), one])).values()) {
          const query = { ...everything, record, count };
          expect(await readLog(ledger, nowOf(register), query)).toEqual(expected(register, query));
          const { spans } = await findEntries(ledger, nowOf(register), query, { below: null, above: 0 });
          expect(numbersIn(spans)).toEqual(expected(register, { ...query, count: 1000 }).map(({ header }) => header.seq));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of a span, a kind, an action or a person is what all entries say', async () => {
    const places = fc.record({ since: fc.option(some), until: fc.option(some), before: fc.option(some), which: some });
    await fc.assert(
      fc.asyncProperty(steps, cuts, places, async (all, at, { since, until, before, which }) => {
        const register = await lived(all);
        const { entries } = register;
        const one = (by: number) => entries[by % entries.length]?.header;
        const query: LogQuery = {
          ...everything,
          since: since === null ? null : (one(since)?.at ?? null),
          until: until === null ? null : (one(until)?.at ?? null),
          before: before === null ? null : (one(before)?.seq ?? null),
          action: which % 3 === 0 ? (one(which)?.action ?? null) : null,
          table: which % 5 === 0 ? 'risks' : null,
          person: which % 2 === 0 ? (one(0)?.actor ?? null) : null,
          count: 1 + (which % 20),
        };
        expect(await readLog(cutLedger(register, at), nowOf(register), query)).toEqual(expected(register, query));
        const above = which % 4 === 0 ? which % entries.length : 0;
        const found = await findEntries(cutLedger(register, at), nowOf(register), query, { below: query.before, above });
        const seqs = expected(register, { ...query, count: 1000 }).map(({ header }) => header.seq);
        expect(found).toMatchObject({ next: null });
        expect(numbersIn(found.spans)).toEqual(seqs.filter((seq) => seq > above));
      }),
      { numRuns: 200 },
    );
  });

  it('gives a command the history of one row alone, above an entry', async () => {
    await fc.assert(
      fc.asyncProperty(steps, cuts, some, async (all, at, above) => {
        const register = await lived(all);
        const { entries } = register;
        const after = above % entries.length;
        const ledger = cutLedger(register, at);
        for (const { id } of rowsOf(register, 'risks')) {
          const own = entries
            .map(({ header, changes }) => ({ header, changes: changes.filter((one) => one.table === 'risks' && one.id === id) }))
            .filter(({ header, changes }) => header.seq > after && changes.length > 0);
          expect(await historyOf(ledger, 'risks', id, after)).toEqual(own);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the log of a record of very many parts', () => {
  it('misses none of them, though each is not looked for by itself', async () => {
    const { register, done } = await createdMemory();
    const risk = await done('risks.create', { fields: { title: 'R', category: 'market', identifiedOn: '2025-07-01' } });
    const other = await done('risks.create', { fields: { title: 'Other', category: 'market', identifiedOn: '2025-07-01' } });
    const causes: string[] = [];
    for (let rank = 1; rank <= 50; rank += 1) {
      causes.push(
        (await done('causes.create', { fields: { riskId: rank % 5 === 0 ? other.id : risk.id, text: `cause ${rank}`, rank } })).id,
      );
    }
    for (const id of causes) await done('causes.edit', { id, fields: { text: 'said better' } });
    const at = Array.from({ length: 20 }, () => ({ lines: 7, withOwners: true }));
    for (const { id } of [risk, other]) {
      const query = { ...everything, record: { table: 'risks', id }, count: 1000 };
      const log = await readLog(cutLedger(register, at), nowOf(register), query);
      expect(log).toEqual(expected(register, query));
      expect(log).toHaveLength(id === risk.id ? 81 : 21);
    }
  });
});

describe('the log of a record whose links a step of the schema turned, and made one', () => {
  it('tells what was done to each of them before', async () => {
    const { register: today, context, done } = await createdMemory();
    const risk = await done('risks.create', { fields: { title: 'R', category: 'market', identifiedOn: '2025-07-01' } });
    const service = await done('services.create', { fields: { name: 'S' } });
    const incident = await done('incidents.create', {
      fields: { title: 'I', serviceId: service.id, startedAt: '2025-07-01T00:00:00.000Z' },
    });
    // As a build of schema 2 wrote it.
    const register = emptyMemory();
    const by = { now: context.now, replica: 'test', actor: context.actor ?? '', attributedTo: null, schema: 2 };
    for (const { header, changes } of today.entries) {
      const entry = sealEntry({ action: header.action, note: null, changes }, register.replay.head, by);
      applyEntry(register.replay, entry);
      register.appended.push(entry);
    }
    const link = (id: string, relation: string) => ({
      id,
      fromTable: 'incidents',
      fromId: incident.id,
      relation,
      toTable: 'risks',
      toId: risk.id,
      evidence: '',
      deciderId: null,
      decidedAt: '2025-07-02T00:00:00.000Z',
    });
    putRows(register, 'links', [link('l1', 'caused'), link('l2', 'contributed')]);
    putEdit(register, 'links', 'l2', { evidence: 'seen' });
    putEdit(register, 'links', 'l1', { evidence: 'seen too' });
    await runInMemory(register, command('risks.edit', { id: risk.id, fields: { title: 'R again' } }), context);
    expect([...tableOf(register.replay, 'links').keys()]).toEqual(['l1']);
    for (const at of [[], [{ lines: 1 }, { lines: 3 }, { lines: 2 }, { lines: 2 }, { lines: 2 }]]) {
      const ledger = cutLedger(
        register,
        at.map((one) => ({ ...one, withOwners: true })),
      );
      const log = await readLog(ledger, nowOf(register), { ...everything, record: { table: 'risks', id: risk.id } });
      expect(log.map(({ header, changes }) => [header.action, changes.map(({ id }) => id)])).toEqual([
        ['risks.edit', [risk.id]],
        ['links.edit', ['l1']],
        ['links.edit', ['l2']],
        ['links.create', ['l1', 'l2']],
        ['risks.create', [risk.id]],
      ]);
    }
  });
});
