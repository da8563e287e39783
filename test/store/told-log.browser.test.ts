import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionsAlong, type PositionChange } from '../../domain/audit/position-change.ts';
import { everyEntry } from '../../domain/audit/log-filter.ts';
import { rowsOf } from '../../domain/register/in-memory.ts';
import { readLog } from '../../store/ledger/log.ts';
import { toldLog } from '../../store/ledger/told-log.ts';
import { createdMemory } from '../support/memory.ts';
import { cutLedger, cuts, nowOf } from './support/cut-ledger.ts';

const query = { ...everyEntry, before: null, count: 1000 };
const step = fc.record({ kind: fc.constantFrom('rate', 'rate', 'correct', 'remove'), which: fc.nat(100), levels: fc.nat(24) });

/** Two risks whose assessments come, are corrected and go, each from a day of its own. */
async function assessed(steps: readonly { readonly kind: string; readonly which: number; readonly levels: number }[]) {
  const { register, done } = await createdMemory();
  const risk = async (title: string) =>
    (await done('risks.create', { fields: { title, category: 'market', identifiedOn: '2025-01-01' } })).id;
  const risks = [await risk('one'), await risk('other')];
  for (const [at, { kind, which, levels }] of steps.entries()) {
    const known = rowsOf(register, 'assessments');
    const one = known[which % Math.max(1, known.length)];
    const fields = { likelihood: 1 + (levels % 5), impact: 1 + Math.floor(levels / 5), rationale: `step ${at}` };
    const validOn = `2025-0${1 + (which % 6)}-${10 + at}`;
    const position = { ...fields, kind: 'residual', matrixId: 'matrix-1', validOn };
    if (kind === 'rate') await done('assessments.create', { fields: { ...position, riskId: risks[which % 2] ?? '' } });
    else if (one !== undefined && kind === 'correct') await done('assessments.edit', { id: one.id, fields });
    else if (one !== undefined) await done('assessments.remove', { id: one.id });
  }
  return register;
}

const levelsOf = (row: PositionChange['was']) =>
  row === null ? null : [row['id'], row['likelihood'], row['impact'], row['validOn'], row['rationale']];

describe('the log, told from the end of the ledger', () => {
  it('says of each assessment what going through the ledger from its beginning says: in whose place it came, and what it left', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 15 }), cuts, async (steps, at) => {
        const register = await assessed(steps);
        const along = positionsAlong();
        const expected = register.entries.map((entry) => along(entry));
        const ledger = cutLedger(register, at);
        const replica = { today: register.replay, privates: register.privates };
        const { entries } = await toldLog(ledger, replica, nowOf(register), await readLog(ledger, nowOf(register), query));
        const told = entries.map(({ positions }) => positions).reverse();
        const plain = (all: readonly Readonly<Record<number, PositionChange>>[]) =>
          all.map((one) => Object.entries(one).map(([n, { was, is }]) => [n, levelsOf(was), levelsOf(is)]));
        expect(plain(told)).toEqual(plain(expected));
      }),
      { numRuns: 80 },
    );
  });

  it('knows records that are no more, and names only as long as they are not erased', async () => {
    const { register, done } = await createdMemory();
    const risk = await done('risks.create', { fields: { title: 'Rates', category: 'market', identifiedOn: '2025-01-01' } });
    const cause = await done('causes.create', { fields: { riskId: risk.id, text: 'Late file', rank: 1 } });
    await done('causes.edit', { id: cause.id, fields: { text: 'Late file of the issuer' } });
    await done('causes.remove', { id: cause.id });
    const person = await done('people.create', { fields: { name: '이서준', role: null } });
    await done('people.edit', { id: person.id, fields: { name: '이서진' } });
    const told = async () => {
      const ledger = cutLedger(register, [{ lines: 5, withOwners: true }]);
      const replica = { today: register.replay, privates: register.privates };
      return toldLog(ledger, replica, nowOf(register), await readLog(ledger, nowOf(register), query));
    };
    const before = await told();
    expect(before.rows.get('causes')?.get(cause.id)).toMatchObject({ riskId: risk.id, text: 'Late file of the issuer' });
    expect(before.rows.get('risks')?.get(risk.id)).toMatchObject({ code: 'R-1', title: 'Rates' });
    expect([...before.personal.values()].sort()).toEqual(['김하나', '이서준', '이서진']);
    await done('people.erase', { id: person.id });
    expect([...(await told()).personal.values()]).toEqual(['김하나']);
  });
});
