import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readTable } from '../../documents/spreadsheets/read-table.ts';
import { createdMemory } from '../support/memory.ts';
import { fileOf } from '../support/register-files.ts';
import { plimsoll, testFolder } from './support.ts';

let file = '';
beforeEach(() => {
  file = join(testFolder(), 'r.plimsoll');
});

type Logged = { readonly action: string; readonly count: number; readonly changes: readonly { readonly table: string }[] };

async function logged(...options: string[]): Promise<readonly Logged[]> {
  const answer = await plimsoll(['log', file, ...options, '--json']);
  if (answer.status !== 0) throw new Error(answer.err);
  return answer.json() as readonly Logged[];
}
const actionsOf = (log: readonly Logged[]) => log.map(({ action }) => action);

/** R-1 was rated twice, lost a cause, has a control and a link; R-2 has an assessment; R-3 was undone. */
async function ratedRisk() {
  const { register, done } = await createdMemory();
  const risk = (title: string) => done('risks.create', { fields: { title, category: 'market', identifiedOn: '2025-01-01' } });
  const [first, second] = [await risk('first'), await risk('second')];
  const position = { kind: 'residual', likelihood: 2, impact: 2, matrixId: 'matrix-1', validOn: '2025-03-01' };
  const rated = await done('assessments.create', { fields: { ...position, riskId: first.id } });
  await done('assessments.create', { fields: { ...position, riskId: second.id } });
  await done('assessments.edit', { id: rated.id, fields: { impact: 5 } });
  const cause = await done('causes.create', { fields: { riskId: first.id, text: '원인', rank: 1 } });
  await done('causes.remove', { id: cause.id });
  const at = { riskId: first.id, causeId: null, consequenceId: null };
  await done('controls.createAt', { fields: { title: '통제', kind: 'preventive' }, at });
  const decidedAt = '2025-07-02T00:00:00.000Z';
  const ends = { fromTable: 'risks', fromId: second.id, relation: 'triggers', toTable: 'risks', toId: first.id };
  const link = await done('links.create', { fields: { ...ends, decidedAt } });
  await done('links.remove', { id: link.id });
  const third = await risk('third');
  await done('register.undo', { seq: third.seq });
  writeFileSync(file, fileOf(register));
  return { link, third };
}

describe('the log of a record', () => {
  it('has what was done to its parts: an auditor sees that a rating was touched', async () => {
    await ratedRisk();
    const log = await logged('--id', 'R-1');
    expect(actionsOf(log)).toEqual([
      'risks.create',
      'assessments.create',
      'assessments.edit',
      'causes.create',
      'causes.remove',
      'controls.createAt',
      'links.create',
      'links.remove',
    ]);
    // Of the entry that made a control only what it did to the risk: it also made the control and moved the counter.
    expect(log.find(({ action }) => action === 'controls.createAt')).toMatchObject({ count: 3, changes: [{ table: 'riskControls' }] });
    expect(actionsOf(await logged('--id', 'C-1'))).toEqual(['controls.createAt']);
    expect(actionsOf(await logged('--id', 'R-2'))).toEqual(['risks.create', 'assessments.create', 'links.create', 'links.remove']);
  });

  it('counts a table beside a record: both must fit', async () => {
    await ratedRisk();
    expect(actionsOf(await logged('--id', 'R-1', '--kind', 'assessments'))).toEqual(['assessments.create', 'assessments.edit']);
    expect(await logged('--id', 'R-1', '--kind', 'incidents')).toEqual([]);
    expect(actionsOf(await logged('--id', 'R-1', '--since', '2025-07-01T00:00:10Z'))).toEqual(['links.create', 'links.remove']);
  });

  it('is found where the record is no more, by its code and by its id', async () => {
    const { link, third } = await ratedRisk();
    for (const named of ['R-3', 'r-3', third.id]) expect(actionsOf(await logged('--id', named))).toEqual(['risks.create', 'register.undo']);
    expect(actionsOf(await logged('--id', link.id))).toEqual(['links.create', 'links.remove']);
    const never = await plimsoll(['log', file, '--id', 'R-4', '--language', 'en']);
    expect(never).toMatchObject({ status: 3, out: '', err: 'plimsoll: There is no record "R-4".\n' });
  });
});

describe('an entry of very many changes', () => {
  it('says how many records it does not name', async () => {
    const { register, done } = await createdMemory();
    const rows = Array.from({ length: 5000 }, (_, index) => ({ row: index + 2, fields: { title: `risk ${index}`, category: 'market' } }));
    await done('register.import', { table: 'risks', source: 'r.csv', service: null, strict: true, names: {}, rows });
    writeFileSync(file, fileOf(register));
    const shown = await plimsoll(['log', file, '--language', 'en']);
    expect(shown.out).toMatch(/R-1 risk 0, R-2 risk 1, R-3 risk 2 … +Risks: 5,000 added +5,000\n$/);
    // 5,000 risks and the counter of their codes.
    expect((await logged())[1]).toMatchObject({ count: 5001 });
    expect((await logged('--id', 'R-5000'))[0]).toMatchObject({ count: 5001, changes: [{ table: 'risks' }] });
  });
});

describe('the log as a table', () => {
  it('tells who did what for whom, and a rating beside the one whose place it took', async () => {
    await ratedRisk();
    const shown = await plimsoll(['log', file, '--id', 'R-1', '--kind', 'assessments', '--language', 'en']);
    // 2 and 2 are rated 2 by the first matrix, 2 and 5 are rated 4.
    expect(shown.out.split('\n').slice(1, 3)).toEqual([
      expect.stringMatching(/^ +4 {2}1\sJul\s2025,\s09:00 .*Assessment added +R-1 first +Residual rating 2 Low \(Likelihood: 2 Unlikely; /),
      expect.stringMatching(/^ +6 .*Assessment changed +R-1 first +Residual rating 2 Low → 4 High \(Impact: 2 Minor → 5 Severe\) +1$/),
    ]);
    expect(shown.err).toBe('2 entries\n');
  });

  it('finds the entries of a person by name, of an action by its words, and of a day in the time zone of the register', async () => {
    await ratedRisk();
    const counts = async (...options: string[]) => (await logged(...options)).length;
    expect(await counts('--by', '김하나')).toBe(await counts());
    expect(await counts('--action', '평가 추가')).toBe(2);
    expect(await counts('--action', 'assessments.create')).toBe(2);
    expect(await counts('--since', '2025-07-01')).toBe(await counts());
    expect(await counts('--since', '2025-07-02')).toBe(0);
    expect(await counts('--until', '2025-06-30')).toBe(0);
    expect(await plimsoll(['log', file, '--by', '아무개'])).toMatchObject({ status: 2 });
    expect(await plimsoll(['log', file, '--action', 'dance'])).toMatchObject({ status: 2 });
    expect(await plimsoll(['log', file, '--format', 'pdf'])).toMatchObject({ status: 2 });
    expect(await plimsoll(['log', file, '--out', file])).toMatchObject({ status: 2 });
  });

  it('finds what was entered in the name of a person, and says who entered it', async () => {
    const { register, done } = await createdMemory();
    const { id } = await done('people.create', { fields: { name: '이두리', role: null } });
    const risk = { fields: { title: 'Rates', category: 'market', identifiedOn: '2025-01-01' } };
    await done('risks.create', risk, { attributedTo: id, note: '회의에서 들음' });
    await done('risks.create', risk);
    writeFileSync(file, fileOf(register));
    expect(actionsOf(await logged('--by', '이두리'))).toEqual(['risks.create']);
    expect(actionsOf(await logged('--by', '김하나'))).toHaveLength(4);
    const shown = await plimsoll(['log', file, '--by', '이두리', '--language', 'ko']);
    expect(shown.out).toMatch(/김하나 +이두리 +리스크 등록 +R-1 Rates .*— 회의에서 들음 +1\n$/);
  });

  it('begins with the oldest entry or with the newest, in every format', async () => {
    await ratedRisk();
    const oldest = actionsOf(await logged('--id', 'R-1'));
    expect(actionsOf(await logged('--id', 'R-1', '--order', 'oldest'))).toEqual(oldest);
    expect(actionsOf(await logged('--id', 'R-1', '--order', 'newest'))).toEqual([...oldest].reverse());
    const numbers = async (order: string) => {
      const csv = await plimsoll(['log', file, '--order', order, '--format', 'csv']);
      return csv.out
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .map((line) => Number(line.split(',')[0]));
    };
    expect(await numbers('newest')).toEqual((await numbers('oldest')).reverse());
    const wrong = await plimsoll(['log', file, '--order', 'person']);
    expect([wrong.status, wrong.err.trim().split('\n').length]).toEqual([2, 1]);
  });

  it('is a file of comma separated values, and a workbook whose times are times', async () => {
    await ratedRisk();
    const csv = await plimsoll(['log', file, '--id', 'R-1', '--kind', 'assessments', '--format', 'csv', '--language', 'ko']);
    // Each entry was written a second after the one before it, the first at 09:00:01.
    const [head, first] = csv.out.replace('\uFEFF', '').split('\r\n');
    expect(head).toBe('번호,일시 (Asia/Seoul),입력자,명의자,작업,기록,변경 내용,변경 건수');
    expect(first).toMatch(/^4,2025-07-01 09:00:04,김하나,,평가 추가,R-1 first,/);
    const out = join(testFolder(), 'log.xlsx');
    expect(await plimsoll(['log', file, '--format', 'xlsx', '--out', out])).toMatchObject({ status: 0 });
    const read = readTable(new Uint8Array(readFileSync(out)), 'log.xlsx');
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.value.rows[0]?.cells.slice(0, 3)).toMatchObject([1, { sheetTime: '2025-07-01T09:00:01', isDay: false }, '김하나']);
  });

  it('says in which currency an amount was, whatever its currency is by now', async () => {
    const { register, done } = await createdMemory();
    const fields = {
      title: '오지급',
      eventTypeId: 'event.7',
      occurredOn: '2025-06-01',
      discoveredOn: '2025-06-02',
    };
    const loss = await done('losses.create', { fields: { ...fields, gross: 1_000, currency: 'USD' } });
    await done('losses.edit', { id: loss.id, fields: { gross: 2_500 } });
    await done('losses.edit', { id: loss.id, fields: { currency: 'KRW' } });
    writeFileSync(file, fileOf(register));
    const shown = await plimsoll(['log', file, '--action', 'losses.edit', '--language', 'en']);
    expect(shown.out).toContain('USD\u00a010.00 → USD\u00a025.00');
    expect(shown.out).toMatch(/USD → KRW/);
  });
});
