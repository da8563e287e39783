import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../domain/register/in-memory.ts';
import { importing, settlement, type Fields } from './importing.ts';

async function recorded() {
  const memory = await importing();
  await memory.send('controls', [{ title: '담보 확보', kind: 'preventive' }]);
  await memory.send('risks', [{ ...settlement, code: 'R-1', event: '손실', controls: 'C-1 cause 2', serviceIds: '결제' }]);
  return memory;
}

/** What a trial tells, without the ids that nobody chose. */
async function tried(memory: Awaited<ReturnType<typeof importing>>, table: string, rows: readonly Fields[], over: Fields = {}) {
  const entries = memory.register.entries.length;
  const answer = await memory.send(table, rows, { ...over, trial: true });
  expect([answer.changed, memory.register.entries.length]).toEqual([false, entries]);
  const lines = (answer.changes ?? []).map(({ row, code, table, field, before, after }) => [row, code, table, field, before, after]);
  return { ...answer, lines };
}

describe('a trial of an import', () => {
  it('tells each cell that changes, old and new, in the words of lists: those that are emptied first', async () => {
    const memory = await recorded();
    const row = {
      code: 'R-1',
      title: '새 제목',
      subtypeId: '',
      ownerId: '이두리',
      unitId: '',
      serviceIds: '정산\n결제',
      event: '',
      causes: '가맹점 폐업\n매출 급감\n환율',
      controls: 'C-1',
      residualLikelihood: 4,
      residualImpact: 4,
      residualValidOn: '2025-06-30',
    };
    const answer = await tried(memory, 'risks', [row], { clear: ['unitId', 'event'] });
    expect(answer.lines).toEqual([
      [2, 'R-1', 'risks', 'event', '손실', null],
      [2, 'R-1', 'risks', 'unitId', '여신관리팀', null],
      [2, 'R-1', 'risks', 'title', '가맹점 선정산 미회수', '새 제목'],
      [2, 'R-1', 'risks', 'causes', '가맹점 폐업\n매출 급감', '가맹점 폐업\n매출 급감\n환율'],
      [2, 'R-1', 'risks', 'ownerId', '박서준', '이두리'],
      [2, 'R-1', 'risks', 'serviceIds', '결제', '정산\n결제'],
      [2, 'R-1', 'risks', 'residualLikelihood', 3, 4],
      [2, 'R-1', 'risks', 'residualValidOn', '2025-03-31', '2025-06-30'],
      [2, 'R-1', 'risks', 'residualRationale', '지난 분기 미회수 2건', null],
      [2, 'R-1', 'risks', 'controls', 'C-1 cause 2', 'C-1'],
    ]);
    expect(answer).toMatchObject({ updated: 1, emptied: 2, kept: { subtypeId: 1 }, moreChanges: 0 });
  });

  it('says the same counts as the import itself, which tells no values', async () => {
    const memory = await recorded();
    const rows = [
      { code: 'R-1', event: '', title: '새 제목' },
      { ...settlement, title: '둘' },
      { ...settlement, category: 'weather' },
    ];
    const { lines: _, changes, moreChanges, seq: __, changed: ___, ...would } = await tried(memory, 'risks', rows, { clear: ['event'] });
    expect([changes?.length, moreChanges]).toEqual([2, 0]);
    const { seq: ____, changed, ...did } = await memory.send('risks', rows, { clear: ['event'] });
    expect(did).toEqual(would);
    expect([did.created, did.updated, did.emptied, changed]).toEqual([1, 1, 1, true]);
  });

  it('tells of an assessment of an earlier day, which moves no cell of its risk', async () => {
    const memory = await recorded();
    const { lines } = await tried(memory, 'risks', [
      { code: 'R-1', residualLikelihood: 1, residualImpact: 2, residualValidOn: '2025-01-31' },
    ]);
    expect(lines.filter(([, , , field]) => field !== 'matrixId')).toEqual([
      [2, 'R-1', 'assessments', 'kind', null, 'residual'],
      [2, 'R-1', 'assessments', 'likelihood', null, 1],
      [2, 'R-1', 'assessments', 'impact', null, 2],
      [2, 'R-1', 'assessments', 'validOn', null, '2025-01-31'],
    ]);
  });

  it('tells an amount with its currency, and of a new currency alone', async () => {
    const memory = await importing();
    const loss = { code: 'L-1', title: '수수료', occurredOn: '2025-06-01', gross: '1200', currency: 'KRW' };
    await memory.send('losses', [loss]);
    // 1,200 won are 1,200 minor units; 12.00 dollars are 1,200 minor units as well.
    const { changes } = await tried(memory, 'losses', [{ ...loss, gross: '12', currency: 'USD' }]);
    expect(changes?.map(({ field, before, after, currency }) => [field, before, after, currency])).toEqual([
      ['gross', 1200, 1200, { before: 'KRW', after: 'USD' }],
      ['currency', 'KRW', 'USD', undefined],
    ]);
  });

  it('tells nothing of new records, nor of rows that are rejected, or stopped by one', async () => {
    const memory = await recorded();
    const rows = [
      { ...settlement, title: '둘' },
      { code: 'R-1', title: '새 제목', category: 'weather' },
    ];
    expect(await tried(memory, 'risks', rows)).toMatchObject({ created: 1, updated: 0, emptied: 0, lines: [] });
    const stopped = await tried(
      memory,
      'risks',
      [
        { code: 'R-1', event: '' },
        { ...settlement, category: 'weather' },
      ],
      {
        clear: ['event'],
        strict: true,
      },
    );
    expect(stopped).toMatchObject({ updated: 0, emptied: 0, kept: {}, lines: [], moreChanges: 0 });
  });

  it('tells two hundred and counts the rest; an emptied field of the last row is among them', async () => {
    const memory = await importing();
    const control = (index: number) => ({ code: `C-${index}`, title: `통제 ${index}`, kind: 'preventive', ownerId: '박서준' });
    const controls = Array.from({ length: 300 }, (_, index) => control(index + 1));
    await memory.send('controls', controls);
    const rows = controls.map((control, index) => ({ ...control, title: `새 ${control.title}`, ownerId: index === 299 ? '' : '박서준' }));
    const { lines, moreChanges, emptied, updated } = await tried(memory, 'controls', rows, { clear: ['ownerId'] });
    // 300 titles and one owner.
    expect([lines.length, moreChanges, emptied, updated]).toEqual([200, 101, 1, 300]);
    expect(lines[0]).toEqual([301, 'C-300', 'controls', 'ownerId', '박서준', null]);
    expect(lines[1]).toEqual([2, 'C-1', 'controls', 'title', '통제 1', '새 통제 1']);
    expect(rowsOf(memory.register, 'controls')[299]?.ownerId).not.toBeNull();
    // Whoever walks through all of them is told all.
    const all = await tried(memory, 'controls', rows, { clear: ['ownerId'], tells: 'all' });
    expect([all.lines.length, all.moreChanges, all.lines[300]?.[0]]).toEqual([301, 0, 301]);
  });
});
