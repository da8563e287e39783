import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedRisks, openRisks } from '../../../domain/quarters/compared-risks.ts';
import { flowsOf, flowSteps, type Flow } from '../../../domain/quarters/flows.ts';
import { categories } from '../../../domain/risks/category.ts';
import { readerOf } from '../../support/rows.ts';

const risk = (code: string, over: object = {}) => ({
  id: code,
  code,
  category: 'market',
  identifiedOn: '2025-01-05',
  closedOn: null,
  nextReviewOn: null,
  archivedAt: null,
  withdrawnReason: '',
  ...over,
});
const steps = (flow: Flow | undefined) => flow && flowSteps.map((step) => flow[step].join());

describe('the flows of a quarter', () => {
  const rows = readerOf({
    settings: [{ id: 'register', timeZone: 'Asia/Seoul' }],
    risks: [
      risk('R-1'),
      // Case D5: identified within the quarter, and closed again.
      risk('R-2', { category: 'credit', identifiedOn: '2025-07-05', closedOn: '2025-09-15' }),
      // Case D6: closed on 1 March, re-opened on 10 August.
      risk('R-3'),
      // Moved from market to operational on 20 August.
      risk('R-4', { category: 'operational' }),
      // Moved while it was closed: in no flow but that of its re-opening.
      risk('R-5', { category: 'credit', closedOn: '2025-09-20' }),
      risk('R-6', { closedOn: '2025-07-01' }),
      risk('R-7', { identifiedOn: '2025-09-30' }),
      risk('R-8', { identifiedOn: '2025-10-01' }),
      risk('R-9', { withdrawnReason: 'entered twice', archivedAt: '2025-11-01T00:00:00.000Z' }),
    ],
    closures: [
      { id: 'c1', riskId: 'R-3', closedOn: '2025-03-01', reopenedOn: '2025-08-10' },
      { id: 'c2', riskId: 'R-5', closedOn: '2025-02-01', reopenedOn: '2025-09-01' },
    ],
    reclassifications: [
      { id: 'm1', revision: 1, riskId: 'R-4', fromCategory: 'market', movedOn: '2025-08-20' },
      { id: 'm2', revision: 2, riskId: 'R-5', fromCategory: 'market', movedOn: '2025-08-01' },
    ],
  });
  const flows = flowsOf(rows, '2025-07-01', '2025-09-30');
  const of = (category: string) => flows.categories.find((flow) => flow.category === category);

  it('lead from its opening to its closing, in each category', () => {
    expect([of('market')?.opening, of('market')?.closing]).toEqual([3, 3]);
    expect(steps(of('market'))).toEqual(['R-7', 'R-3', '', 'R-6', 'R-4']);
    expect([of('credit')?.opening, of('credit')?.closing, of('operational')?.closing]).toEqual([0, 0, 1]);
    expect(steps(of('credit'))).toEqual(['R-2', 'R-5', '', 'R-2,R-5', '']);
    expect(steps(of('operational'))).toEqual(['', '', 'R-4', '', '']);
  });

  it('name what began and was closed in between, which no day shows', () => {
    expect(flows.beganAndClosed).toEqual(['R-2']);
    expect([flows.sum.opening, flows.sum.closing]).toEqual([3, 4]);
    expect(steps(flows.sum)).toEqual(['R-2,R-7', 'R-3,R-5', 'R-4', 'R-2,R-5,R-6', 'R-4']);
  });
});

const day = (min: string, max: string) =>
  fc
    .integer({ min: Date.parse(`${min}T00:00:00Z`) / 86_400_000, max: Date.parse(`${max}T00:00:00Z`) / 86_400_000 })
    .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const history = fc.record({
  category: fc.constantFrom(...categories),
  identifiedOn: day('2025-05-01', '2025-11-01'),
  ended: fc.option(day('2025-05-01', '2025-12-31')),
  archivedAt: fc.option(day('2025-05-01', '2025-12-31').map((on) => `${on}T16:00:00.000Z`)),
  withdrawn: fc.boolean(),
  spans: fc.array(fc.tuple(day('2025-05-01', '2025-12-31'), day('2025-05-01', '2025-12-31')), { maxLength: 3 }),
  moves: fc.array(fc.tuple(fc.constantFrom(...categories), day('2025-05-01', '2025-12-31')), { maxLength: 3 }),
});

describe('whatever the histories of risks are', () => {
  // The same quarter day by day, without knowing on which days anything happens.
  const daysOfQuarter = Array.from({ length: 93 }, (_, index) =>
    new Date(Date.parse('2025-06-30T00:00:00Z') + index * 86_400_000).toISOString().slice(0, 10),
  );

  it('opening + began + re-opened + moved in - closed - moved out = closing, in each category and in all', () => {
    fc.assert(
      fc.property(fc.array(history, { maxLength: 8 }), (histories) => {
        const id = (index: number) => `R-${index + 1}`;
        const rows = readerOf({
          settings: [{ id: 'register', timeZone: 'Asia/Seoul' }],
          risks: histories.map(({ category, identifiedOn, ended, archivedAt, withdrawn }, index) =>
            risk(id(index), {
              category,
              identifiedOn,
              closedOn: ended !== null && ended >= identifiedOn ? ended : null,
              archivedAt,
              withdrawnReason: withdrawn && archivedAt !== null ? 'in error' : '',
            }),
          ),
          closures: histories.flatMap(({ spans }, index) =>
            spans.map(([one, other]) => ({
              riskId: id(index),
              closedOn: one < other ? one : other,
              reopenedOn: one < other ? other : one,
            })),
          ),
          reclassifications: histories.flatMap(({ moves }, index) =>
            moves.map(([fromCategory, movedOn], revision) => ({ riskId: id(index), fromCategory, movedOn, revision })),
          ),
        });
        const flows = flowsOf(rows, '2025-07-01', '2025-09-30');
        const states = daysOfQuarter.map(
          (on) => new Map(openRisks(comparedRisks(rows, { firstDay: on, lastDay: on }, null)).map((one) => [one.risk.id, one.now])),
        );
        for (const { category, ...flow } of flows.categories) {
          const openIn = (at: number) => [...(states.at(at)?.values() ?? [])].filter((now) => now.category === category).length;
          expect([flow.opening, flow.closing]).toEqual([openIn(0), openIn(-1)]);
        }
        for (const flow of [...flows.categories, flows.sum]) {
          const { opening, began, reopened, movedIn, closed, movedOut, closing } = flow;
          expect(opening + began.length + reopened.length + movedIn.length - closed.length - movedOut.length).toBe(closing);
        }
        expect(flows.sum.movedIn).toEqual(flows.sum.movedOut);
        // What a walk day by day meets.
        let [in_, out, moved] = [0, 0, 0];
        for (const [index, now] of states.entries()) {
          const before = states[index - 1];
          if (before === undefined) continue;
          for (const [riskId, { category }] of now) {
            if (!before.has(riskId)) in_ += 1;
            else if (before.get(riskId)?.category !== category) moved += 1;
          }
          out += [...before.keys()].filter((riskId) => !now.has(riskId)).length;
        }
        const { began, reopened, closed, movedIn } = flows.sum;
        expect([began.length + reopened.length, closed.length, movedIn.length]).toEqual([in_, out, moved]);
      }),
      { numRuns: 300 },
    );
  });
});
