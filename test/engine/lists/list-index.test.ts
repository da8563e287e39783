import type { CellValue } from '../../../engine/kind/column.ts';
import { listIndex, listRows } from '../../../domain/register/in-memory.ts';
import type { StoredRow } from '../../../engine/rows/row.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListFilter } from '../../../engine/lists/list-filter.ts';
import type { ListQuery, ListRow } from '../../../engine/lists/list-query.ts';
import type { ListSource } from '../../../engine/lists/source.ts';
import { memorySource } from '../../../engine/lists/memory-source.ts';
import type { MemoryRegister } from '../../../engine/commands/memory-register.ts';
import { riskStatuses } from '../../../domain/risks/kind.ts';
import { createdMemory } from '../../support/memory.ts';
import { replacedMatrix } from '../../support/two-matrices.ts';
import { cases } from '../../support/long.ts';

const everything: ListQuery = { table: 'risks', search: '', filters: [], sort: [], archived: false };

const sourceOf = (register: MemoryRegister, asOn = '2025-09-30') => memorySource(register, asOn);

async function settlementRegister() {
  const { register, run, done } = await createdMemory();
  const owner = await done('people.create', { fields: { name: '박서준', role: null } });
  const fx = await done('risks.create', {
    fields: {
      title: '달러 정산 환차손',
      category: 'market',
      subtypeId: 'market.fx',
      identifiedOn: '2025-02-01',
      ownerId: owner.id,
      status: 'treating',
    },
  });
  const batch = await done('risks.create', {
    fields: { title: '정산 배치 이중 실행', category: 'operational', eventTypeId: 'event.7.1', identifiedOn: '2025-01-10' },
  });
  return { register, run, done, owner: owner.id, fx: fx.id, batch: batch.id };
}

const idsOf = (rows: readonly ListRow[]) => rows.map((row) => row.id);

describe('a list', () => {
  it('counts neither planned work nor archived records among the incidents of a service', async () => {
    const { register, done } = await createdMemory();
    const service = await done('services.create', { fields: { name: '결제' } });
    const record = (title: string, kind: string) =>
      done('incidents.create', { fields: { title, kind, serviceId: service.id, startedAt: '2025-07-01T00:00:00.000Z' } });
    await record('중단', 'incident');
    await record('정기 점검', 'maintenance');
    await done('incidents.archive', { id: (await record('잘못 적은 것', 'incident')).id });
    const [row] = listRows(sourceOf(register), { ...everything, table: 'services' });
    expect(row?.cells['incidentCount']).toBe(1);
  });

  it('says where a record stands in it, and which stand beside it', async () => {
    const { register, done, fx, batch } = await settlementRegister();
    const third = await done('risks.create', { fields: { title: '유동성 부족', category: 'liquidity', identifiedOn: '2025-03-01' } });
    const list = listIndex(sourceOf(register));
    // By the day on which they were identified: 10 January, 1 February, 1 March.
    const byDay: ListQuery = { ...everything, sort: [{ column: 'identifiedOn', descending: false }] };
    expect([batch, fx, third.id].map((id) => list.place(byDay, id))).toEqual([
      { index: 0, previous: null, next: fx },
      { index: 1, previous: batch, next: third.id },
      { index: 2, previous: fx, next: null },
    ]);
    const without: ListQuery = { ...byDay, filters: [{ column: 'category', is: ['market', 'liquidity'] }] };
    expect(list.place(without, third.id)).toEqual({ index: 1, previous: fx, next: null });
    expect(list.place(without, batch)).toBe(null);
  });

  it('shows names, positions on a day, and what is linked', async () => {
    const { register, done, fx } = await settlementRegister();
    const control = await done('controls.create', { fields: { title: '한도 점검', kind: 'detective' } });
    await done('causes.create', { fields: { riskId: fx, text: '환율 급등', rank: 1 } });
    await done('riskControls.create', { fields: { riskId: fx, controlId: control.id } });
    const position = { riskId: fx, kind: 'residual', matrixId: 'matrix-1' };
    await done('assessments.create', { fields: { ...position, likelihood: 3, impact: 4, validOn: '2025-03-01' } });
    await done('assessments.create', { fields: { ...position, likelihood: 1, impact: 2, validOn: '2025-10-15' } });
    const [row] = listRows(sourceOf(register), everything);
    // Likelihood 3 and impact 4 meet in the default matrix at rating 4; the assessment of October is not yet valid.
    expect(row?.cells).toMatchObject({
      code: 'R-1',
      ownerId: '박서준',
      causes: '환율 급등',
      controls: 'C-1',
      controlCount: 1,
      residual: 4,
      residualImpact: 4,
    });
    expect(listRows(sourceOf(register, '2025-10-15'), everything)[0]?.cells['residual']).toBe(1);
  });

  it('says of each rating which version of the matrix it was made with', async () => {
    const { register } = await replacedMatrix();
    // were assessed with the first version, R-2 with the second, R-4 never.
    const byMatrix = listRows(sourceOf(register), everything).map(({ cells, ratedBy }) => [cells['code'], cells['residual'], ratedBy]);
    expect(byMatrix).toEqual([
      ['R-1', 4, { residual: 'matrix-1' }],
      ['R-2', 3, { residual: 'matrix-2' }],
      ['R-3', 2, { residual: 'matrix-1' }],
      ['R-4', null, {}],
    ]);
    const assessments = listRows(sourceOf(register), { ...everything, table: 'assessments' }).map(({ ratedBy }) => ratedBy['rating']);
    expect(assessments).toEqual(['matrix-1', 'matrix-1', 'matrix-2']);
  });

  it('orders codes by their number and leaves missing values last, up or down', async () => {
    const { register, done } = await createdMemory();
    for (let at = 1; at <= 11; at += 1) {
      const response = at === 2 ? { response: 'accept' } : {};
      await done('risks.create', { fields: { title: `리스크 ${at}`, category: 'credit', identifiedOn: '2025-01-01', ...response } });
    }
    const codes = (query: ListQuery) => listRows(sourceOf(register), query).map((row) => row.cells['code']);
    expect(codes(everything).slice(0, 3)).toEqual(['R-1', 'R-2', 'R-3']);
    expect(codes({ ...everything, sort: [{ column: 'code', descending: true }] })[0]).toBe('R-11');
    for (const descending of [true, false]) {
      expect(codes({ ...everything, sort: [{ column: 'response', descending }] })[0]).toBe('R-2');
    }
  });

  it('orders the codes of another program as every list, profile and report does', async () => {
    const { register, done } = await createdMemory();
    const codes = ['ops/12', 'fx-7', 'R-10', 'ops/2', 'R-3', 'r-1'];
    const rows = codes.map((code, index) => ({ row: index + 2, fields: { code, title: code, category: 'credit' } }));
    await done('register.import', { table: 'risks', source: 'codes.csv', service: null, strict: true, names: {}, rows });
    const listed = (query: ListQuery) => listRows(sourceOf(register), query).map((row) => row.cells['code']);
    const inOrder = ['R-3', 'R-10', 'fx-7', 'ops/2', 'ops/12', 'r-1'];
    expect(listed(everything)).toEqual(inOrder);
    expect(listed({ ...everything, sort: [{ column: 'code', descending: false }] })).toEqual(inOrder);
    expect(listed({ ...everything, sort: [{ column: 'category', descending: false }] })).toEqual(inOrder);
  });

  it('finds nothing by a column that it does not have', async () => {
    const { register } = await settlementRegister();
    const found = (filter: ListFilter) => listRows(sourceOf(register), { ...everything, filters: [filter] }).length;
    expect(found({ column: 'colour', is: [null] })).toBe(0);
    expect(found({ column: 'response', is: [null] })).toBe(2);
  });

  it('finds words in any order, inside Korean words and by initial consonants', async () => {
    const { register, fx, batch } = await settlementRegister();
    const search = (words: string) => idsOf(listRows(sourceOf(register), { ...everything, search: words }));
    expect(search('실행 정산')).toEqual([batch]);
    expect(search('산 배')).toEqual([batch]);
    expect(search('ㅎㅊㅅ')).toEqual([fx]);
    expect(search('정ㅅ')).toEqual([fx, batch]);
    expect(search('r-2')).toEqual([batch]);
    expect(search('서준')).toEqual([fx]);
    expect(search('foreign exchange')).toEqual([fx]);
    expect(search('.*')).toEqual([]);
  });

  it('answers a search with the titles that it begins before those that hold it inside, and with what only speaks of it last', async () => {
    const { register, done } = await createdMemory();
    const made = (title: string, event = '') =>
      done('risks.create', { fields: { title, event, category: 'market', identifiedOn: '2025-01-01' } });
    // Many risks that hold 진술서, of the same initials, somewhere; then one of each other rank.
    for (let at = 1; at <= 8; at += 1) await made(`환율 ${at}`, '거래 진술서 분실');
    await made('가맹점정산 지연');
    await made('가맹점 정산 지연');
    await made('ㅈㅅ');
    await made('정산 지연');
    const hits = listIndex(sourceOf(register)).hits(['risks', 'controls'], 'ㅈㅅ', 4);
    expect(hits.map(({ title, relevance }) => [title, relevance])).toEqual([
      ['가맹점 정산 지연', 'initialsStart'],
      ['ㅈㅅ', 'initialsStart'],
      ['정산 지연', 'initialsStart'],
      ['가맹점정산 지연', 'initialsIn'],
    ]);
  });

  it('follows what moves: an assessment, a renamed owner, an archived risk', async () => {
    const { register, done, owner, fx, batch } = await settlementRegister();
    const index = listIndex(sourceOf(register));
    const byRating: ListQuery = { ...everything, sort: [{ column: 'residual', descending: true }] };
    expect(index.query(byRating).ids).toEqual([fx, batch]);
    const assessed = await done('assessments.create', {
      fields: { riskId: batch, kind: 'residual', likelihood: 5, impact: 5, matrixId: 'matrix-1', validOn: '2025-05-01' },
    });
    index.update([{ table: 'assessments', id: assessed.id }]);
    expect(index.query(byRating).ids).toEqual([batch, fx]);
    await done('people.edit', { id: owner, fields: { name: '박지훈' } });
    index.update([{ table: 'people', id: owner }]);
    expect(index.window({ ...everything, search: '지훈' }, 0, 10).rows[0]?.cells['ownerId']).toBe('박지훈');
    await done('risks.withdraw', { id: fx, withdrawnReason: 'entered twice' });
    index.update([{ table: 'risks', id: fx }]);
    expect(index.window(everything, 0, 10)).toMatchObject({ total: 1, matching: 1 });
    expect(index.query({ ...everything, archived: true }).ids).toHaveLength(2);
  });

  it('shows an erased owner by the code', async () => {
    const { register, done, owner } = await settlementRegister();
    await done('people.erase', { id: owner });
    expect(listRows(sourceOf(register), everything)[0]?.cells['ownerId']).toBe('P-2');
  });
});

type Made = {
  readonly id: string;
  readonly title: string;
  readonly status: (typeof riskStatuses)[number];
  readonly day: string;
  readonly owner: string | null;
  readonly level: number;
};

const riskArbitrary = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
  title: fc.constantFrom('정산 지연', '정산 배치', '카드 부도', 'Cloud outage', 'cloud cost', 'ㅈ'),
  status: fc.constantFrom(...riskStatuses),
  day: fc.constantFrom('2025-01-01', '2025-02-01', '2025-03-01'),
  owner: fc.constantFrom(null, 'p1', 'p2'),
  level: fc.integer({ min: 1, max: 5 }),
});

const filterArbitrary: fc.Arbitrary<ListFilter> = fc.oneof(
  fc.record({ column: fc.constant('status'), is: fc.subarray([...riskStatuses]) }),
  fc.record({ column: fc.constant('ownerId'), is: fc.subarray<CellValue>([null, '김하나', '이두리']) }),
  fc.record({ column: fc.constant('residual'), from: fc.integer({ min: 1, max: 3 }), to: fc.constantFrom(null, 4, 5) }),
  fc.record({ column: fc.constant('identifiedOn'), from: fc.constant('2025-02-01'), to: fc.constant(null) }),
  fc.record({ column: fc.constant('title'), contains: fc.constantFrom('정산', 'CLOUD', 'x') }),
);

const queryArbitrary: fc.Arbitrary<ListQuery> = fc.record({
  table: fc.constant('risks' as const),
  search: fc.constantFrom('', '정산', 'cloud out', '배치 정산', '김하나', 'R-1'),
  filters: fc.array(filterArbitrary, { maxLength: 2 }),
  sort: fc.array(
    fc.record({ column: fc.constantFrom('title', 'status', 'identifiedOn', 'residual', 'ownerId', 'code'), descending: fc.boolean() }),
    { maxLength: 2 },
  ),
  archived: fc.constant(false),
});

function fakeSource(risks: ReadonlyMap<string, Made>): ListSource {
  const codes = 'abcdefg';
  const people = new Map([
    ['p1', '김하나'],
    ['p2', '이두리'],
  ]);
  const rowOf = (risk: Made) => ({
    id: risk.id,
    code: `R-${codes.indexOf(risk.id) * 6 + 1}`,
    title: risk.title,
    category: 'credit',
    status: risk.status,
    identifiedOn: risk.day,
    ownerId: risk.owner,
    serviceIds: [],
    archivedAt: null,
  });
  const assessmentOf = (risk: Made) => ({
    id: `a-${risk.id}`,
    riskId: risk.id,
    kind: 'residual',
    likelihood: 1,
    impact: risk.level,
    matrixId: 'm',
    validOn: '2025-01-01',
    revision: 1,
  });
  const tables: Readonly<Record<string, () => [string, object][]>> = {
    risks: () => [...risks.values()].map((risk) => [risk.id, rowOf(risk)]),
    assessments: () => [...risks.values()].map((risk) => [`a-${risk.id}`, assessmentOf(risk)]),
    people: () => [...people].map(([id, name]) => [id, { id, code: `P-${name.length}`, name }]),
    matrices: () => [['m', { id: 'm', cells: [[1, 2, 3, 4, 5]] }]],
  };
  return {
    rows: (table) => new Map(tables[table]?.() ?? []) as ReadonlyMap<string, StoredRow>,
    nameOf: (id) => people.get(id) ?? null,
    asOn: '2025-06-30',
  };
}

/** The same answer, made the plain way: a filter and a sort over arrays. */
function plainAnswer(rows: readonly ListRow[], query: ListQuery): string[] {
  const text = (row: ListRow) => Object.values(row.cells).join('\n').toLowerCase();
  const words = query.search
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '');
  const fits = (row: ListRow, filter: ListFilter): boolean => {
    const cell = row.cells[filter.column] ?? null;
    if ('is' in filter) return filter.is.includes(cell);
    if ('contains' in filter) return cell !== null && String(cell).toLowerCase().includes(filter.contains.toLowerCase());
    return 'from' in filter && cell !== null && cell >= (filter.from ?? cell) && cell <= (filter.to ?? cell);
  };
  const key = (row: ListRow, column: string): CellValue => {
    const cell = row.cells[column] ?? null;
    if (cell === null) return null;
    if (column === 'status') return riskStatuses.indexOf(cell as never);
    return column === 'code' ? Number(String(cell).slice(2)) : cell;
  };
  return rows
    .filter((row) => words.every((word) => text(row).includes(word)) && query.filters.every((filter) => fits(row, filter)))
    .sort((a, b) => {
      for (const { column, descending } of query.sort) {
        const [x, y] = [key(a, column), key(b, column)];
        if (x === y) continue;
        if (x === null) return 1;
        if (y === null) return -1;
        return (x < y ? -1 : 1) * (descending ? -1 : 1);
      }
      return Number(key(a, 'code')) - Number(key(b, 'code'));
    })
    .map((row) => row.id);
}

describe('an index of a list', () => {
  it('answers as a plain filter and sort would, before and after rows move', () => {
    fc.assert(
      fc.property(
        fc.array(riskArbitrary, { maxLength: 12 }),
        fc.array(riskArbitrary, { maxLength: 6 }),
        fc.array(fc.nat(6), { maxLength: 3 }),
        queryArbitrary,
        (first, later, gone, query) => {
          const risks = new Map<string, Made>(first.map((risk) => [risk.id, risk]));
          const source = fakeSource(risks);
          const index = listIndex(source);
          const check = () => expect(index.query(query).ids).toEqual(plainAnswer(listRows(source, everything), query));
          check();
          for (const risk of later) {
            risks.set(risk.id, risk);
            index.update([
              { table: 'risks', id: risk.id },
              { table: 'assessments', id: `a-${risk.id}` },
            ]);
            check();
          }
          for (const at of gone) {
            const id = 'abcdefg'[at] as string;
            risks.delete(id);
            index.update([
              { table: 'risks', id },
              { table: 'assessments', id: `a-${id}` },
            ]);
          }
          check();
        },
      ),
      { numRuns: cases(300) },
    );
  });
});
