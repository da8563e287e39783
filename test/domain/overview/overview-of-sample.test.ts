import { describe, expect, it } from 'vitest';
import { sampleRegister } from '../../../assets/sample/sample-register.ts';
import { quarterReport } from '../../../documents/report/make-report.ts';
import { deliveryTable } from '../../../domain/delivery/table.ts';
import { comparedQuarter } from '../../../domain/overview/compared-quarter.ts';
import type { Counted } from '../../../domain/overview/counted.ts';
import { overviewOf } from '../../../domain/overview/overview.ts';
import { knownRegister } from '../../../domain/quarters/known-register.ts';
import { quarterOf } from '../../../domain/quarters/quarter.ts';
import { toldMovements } from '../../../domain/risks/movement.ts';
import { listRows } from '../../../domain/register/in-memory.ts';
import { memorySource } from '../../../engine/lists/memory-source.ts';
import { byCode } from '../../../engine/values/code.ts';
import { atOnce } from '../../../engine/values/steps.ts';

const [today, knownAt] = ['2025-10-20', '2025-10-20T14:59:59.999Z'];
const register = await sampleRegister('en');
const entries = [...register.entries];
const rows = knownRegister(entries, register.privates, knownAt);
const [settings] = rows.all('settings');
if (settings === undefined) throw new Error('the sample has settings');
const source = memorySource(register, today);
const listed = ({ table, list }: Counted) =>
  listRows(source, { table, search: '', sort: [], ...list }).map(({ cells }) => String(cells['code']));
const person = (name: string) => rows.all('people').find(({ id }) => rows.nameOf(id) === name)?.id ?? '';
// Nobody in the sample answers for more risks.
const owners = rows.all('risks').flatMap(({ ownerId }) => ownerId ?? []);
const busiest = [...owners].sort((a, b) => owners.filter((id) => id === b).length - owners.filter((id) => id === a).length)[0] ?? '';
const overviewSince = (since: string, actor = busiest) =>
  atOnce(overviewOf(rows, comparedQuarter(rows, settings, today, since), rows, { today, knownAt, since, actor }));

describe.each(['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3'])('the overview of the sample since %s', (since) => {
  const overview = overviewSince(since);
  const figures: Readonly<Record<string, Counted>> = { ...overview.figures, ...overview.needs };

  it.each(Object.entries(figures))('%s is the count of the list that it opens', (_, figure) => {
    expect(listed(figure)).toHaveLength(figure.count);
  });

  it('says what the report of the running quarter says, compared with that one', () => {
    const made = quarterReport({
      entries,
      privates: register.privates,
      quarter: '2025-Q4',
      compare: since,
      validAt: null,
      language: 'en',
      now: knownAt,
    });
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    const { risks, changes, heatMap, controls } = made.value;
    const { sum } = risks;
    expect([overview.open, overview.high, overview.figures.reviewsOverdue.count]).toEqual([sum.open, sum.high, sum.reviewOverdue]);
    const moved = Object.fromEntries(toldMovements.map((movement) => [movement, overview.figures[movement].count]));
    expect(moved).toEqual(sum.moved);
    const told = changes.filter(({ movement }) => movement in moved);
    const line = (risk: { code: string }, rest: object) => ({ code: risk.code, ...rest });
    expect(overview.moved.map(({ code, movement, on, why }) => line({ code }, { movement, on, why }))).toEqual(
      told.map(({ risk, movement, on, why }) => line(risk, { movement, on, why })),
    );
    expect(overview.arrows.all.drawn).toEqual(heatMap.arrows);
    const high = controls.risksWithoutControl.filter(({ residual }) => residual?.high === true).map(({ code }) => code);
    expect(listed(overview.figures.highWithoutControl).sort(byCode)).toEqual(high.sort(byCode));
  });

  it('counts as many incidents over tolerance as the delivery page does, service by service', () => {
    const quarter = quarterOf(since, settings);
    if (!quarter.ok) throw new Error(since);
    const period = { start: quarter.value.end, end: '2026-01-01T00:00:00.000Z' };
    const table = deliveryTable(rows, { period, knownAt, calendar: settings });
    const over = table.rows.reduce((all, { tolerance: { known, kept } }) => all + known - kept, 0);
    expect(overview.figures.incidentsOver.count).toBe(over);
  });
});

describe('the overview of the sample', () => {
  const overview = overviewSince('2025-Q2');

  it('is what its rows say, counted plainly', () => {
    const open = rows.all('risks').filter(({ status }) => status !== 'closed');
    const late = open.filter(({ nextReviewOn }) => nextReviewOn !== null && nextReviewOn < today);
    expect(listed(overview.figures.reviewsOverdue).sort(byCode)).toEqual(late.map(({ code }) => code).sort(byCode));
    const days = late.map(({ nextReviewOn }) => (Date.parse(today) - Date.parse(nextReviewOn ?? '')) / 86_400_000);
    expect(overview.daysOver.reviewsOverdue).toBe(Math.max(...days));
    const actions = rows.all('actions').filter(({ status, dueOn }) => ['open', 'inProgress'].includes(status) && dueOn < today);
    expect(listed(overview.figures.actionsOverdue).sort(byCode)).toEqual(actions.map(({ code }) => code).sort(byCode));
    // The last test of each control, and whether its days have run out, or a deployment came after it to what a machine controls.
    const last = rows.all('controls').map(({ code, id, automated, serviceIds }) => ({
      code,
      deployed: rows
        .all('deployments')
        .filter((one) => automated && serviceIds.includes(one.serviceId) && one.environment === 'production' && one.outcome !== 'aborted')
        .map(({ startedAt, finishedAt }) => (finishedAt ?? startedAt).slice(0, 10)),
      test: rows
        .all('controlTests')
        .filter(({ controlId }) => controlId === id)
        .sort((a, b) => (a.heldOn < b.heldOn ? 1 : -1))[0],
    }));
    const counting = ({ test, deployed }: (typeof last)[number]) =>
      test !== undefined && (test.validUntil === null || test.validUntil >= today) && !deployed.some((day) => day > test.heldOn);
    const failed = last.filter((one) => counting(one) && one.test?.conclusion !== 'effective').map(({ code }) => code);
    expect(listed(overview.figures.testsDue).sort(byCode)).toEqual(
      last
        .filter((one) => !counting(one))
        .map(({ code }) => code)
        .sort(byCode),
    );
    expect(listed(overview.figures.testsFailed).sort(byCode)).toEqual(failed.sort(byCode));
    const mine = late.filter(({ ownerId }) => ownerId === busiest);
    expect(listed(overview.needs.reviews).sort(byCode)).toEqual(expect.arrayContaining(mine.map(({ code }) => code)));
  });

  it('tells of nothing that is somebody else’s as what needs the operator', () => {
    const { needs } = overviewSince('2025-Q2', person('nobody of that name'));
    expect([needs.reviews.count, needs.actions.count, needs.tests.count]).toEqual([0, 0, 0]);
    expect(needs.decisions.count).toBe(overview.needs.decisions.count);
  });
});
