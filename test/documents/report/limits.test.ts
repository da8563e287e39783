import { describe, expect, it } from 'vitest';
import { firm } from './firm.ts';
import { textOf } from '../../../documents/html/text-of.ts';
import { viewOf } from '../../../documents/report/html/view.tsx';
import { limitLines } from '../../../documents/report/parts/limits/lines.ts';
import { reportPage } from './report-page.ts';
import { reportOf } from './story.ts';

describe('the limits of the data', () => {
  it('name open risks that nobody assessed, owns or has reviewed in time', async () => {
    const memory = await firm();
    const { id: ownerId } = await memory.done('people.create', { fields: { name: '이두리', role: null } });
    await memory.risk('due on the last day', { ownerId, nextReviewOn: '2025-09-30' });
    await memory.risk('due a day before', { ownerId, nextReviewOn: '2025-09-29' });
    await memory.risk('due never', {});
    await memory.risk('closed', { status: 'closed', closedOn: '2025-09-01' });
    await memory.residual('due never', 1, 1, '2025-08-01');
    // An inherent position alone does not say where the risk stands.
    await memory.residual('due a day before', 1, 1, '2025-08-01', { kind: 'inherent' });
    expect(reportOf(memory).limits).toMatchObject({
      notAssessed: ['R-1', 'R-2'],
      reviewOverdue: ['R-2'],
      withoutReviewDay: 1,
      withoutOwner: ['R-3'],
      otherMatrix: 0,
    });
  });

  it('know no review overdue of a risk that is closed, wherever it is listed', async () => {
    const memory = await firm();
    await memory.risk('closed', { nextReviewOn: '2025-08-01', status: 'closed', closedOn: '2025-09-01' });
    const { changes, limits } = reportOf(memory);
    expect(changes.map(({ movement, risk }) => [movement, risk.reviewOverdue])).toEqual([['closed', false]]);
    expect(limits.reviewOverdue).toEqual([]);
  });

  it('count the controls, and the key ones among them, that nobody had tested by the last day', async () => {
    const memory = await firm();
    const tested = { before: '2025-09-30', after: '2025-10-01', never: null };
    for (const [id, heldOn] of Object.entries(tested)) {
      await memory.done('controls.create', { id, fields: { title: id, kind: 'preventive', key: id !== 'never' } });
      if (heldOn === null) continue;
      memory.recordNextAt('2025-10-02T00:00:00.000Z');
      await memory.done('controlTests.create', { fields: { controlId: id, heldOn, conclusion: 'ineffective' } });
    }
    expect(reportOf(memory).limits).toMatchObject({ controls: 3, untestedControls: 2, untestedKeyControls: 1 });
  });

  it('count controls in use and the key ones among them', async () => {
    const memory = await firm();
    for (const [id, key] of [
      ['a', true],
      ['b', true],
      ['c', false],
      ['d', true],
    ] as const) {
      await memory.done('controls.create', { id, fields: { title: id, kind: 'preventive', key } });
    }
    await memory.done('controls.archive', { id: 'd' });
    expect(reportOf(memory).limits).toMatchObject({ keyControls: 2, controls: 3 });
  });

  it('count incidents of the quarter without severity or end, planned work and other quarters left out', async () => {
    const memory = await firm();
    await memory.done('services.create', { id: 's', fields: { name: '결제' } });
    await memory.incident('neither');
    await memory.incident('ended', { restoredAt: '2025-08-01T01:00:00.000Z' });
    await memory.incident('graded', { severity: 'sev4' });
    await memory.incident('planned', { kind: 'maintenance' });
    await memory.incident('earlier', { startedAt: '2025-06-30T14:59:59.999Z' });
    await memory.incident('later', { startedAt: '2025-09-30T15:00:00.000Z' });
    await memory.incident('archived');
    await memory.done('incidents.archive', { id: 'archived' });
    expect(reportOf(memory).limits).toMatchObject({
      incidentsWithoutSeverity: 2,
      incidentsNotRestored: 2,
      archived: { risks: 0, incidents: 1, releases: 0 },
    });
  });

  it('count what was archived, by kind', async () => {
    const memory = await firm();
    await memory.done('services.create', { id: 's', fields: { name: '결제' } });
    for (const id of ['a', 'b', 'c']) {
      await memory.risk(id, { status: 'closed', closedOn: '2025-02-01' });
      await memory.done('risks.archive', { id });
    }
    await memory.risk('kept');
    for (const id of ['v', 'w']) {
      await memory.done('releases.create', { id, fields: { serviceId: 's', version: id, releasedAt: '2025-08-01T00:00:00.000Z' } });
      await memory.done('releases.archive', { id });
    }
    expect(reportOf(memory).limits.archived).toEqual({ risks: 3, incidents: 0, releases: 2 });
  });

  it('count the entries of another’s words, not those that the operator attributed to himself, and the people who were erased', async () => {
    const memory = await firm();
    const { id: lee } = await memory.done('people.create', { fields: { name: '이두리', role: null } });
    const { id: park } = await memory.done('people.create', { fields: { name: '박세찬', role: null } });
    const unit = (name: string, attributedTo: string | null) => memory.done('units.create', { fields: { name } }, { attributedTo });
    await unit('가', lee);
    await unit('나', park);
    await unit('다', memory.context.actor);
    await unit('라', null);
    await memory.done('people.erase', { id: park });
    const { limits } = reportOf(memory);
    expect([limits.attributedEntries, limits.erasedPeople]).toEqual([2, 1]);
  });
});

describe('the sentences of the limits', () => {
  const always = [
    'The quarter is not closed: later entries can change its figures.',
    'No appetite, tolerance or limit is recorded, so no statement on compliance with limits is possible.',
    'Deployments to production are not recorded; change fail rate, deployment frequency and lead time cannot be measured.',
    'Indicators and acceptances are not part of this report; actions appear beside the top risks only.',
    'Identities are asserted by the person entering data and are not verified.',
    'Recording times follow the clock of the computer used. No entry has an earlier time than the entry before it.',
  ];

  it('name only what limits, and in one line everything that was looked for and not found', async () => {
    const memory = await firm();
    await memory.done('settings.edit', { id: 'register', fields: { language: 'en' } });
    const { id: ownerId } = await memory.done('people.create', { fields: { name: 'Ann Lee', role: null } });
    await memory.risk('due', { ownerId, nextReviewOn: '2025-09-29' });
    await memory.residual('due', 1, 1, '2025-08-01');
    const lines = limitLines(viewOf(reportOf(memory, { language: 'en' }))).map(textOf);
    expect(lines.filter((line) => !always.includes(line))).toEqual([
      'Reviews overdue: 1 of 1 (R-1).',
      'Checked, and nothing found: risks not assessed, risks without a next review date, risks without an owner, ' +
        'incidents without a severity, incidents not restored, times in the wrong order, archived records, ' +
        'risks archived while open, assessments with an earlier matrix, losses without an accounting date, ' +
        'entries in the name of someone else, erased people, characters that the typeface lacks.',
    ]);
    expect(always.filter((line) => !lines.includes(line))).toEqual([]);
  });

  it('say that nothing is compared where no quarter was named for it', async () => {
    const memory = await firm();
    expect(limitLines(viewOf(reportOf(memory, { compare: null })))).toContain('비교 분기 없이 만든 보고서입니다.');
  });
});

describe('a register that is kept in one language', () => {
  it('says so in a report of the other, in the limits and wherever its texts appear', async () => {
    const memory = await firm();
    await memory.risk('금리 상승', {});
    await memory.residual('금리 상승', 3, 3, '2025-08-01');
    const said = 'The register is kept in Korean: its titles, reasons and names appear as they were recorded.';
    const english = reportOf(memory, { language: 'en' });
    expect(english.register.language).toBe('ko');
    expect(limitLines(viewOf(english))).toContain(said);
    // Summary, top risks, risks by category, changes; and the limits.
    expect(reportPage(english, { fonts: null }).split(said)).toHaveLength(6);
    expect(reportPage(reportOf(memory), { fonts: null })).not.toContain('등록부의 언어는');
  });
});

describe('a chapter without anything to show', () => {
  it('is one line under its heading, on the page before', async () => {
    const memory = await firm();
    const html = reportPage(reportOf(memory, { language: 'en' }), { fonts: null });
    const lines = [...html.matchAll(/<section class="page flow nothing"><h2>(.*?)<\/h2><p>(.*?)<\/p><\/section>/g)];
    expect(lines.map(([, heading, text]) => [heading, text])).toEqual([
      ['Top risks', 'The register contains no open risks at the end of this quarter.'],
      ['Heat map', 'There are no open risks with a residual assessment.'],
      ['Risks by category', 'The register contains no open risks at the end of this quarter.'],
      ['Controls', 'The register contains no controls.'],
      ['Losses', 'No losses are recorded in this register.'],
      ['Incidents and releases', 'There were no incidents, planned work or releases in this quarter.'],
      [
        'Changes since Q2\u00a02025',
        'No risk differs from the end of Q2\u00a02025 or was rated higher in between, and nothing that affects that quarter was recorded after its end.',
      ],
    ]);
  });
});

describe('a change of the report', () => {
  it('names who said it only where that was someone else than who entered it', async () => {
    const memory = await firm();
    const { id: lee } = await memory.done('people.create', { fields: { name: '이두리', role: null } });
    memory.recordNextAt('2025-08-01T00:00:00.000Z');
    const risk = (title: string, attributedTo: string | null) =>
      memory.done('risks.create', { fields: { title, category: 'market', identifiedOn: '2025-08-01' } }, { attributedTo });
    await risk('이두리의 말', lee);
    await risk('자신의 말', memory.context.actor);
    const recorded = reportOf(memory).changes.map(({ risk: { title }, recorded: by }) => [title, by?.by, by?.attributedTo]);
    expect(recorded).toEqual([
      ['이두리의 말', '김하나', '이두리'],
      ['자신의 말', '김하나', null],
    ]);
  });
});
