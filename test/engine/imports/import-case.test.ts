import { rowsOf } from '../../../domain/register/in-memory.ts';
import { describe, expect, it } from 'vitest';
import { importing, settlement, type Fields } from './importing.ts';

describe('an import of incidents', () => {
  it('whose service has no name rejects the rows, and makes no service', async () => {
    const { register, send } = await importing();
    const answer = await send('incidents', [{ title: '결제 지연', startedAt: '2025-07-01 10:00' }], { service: ' ' });
    expect(answer).toMatchObject({ created: 0, rejected: [{ row: 2, column: 'serviceId', code: 'field.required' }] });
    expect(rowsOf(register, 'services')).toEqual([]);
  });
});

describe('an import of risks', () => {
  it('makes the risks, their causes and positions, and the people and units that they name, in one entry', async () => {
    const { register, send } = await importing();
    const before = register.entries.length;
    const answer = await send('risks', [settlement, { ...settlement, title: '카드사 정산 지연' }]);
    expect(answer).toMatchObject({ read: 2, created: 2, updated: 0, unchanged: 0, rejected: [] });
    expect(answer.made).toEqual({ people: ['박서준'], units: ['여신관리팀'], services: [] });
    expect(register.entries.length).toBe(before + 1);
    const risks = rowsOf(register, 'risks');
    expect(risks.map((risk) => [risk.code, risk.subtypeId, risk.identifiedOn])).toEqual([
      ['R-1', 'credit.counterparty', '2025-03-04'],
      ['R-2', 'credit.counterparty', '2025-03-04'],
    ]);
    expect(rowsOf(register, 'people').map((person) => person.code)).toEqual(['P-1', 'P-2']);
    expect(rowsOf(register, 'causes').map((cause) => [cause.text, cause.rank])).toEqual([
      ['가맹점 폐업', 1],
      ['매출 급감', 2],
      ['가맹점 폐업', 1],
      ['매출 급감', 2],
    ]);
    expect(rowsOf(register, 'assessments')).toHaveLength(2);
  });

  it('finds nothing to do the second time, and writes no entry', async () => {
    const { register, send } = await importing();
    await send('risks', [{ ...settlement, code: 'R-7' }]);
    const entries = register.entries.length;
    const again = await send('risks', [{ ...settlement, code: 'R-7' }]);
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 1, changed: false });
    expect(register.entries.length).toBe(entries);
    expect(rowsOf(register, 'counters').find(({ id }) => id === 'risks')?.last).toBe(7);
  });

  it('finds nothing to do the second time in a file without codes, and keeps two equal rows apart', async () => {
    const { register, send } = await importing();
    const control: Fields = { title: '일별 한도 점검', kind: 'detective' };
    const outage: Fields = { title: '결제 지연', startedAt: '2025-07-01 10:00', severity: 'sev3' };
    const files: readonly [string, readonly Fields[], Fields?][] = [
      ['risks', [settlement, settlement, { ...settlement, category: 'liquidity', subtypeId: '일중' }]],
      ['controls', [control, control]],
      ['incidents', [outage, { ...outage, severity: 'sev2' }], { service: '결제' }],
    ];
    for (const [table, rows, over] of files) expect(await send(table, rows, over)).toMatchObject({ created: rows.length, rejected: [] });
    const entries = register.entries.length;
    for (const [table, rows, over] of files) {
      expect(await send(table, rows, over)).toMatchObject({ created: 0, updated: 0, unchanged: rows.length, changed: false });
    }
    expect(register.entries.length).toBe(entries);
    expect(await send('incidents', [outage], { service: '송금' })).toMatchObject({ created: 1 });
    expect(await send('risks', [{ ...settlement, residualImpact: 5 }])).toMatchObject({ created: 1, updated: 0 });
  });

  it('changes only what differs: a new position is a new assessment, a reworded cause stays the same cause', async () => {
    const { register, send } = await importing();
    await send('risks', [{ ...settlement, code: 'R-1' }]);
    const [cause] = rowsOf(register, 'causes');
    const answer = await send('risks', [
      { code: 'R-1', causes: '가맹점 갑작스러운 폐업\n매출 급감', residualLikelihood: 4, residualImpact: 4, residualValidOn: '2025-06-30' },
    ]);
    expect(answer).toMatchObject({ created: 0, updated: 1 });
    expect(rowsOf(register, 'causes').find(({ id }) => id === cause?.id)?.text).toBe('가맹점 갑작스러운 폐업');
    expect(rowsOf(register, 'assessments').map(({ likelihood, validOn }) => [likelihood, validOn])).toEqual([
      [3, '2025-03-31'],
      [4, '2025-06-30'],
    ]);
    expect(rowsOf(register, 'risks')[0]?.title).toBe(settlement['title']);
  });

  it('links controls by their codes, on a cause where the file says so', async () => {
    const { register, send } = await importing();
    await send('controls', [
      { title: '담보 확보', kind: 'preventive', key: '1' },
      { title: '연체 감시', kind: 'detective' },
    ]);
    await send('risks', [{ ...settlement, code: 'R-1', controls: 'C-1 cause 2\nC-2' }]);
    const causes = rowsOf(register, 'causes');
    expect(rowsOf(register, 'riskControls').map(({ causeId }) => causeId)).toEqual([causes[1]?.id, null]);
    const fewer = await send('risks', [{ code: 'R-1', causes: '가맹점 폐업', controls: 'C-2' }]);
    expect(fewer.updated).toBe(1);
    expect(rowsOf(register, 'riskControls')).toHaveLength(1);
  });

  it('does not take a cause away from under a control', async () => {
    const { send } = await importing();
    await send('controls', [{ title: '담보 확보', kind: 'preventive' }]);
    await send('risks', [{ ...settlement, code: 'R-1', controls: 'C-1 cause 2' }]);
    const answer = await send('risks', [{ code: 'R-1', causes: '가맹점 폐업' }]);
    expect(answer.rejected).toMatchObject([{ row: 2, column: 'causes', code: 'record.referred' }]);
  });

  it('takes a second row of one title for another risk, where only one is there', async () => {
    const { register, send } = await importing();
    await send('risks', [settlement]);
    expect(await send('risks', [settlement, settlement])).toMatchObject({ created: 1, updated: 0, unchanged: 1, rejected: [] });
    expect(rowsOf(register, 'risks').map(({ code }) => code)).toEqual(['R-1', 'R-2']);
  });

  it('makes a new position of another rationale alone, and none of the same', async () => {
    const { register, send } = await importing();
    await send('risks', [{ ...settlement, code: 'R-1' }]);
    expect(await send('risks', [{ ...settlement, code: 'R-1', residualRationale: '미회수 3건' }])).toMatchObject({ updated: 1 });
    expect(await send('risks', [{ ...settlement, code: 'R-1', residualRationale: '미회수 3건' }])).toMatchObject({
      updated: 0,
      unchanged: 1,
    });
    const { residualRationale: _, ...unexplained } = settlement;
    expect(await send('risks', [{ ...unexplained, code: 'R-1' }])).toMatchObject({ updated: 0, unchanged: 1 });
    expect(rowsOf(register, 'assessments').map(({ validOn, rationale }) => [validOn, rationale])).toEqual([
      ['2025-03-31', '지난 분기 미회수 2건'],
      ['2025-03-31', '미회수 3건'],
    ]);
  });

  it('identifies a new risk today where the file does not say when', async () => {
    const { register, send } = await importing();
    await send('risks', [
      { title: '가', category: 'market', identifiedOn: '' },
      { title: '나', category: 'market' },
    ]);
    // The clock of the test stands at 09:00 on 1 July in Seoul.
    expect(rowsOf(register, 'risks').map(({ identifiedOn }) => identifiedOn)).toEqual(['2025-07-01', '2025-07-01']);
  });

  it.each([
    ['2025-03-04', true],
    ['2025/3/4', true],
    ['2025.3.4.', true],
    ['2025-03-04T00:00:00', true],
    ['2025-03-04T09:00:00', false],
    ['2025-03-04T00:00:00Z', false],
    ['4.3.2025', false],
  ])('reads a day from “%s”: %s', async (cell, isDay) => {
    const { register, send } = await importing();
    const answer = await send('risks', [{ ...settlement, identifiedOn: cell }]);
    expect(answer.rejected.map(({ column, code }) => [column, code])).toEqual(isDay ? [] : [['identifiedOn', 'field.notADay']]);
    expect(rowsOf(register, 'risks').map(({ identifiedOn }) => identifiedOn)).toEqual(isDay ? ['2025-03-04'] : []);
  });

  it.each([
    ['an unknown category', { ...settlement, category: 'weather' }, 'category', 'field.notOneOf'],
    ['a level that is no number', { ...settlement, residualLikelihood: 'high' }, 'residualLikelihood', 'field.notAWholeNumber'],
    ['a level outside the scale', { ...settlement, residualImpact: '6' }, 'residualImpact', 'assessment.levelOutsideScale'],
    ['half a position', { ...settlement, targetLikelihood: '1' }, 'targetImpact', 'field.required'],
    ['a day that does not exist', { ...settlement, identifiedOn: '2025-02-30' }, 'identifiedOn', 'field.notADay'],
    ['a control that does not exist', { ...settlement, controls: 'C-9' }, 'controls', 'field.refersToNothing'],
    ['a cause that does not exist', { ...settlement, controls: 'C-1 cause 3' }, 'controls', 'field.refersToNothing'],
    ['a person code that does not exist', { ...settlement, ownerId: 'P-99' }, 'ownerId', 'field.refersToNothing'],
    ['a sub-type of another category', { ...settlement, subtypeId: '외환' }, 'subtypeId', 'field.refersToNothing'],
    [
      'an operational risk without event type',
      { title: '배치 이중 실행', category: 'operational' },
      'eventTypeId',
      'risk.eventTypeRequired',
    ],
    [
      'an event type that two go by',
      { title: '횡령', category: 'operational', eventTypeId: '절도 및 사기' },
      'eventTypeId',
      'import.ambiguous',
    ],
    ['no title', { ...settlement, title: ' ' }, 'title', 'field.required'],
    ['a title that is too long', { ...settlement, title: 'x'.repeat(201) }, 'title', 'field.tooLong'],
  ])('rejects %s, names row and column, and takes the other rows', async (_, bad, column, code) => {
    const { register, send } = await importing();
    await send('controls', [{ title: '담보 확보', kind: 'preventive' }]);
    const answer = await send('risks', [settlement, bad]);
    expect(answer).toMatchObject({ read: 2, created: 1, rejected: [{ row: 3, column, code }] });
    expect(rowsOf(register, 'risks')).toHaveLength(1);
  });

  it('names event types by their path where a label is not enough', async () => {
    const { register, send } = await importing();
    await send('risks', [
      { title: '횡령', category: 'operational', eventTypeId: '내부사취 > 절도 및 사기' },
      { title: 'Phishing', category: 'operational', eventTypeId: 'external fraud>theft and fraud' },
    ]);
    expect(rowsOf(register, 'risks').map((risk) => risk.eventTypeId)).toEqual(['event.1.2', 'event.2.1']);
  });

  it('writes nothing at all where it is strict and one row is rejected', async () => {
    const { register, send } = await importing();
    const entries = register.entries.length;
    const answer = await send('risks', [settlement, { ...settlement, category: 'weather' }], { strict: true });
    expect(answer).toMatchObject({ read: 2, created: 0, unchanged: 0, changed: false, rejected: [{ row: 3 }] });
    expect(register.entries.length).toBe(entries);
  });

  it('makes no person for a row that it rejects', async () => {
    const { register, send } = await importing();
    await send('risks', [{ ...settlement, ownerId: '없는 사람', category: 'weather' }]);
    expect(rowsOf(register, 'people')).toHaveLength(1);
  });

  it('refuses a second row about one risk, and a code that belongs to another', async () => {
    const { send, done } = await importing();
    const other = await done('risks.create', { fields: { title: '다른 것', category: 'market', identifiedOn: '2025-01-01' } });
    const answer = await send('risks', [
      { ...settlement, code: 'R-5' },
      { ...settlement, code: 'R-5' },
      { ...settlement, id: 'elsewhere', code: 'R-1' },
      { ...settlement, id: other.id, code: 'R-2' },
    ]);
    expect(answer.rejected.map(({ row, code }) => [row, code])).toEqual([
      [3, 'import.duplicateRow'],
      [4, 'import.codeTaken'],
      [5, 'import.codeTaken'],
    ]);
  });

  it('leaves archived risks as they are', async () => {
    const { send, done } = await importing();
    const risk = await done('risks.create', { fields: { title: '옛것', category: 'market', identifiedOn: '2025-01-01' } });
    await done('risks.withdraw', { id: risk.id, withdrawnReason: 'entered twice' });
    const answer = await send('risks', [{ code: 'R-1', title: '새것' }]);
    expect(answer.rejected).toMatchObject([{ code: 'record.archived' }]);
  });

  it('is undone as one', async () => {
    const { register, send, done } = await importing();
    const { seq } = await send('risks', [
      { ...settlement, title: '하나' },
      { ...settlement, title: '둘' },
    ]);
    await done('register.undo', { seq });
    expect(rowsOf(register, 'risks')).toHaveLength(0);
    expect(rowsOf(register, 'causes')).toHaveLength(0);
    expect(rowsOf(register, 'people')).toHaveLength(1);
  });
});

describe('an import of incidents and releases', () => {
  const incident: Fields = {
    outsideId: '9632825',
    title: 'Incident with Codespaces',
    startedAt: '2022-03-26T01:43:00Z',
    restoredAt: '2022-03-26T03:35:00Z',
    impact: 'minor',
    components: ['Codespaces'],
    timeline: [{ at: '2022-03-26T01:43:00Z', status: 'Investigating', message: 'Looking' }],
  };

  it('puts them under a service, which it makes where it is new', async () => {
    const { register, send } = await importing();
    const answer = await send('incidents', [incident], { service: 'code-host' });
    expect(answer.made.services).toEqual(['code-host']);
    const [service] = rowsOf(register, 'services');
    expect(rowsOf(register, 'incidents')[0]).toMatchObject({
      code: 'I-1',
      serviceId: service?.id,
      severity: 'sev3',
      kind: 'incident',
      startedAt: '2022-03-26T01:43:00.000Z',
    });
    expect(await send('incidents', [incident], { service: 'code-host' })).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 1,
      changed: false,
    });
    expect(await send('incidents', [incident], { service: 'other' })).toMatchObject({ created: 1 });
  });

  it('keeps planned work as such, and reads impact by the settings', async () => {
    const { register, send, run } = await importing();
    await run('settings.edit', { id: 'register', fields: { severityOfImpact: { minor: 'sev4' } } });
    const answer = await send(
      'incidents',
      [incident, { ...incident, outsideId: '2', impact: 'maintenance' }, { ...incident, outsideId: '3', impact: 'major' }],
      {
        service: 'code-host',
      },
    );
    expect(rowsOf(register, 'incidents').map(({ kind, severity }) => [kind, severity])).toEqual([
      ['incident', 'sev4'],
      ['maintenance', null],
    ]);
    expect(answer.rejected).toMatchObject([{ row: 4, column: 'impact', code: 'field.notOneOf' }]);
  });

  it('reads an offset, and a local time in the zone of the register', async () => {
    const { register, send } = await importing();
    await send(
      'releases',
      [
        { version: 'v1', releasedAt: '2022-10-23T13:43:38+05:30' },
        { version: 'v2', releasedAt: '2025-01-01 09:00' },
      ],
      { service: 'api-client' },
    );
    expect(rowsOf(register, 'releases').map(({ releasedAt }) => releasedAt)).toEqual([
      '2022-10-23T08:13:38.000Z',
      '2025-01-01T00:00:00.000Z',
    ]);
  });

  it('asks for a service where there is none', async () => {
    const { send } = await importing();
    expect((await send('releases', [{ version: 'v1', releasedAt: '2025-01-01T00:00:00Z' }])).rejected).toMatchObject([
      { column: 'serviceId', code: 'field.required' },
    ]);
  });
});

describe('an import of deployments', () => {
  it('knows a release by its version among those of the service of the row', async () => {
    const { register, send } = await importing();
    const released = (service: string) => [{ version: '1.0', releasedAt: '2025-07-01 10:00', serviceId: service }];
    await send('releases', [...released('승인'), ...released('정산')]);
    const deployed = { version: 'v1.0', releaseId: '1.0', startedAt: '2025-07-01 11:00' };
    const rows = [deployed, { ...deployed, serviceId: '승인' }, { ...deployed, serviceId: '환불' }];
    const answer = await send('deployments', rows, { service: '정산' });
    // No release of the third service is called so, and two of others are.
    expect(answer).toMatchObject({ created: 2, rejected: [{ row: 4, column: 'releaseId', code: 'import.ambiguous' }] });
    const services = new Map(rowsOf(register, 'services').map(({ id, name }) => [id, name]));
    const releases = new Map(rowsOf(register, 'releases').map(({ id, serviceId }) => [id, services.get(serviceId)]));
    expect(rowsOf(register, 'deployments').map(({ releaseId }) => releases.get(releaseId ?? ''))).toEqual(['정산', '승인']);
  });

  it('keeps two rows of one instant apart, and adds neither a second time', async () => {
    const { register, send } = await importing();
    const deployed = { version: '2.0', startedAt: '2025-07-01 11:00:00' };
    expect(await send('deployments', [deployed, deployed], { service: '승인' })).toMatchObject({ created: 2, rejected: [] });
    expect(await send('deployments', [deployed, deployed], { service: '승인' })).toMatchObject({
      created: 0,
      unchanged: 2,
      changed: false,
    });
    expect(rowsOf(register, 'deployments')).toHaveLength(2);
  });
});
