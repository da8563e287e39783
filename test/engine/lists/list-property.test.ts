import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { riskStatuses } from '../../../domain/risks/kind.ts';
import { listIndex } from '../../../domain/register/in-memory.ts';
import { filtersFor, listFilterSchema, type ListFilter } from '../../../engine/lists/list-filter.ts';
import type { ListQuery } from '../../../engine/lists/list-query.ts';
import type { ListSource } from '../../../engine/lists/source.ts';
import type { StoredRow } from '../../../engine/rows/row.ts';
import { cases } from '../../support/long.ts';

const today = '2025-09-30';
const people: Readonly<Record<string, string>> = { p1: '김하나', p2: '이두리', p3: 'Ann Lee' };
const personIds = ['p1', 'p2', 'p3'];
const days = ['2025-01-31', '2025-09-29', '2025-09-30', '2025-10-01'];
const titles = ['정산 지연', '정산 배치', '카드 부도', 'Cloud outage', 'cloud COST', 'ㅈ', 'Zürich'];

/** A risk as the test made it: what the list reads is written from it, and what the list should find is worked out from it. */
type Made = {
  readonly title: string;
  readonly status: (typeof riskStatuses)[number];
  readonly owner: string | null;
  readonly review: string | null;
  readonly tags: readonly string[];
  readonly services: readonly string[];
  readonly residual: number | null;
  readonly target: number | null;
  readonly targetMatrix: 'm' | 'n';
  readonly controls: readonly string[];
};

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const made: fc.Arbitrary<Made> = fc.record({
  title: fc.constantFrom(...titles),
  status: fc.constantFrom(...riskStatuses),
  owner: maybe(fc.constantFrom(...personIds)),
  review: maybe(fc.constantFrom(...days)),
  tags: fc.subarray(['클라우드', 'pci', 'PCI DSS']),
  services: fc.subarray(['s1', 's2']),
  residual: maybe(fc.integer({ min: 1, max: 5 })),
  target: maybe(fc.integer({ min: 1, max: 5 })),
  targetMatrix: fc.constantFrom('m', 'n'),
  controls: fc.subarray(['c1', 'c2']),
});

const row = (id: string, fields: object): [string, StoredRow] => [id, { id, revision: 1, ...fields }];

function sourceOf(risks: readonly Made[]): ListSource {
  const assessed = (kind: 'residual' | 'target') =>
    risks.flatMap((risk, at) => {
      const impact = risk[kind];
      const matrixId = kind === 'target' ? risk.targetMatrix : 'm';
      const fields = { riskId: `r${at}`, kind, likelihood: 1, impact, matrixId, validOn: '2025-01-01' };
      return impact === null ? [] : [row(`${kind}${at}`, fields)];
    });
  const tables: Readonly<Record<string, readonly [string, StoredRow][]>> = {
    risks: risks.map(({ title, status, owner, review, tags, services }, at) =>
      row(`r${at}`, {
        code: `R-${at + 1}`,
        title,
        status,
        ownerId: owner,
        nextReviewOn: review,
        tags,
        serviceIds: services,
        archivedAt: null,
      }),
    ),
    assessments: [...assessed('residual'), ...assessed('target')],
    matrices: [row('m', { cells: [[1, 2, 3, 4, 5]] }), row('n', { cells: [[1, 2, 3, 4, 5]] })],
    people: personIds.map((id) => row(id, { code: id })),
    services: [row('s1', { name: '결제' }), row('s2', { name: 'Ledger' })],
    controls: [row('c1', { code: 'C-1', archivedAt: null }), row('c2', { code: 'C-2', archivedAt: null })],
    riskControls: risks.flatMap(({ controls }, at) =>
      controls.map((controlId) => row(`${at}${controlId}`, { riskId: `r${at}`, controlId, causeId: null, consequenceId: null })),
    ),
  };
  return { rows: (table) => new Map(tables[table] ?? []), nameOf: (id) => people[id] ?? null, asOn: today };
}

/** A filter beside what it asks of a risk, said a second time in plain words. */
type Asked = { readonly filter: ListFilter; readonly fits: (risk: Made) => boolean };
const asked = <T>(value: fc.Arbitrary<T>, of: (value: T) => Asked) => value.map(of);
const statuses = fc.subarray([...riskStatuses]);
const owners = fc.subarray<string | null>([null, ...personIds]);
const rating = fc.integer({ min: 1, max: 5 });
const nameOf = (id: string | null) => (id === null ? null : (people[id] ?? null));

const filters: fc.Arbitrary<Asked> = fc.oneof(
  asked(statuses, (is) => ({ filter: { column: 'status', is }, fits: ({ status }) => is.some((one) => one === status) })),
  asked(statuses, (isNot) => ({ filter: { column: 'status', isNot }, fits: ({ status }) => !isNot.some((one) => one === status) })),
  asked(owners, (of) => ({ filter: { column: 'ownerId', is: of.map(nameOf) }, fits: ({ owner }) => of.includes(owner) })),
  asked(owners, (of) => ({ filter: { column: 'ownerId', isNot: of.map(nameOf) }, fits: ({ owner }) => !of.includes(owner) })),
  // Whoever operates is p1.
  asked(fc.subarray(['me', 'p2', 'p3']), (refers) => ({
    filter: { column: 'ownerId', refers },
    fits: ({ owner }) => owner !== null && refers.includes(owner === 'p1' ? 'me' : owner),
  })),
  asked(fc.subarray(['me', 'p2', 'p3']), (refersNot) => ({
    filter: { column: 'ownerId', refersNot },
    fits: ({ owner }) => owner === null || !refersNot.includes(owner === 'p1' ? 'me' : owner),
  })),
  asked(fc.subarray(['s1', 's2']), (refers) => ({
    filter: { column: 'serviceIds', refers },
    fits: ({ services }) => services.some((one) => refers.includes(one)),
  })),
  asked(fc.subarray(['c1', 'c2']), (refersNot) => ({
    filter: { column: 'controls', refersNot },
    fits: ({ controls }) => !controls.some((one) => refersNot.includes(one)),
  })),
  asked(fc.subarray<string | null>(['pci', '클라우드', null]), (is) => ({
    filter: { column: 'tags', is },
    fits: ({ tags }) => (tags.length === 0 ? is.includes(null) : tags.some((one) => is.includes(one))),
  })),
  asked(fc.constantFrom('정산', 'CLOUD', 'ü', ''), (contains) => ({
    filter: { column: 'title', contains },
    fits: ({ title }) => title.toLowerCase().includes(contains.toLowerCase()),
  })),
  asked(fc.constantFrom('pci', '드'), (lacks) => ({
    filter: { column: 'tags', lacks },
    fits: ({ tags }) => !tags.join('\n').toLowerCase().includes(lacks),
  })),
  asked(fc.tuple(maybe(fc.constantFrom(...days)), maybe(fc.constantFrom(...days))), ([from, to]) => ({
    filter: { column: 'nextReviewOn', from, to },
    fits: ({ review }) => review !== null && (from === null || review >= from) && (to === null || review <= to),
  })),
  asked(fc.constantFrom(...days), (before) => ({
    filter: { column: 'nextReviewOn', before },
    fits: ({ review }) => review !== null && review < before,
  })),
  asked(fc.constantFrom(...days), (after) => ({
    filter: { column: 'nextReviewOn', after },
    fits: ({ review }) => review !== null && review > after,
  })),
  asked(rating, (before) => ({ filter: { column: 'residual', before }, fits: ({ residual }) => residual !== null && residual < before })),
  asked(rating, (after) => ({ filter: { column: 'residual', after }, fits: ({ residual }) => residual !== null && residual > after })),
  asked(fc.constant(null), () => ({
    filter: { column: 'nextReviewOn', overdue: true },
    fits: ({ review, status }) => review !== null && review < today && status !== 'closed',
  })),
  asked(fc.constant(null), () => ({
    filter: { column: 'residual', above: 'target' },
    fits: ({ residual, target, targetMatrix }) => residual !== null && target !== null && targetMatrix === 'm' && residual > target,
  })),
  asked(fc.constantFrom(0, 1, 2), (count) => ({
    filter: { column: 'controlCount', is: [count] },
    fits: ({ controls }) => controls.length === count,
  })),
  asked(fc.constant(null), () => ({ filter: { column: 'controlCount', after: 0 }, fits: ({ controls }) => controls.length > 0 })),
  asked(fc.constant(null), () => ({ filter: { column: 'title', overdue: true }, fits: () => false })),
  asked(fc.constant(null), () => ({ filter: { column: 'colour', isNot: ['red'] }, fits: () => false })),
);

/** What rows are told apart by in each column; nothing stands last, whichever way. */
const sortable: Readonly<Record<string, (risk: Made) => string | number | null>> = {
  title: ({ title }) => title,
  status: ({ status }) => riskStatuses.indexOf(status),
  ownerId: ({ owner }) => nameOf(owner),
  nextReviewOn: ({ review }) => review,
  residual: ({ residual }) => residual,
  controlCount: ({ controls }) => controls.length,
};
const groupable = ['status', 'ownerId', 'residual'];

function compared(a: Made, b: Made, column: string, descending: boolean): number {
  const [x, y] = [sortable[column]?.(a) ?? null, sortable[column]?.(b) ?? null];
  if (x === y) return 0;
  if (x === null || y === null) return x === null ? 1 : -1;
  return (x < y ? -1 : 1) * (descending ? -1 : 1);
}

const sorts = fc.array(fc.record({ column: fc.constantFrom(...Object.keys(sortable)), descending: fc.boolean() }), { maxLength: 3 });

describe('what a list shows', () => {
  it('is what its filters and sorts find in plain arrays, in the same order, and stands in groups that add up to it', () => {
    fc.assert(
      fc.property(
        fc.array(made, { maxLength: 14 }),
        fc.array(filters, { maxLength: 3 }),
        sorts,
        maybe(fc.constantFrom(...groupable)),
        (risks, conditions, sort, group) => {
          const said = conditions.map(({ filter }) => filter);
          // As they stand in an address or in a view that was kept.
          expect(said.map((filter) => listFilterSchema.parse(JSON.parse(JSON.stringify(filter))))).toEqual(said);
          const query: ListQuery = {
            table: 'risks',
            search: '',
            filters: filtersFor(said, { me: 'p1', toBePutRight: [] }),
            sort,
            ...(group === null ? {} : { group }),
            archived: false,
          };
          const { rows, groups } = listIndex(sourceOf(risks)).window(query, 0, 100);
          const by =
            group === null
              ? sort
              : [sort.find(({ column }) => column === group) ?? { column: group, descending: group === 'residual' }, ...sort];
          const expected = risks
            .map((risk, at) => ({ risk, at }))
            .filter(({ risk }) => conditions.every(({ fits }) => fits(risk)))
            .sort((a, b) => {
              const decided = by.find(({ column, descending }) => compared(a.risk, b.risk, column, descending) !== 0);
              return decided === undefined ? a.at - b.at : compared(a.risk, b.risk, decided.column, decided.descending);
            });
          expect(rows.map(({ id }) => id)).toEqual(expected.map(({ at }) => `r${at}`));
          const valueOf = (risk: Made) => (group === 'status' ? risk.status : group === 'ownerId' ? nameOf(risk.owner) : risk.residual);
          const counts = new Map<string | number | null, number>();
          for (const { risk } of group === null ? [] : expected) counts.set(valueOf(risk), (counts.get(valueOf(risk)) ?? 0) + 1);
          expect(groups.map(({ value, count }) => [value, count])).toEqual([...counts]);
          expect(groups.map(({ from }) => from)).toEqual(
            groups.map((_, at) => groups.slice(0, at).reduce((sum, { count }) => sum + count, 0)),
          );
        },
      ),
      { numRuns: cases(400) },
    );
  });
});
