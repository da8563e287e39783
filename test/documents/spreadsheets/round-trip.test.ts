import { listRows } from '../../../domain/register/in-memory.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readImportFile } from '../../../documents/spreadsheets/import-file.ts';
import { listSheet } from '../../../documents/spreadsheets/list-sheet.ts';
import { typedListSheet } from '../../../documents/spreadsheets/typed-list.ts';
import { writeCsv } from '../../../documents/spreadsheets/write-csv.ts';
import { writeXlsx } from '../../../documents/spreadsheets/write-xlsx.ts';
import type { ImportAnswer } from '../../../engine/imports/import-input.ts';
import { memorySource } from '../../../engine/lists/memory-source.ts';
import type { Language } from '../../../domain/settings/kind.ts';
import type { Json } from '../../../engine/values/json.ts';
import { createdMemory, newRegister } from '../../support/memory.ts';
import { cases } from '../../support/long.ts';

type Memory = Awaited<ReturnType<typeof createdMemory>>;
type Format = 'csv' | 'xlsx';

const source = ({ register }: Memory) => memorySource(register, '2025-07-01');
const rowsOf = (memory: Memory, table: string) => listRows(source(memory), { table, search: '', filters: [], sort: [], archived: false });

function exported(memory: Memory, table: string, format: Format, language: Language): Uint8Array {
  const [rows, of] = [rowsOf(memory, table), source(memory)];
  if (format === 'csv') return writeCsv(listSheet(table, rows, of, language));
  const register = { name: newRegister.name, timeZone: newRegister.timeZone };
  const written = writeXlsx([typedListSheet({ table, rows, source: of, language, register })]);
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  return written.value;
}

async function imported(memory: Memory, table: string, bytes: Uint8Array) {
  const file = await readImportFile(table, bytes, 'export');
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  const names = Object.fromEntries([...memory.register.privates.values()].map((row) => [row.personId, row.value]));
  const input = { table, source: 'export', service: null, strict: false, names, rows: file.value.rows as unknown as Json };
  const result = await memory.run('register.import', input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { ...(result.value.answer as unknown as ImportAnswer), changed: result.value.changed };
}

const awkward = (max: number) =>
  fc
    .string({
      unit: fc.constantFrom('가', 'ㄱ', 'a', '0', '7', '"', "'", ',', ';', '\t', '\n', '&', '<', '=', '+', '-', '@', '\\', ' ', '😀'),
      maxLength: max,
    })
    .map((text) => text.normalize('NFC'));
const title = fc.tuple(awkward(10), fc.constantFrom('.', '007', '=1')).map(([text, end]) => text + end);
const level = fc.integer({ min: 1, max: 5 });
const day = fc.constantFrom('2024-02-29', '2025-01-01', '2025-06-30');

const riskArbitrary = fc.record({
  title,
  event: awkward(20),
  kind: fc.constantFrom(
    { category: 'operational', eventTypeId: 'event.1.2' },
    { category: 'operational', eventTypeId: 'event.6.1' },
    { category: 'market', subtypeId: 'market.fx' },
    { category: 'reputation', subtypeId: 'reputation.press', driverId: 'driver.data' },
    { category: 'liquidity' },
  ),
  owner: fc.constantFrom(null, 0, 1),
  unit: fc.constantFrom(null, 0),
  causes: fc.array(title, { maxLength: 3 }),
  consequences: fc.array(title, { maxLength: 2 }),
  positions: fc.array(
    fc.record({
      kind: fc.constantFrom('inherent', 'residual', 'target'),
      likelihood: level,
      impact: level,
      validOn: day,
      rationale: awkward(8),
    }),
    {
      maxLength: 3,
    },
  ),
  control: fc.constantFrom('none', 'whole', 'cause'),
  response: fc.constantFrom(null, 'accept', 'reduce'),
  services: fc.subarray([0, 1]),
});

async function recorded(risks: readonly (typeof riskArbitrary extends fc.Arbitrary<infer R> ? R : never)[]): Promise<Memory> {
  const memory = await createdMemory();
  const { done } = memory;
  const people = [
    await done('people.create', { fields: { name: '박서준', role: null } }),
    await done('people.create', { fields: { name: '=O\'Neil, "J"', role: null } }),
  ];
  const units = [await done('units.create', { fields: { name: '여신 & 수신팀' } })];
  const services = [
    await done('services.create', { fields: { name: '정산, "배치"' } }),
    await done('services.create', { fields: { name: '=api\n둘' } }),
  ];
  const control = await done('controls.create', {
    fields: { title: '0012 담보', kind: 'preventive', key: true, ownerId: people[1]?.id ?? null },
  });
  for (const risk of risks) {
    const { id } = await done('risks.create', {
      fields: {
        ...risk.kind,
        title: risk.title,
        event: risk.event,
        identifiedOn: '2025-01-01',
        ownerId: risk.owner === null ? null : (people[risk.owner]?.id ?? null),
        unitId: risk.unit === null ? null : (units[risk.unit]?.id ?? null),
        response: risk.response,
        serviceIds: risk.services.map((service) => services[service]?.id ?? ''),
      },
    });
    const causes = [];
    for (const [at, text] of risk.causes.entries())
      causes.push((await done('causes.create', { fields: { riskId: id, text, rank: at + 1 } })).id);
    for (const [at, text] of risk.consequences.entries()) await done('consequences.create', { fields: { riskId: id, text, rank: at + 1 } });
    for (const position of risk.positions) await done('assessments.create', { fields: { ...position, riskId: id, matrixId: 'matrix-1' } });
    if (risk.control !== 'none') {
      await done('riskControls.create', {
        fields: { riskId: id, controlId: control.id, causeId: risk.control === 'cause' ? (causes[0] ?? null) : null },
      });
    }
  }
  return memory;
}

describe('what a list exports', () => {
  for (const format of ['csv', 'xlsx'] as const) {
    it(`as ${format} changes nothing when it is imported again, and makes the same rows in an empty register`, async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(riskArbitrary, { minLength: 1, maxLength: 4 }),
          fc.constantFrom<Language>('ko', 'en'),
          async (risks, language) => {
            const memory = await recorded(risks);
            const files = { controls: exported(memory, 'controls', format, language), risks: exported(memory, 'risks', format, language) };
            const again = await imported(memory, 'risks', files.risks);
            expect(again).toMatchObject({
              read: risks.length,
              created: 0,
              updated: 0,
              unchanged: risks.length,
              rejected: [],
              changed: false,
            });

            const fresh = await createdMemory();
            expect(await imported(fresh, 'controls', files.controls)).toMatchObject({ created: 1, rejected: [] });
            expect(await imported(fresh, 'risks', files.risks)).toMatchObject({ created: risks.length, rejected: [] });
            for (const table of ['controls', 'risks'] as const) expect(rowsOf(fresh, table)).toEqual(rowsOf(memory, table));
          },
        ),
        { numRuns: cases(format === 'csv' ? 60 : 25) },
      );
    });
  }

  it('names a person by the code where two share the name', async () => {
    const memory = await createdMemory();
    const first = await memory.done('people.create', { fields: { name: '이영희', role: null } });
    await memory.done('people.create', { fields: { name: '이영희', role: null } });
    await memory.done('risks.create', { fields: { title: '가', category: 'market', identifiedOn: '2025-01-01', ownerId: first.id } });
    const sheet = listSheet('risks', rowsOf(memory, 'risks'), source(memory), 'ko');
    expect(sheet.rows[0]?.[sheet.header.indexOf('담당자')]).toBe('P-2');
    expect(await imported(memory, 'risks', writeCsv(sheet))).toMatchObject({ unchanged: 1, changed: false });
  });
});

describe('a service, a unit or a person named like a code', () => {
  async function namedLikeCodes() {
    const memory = await createdMemory();
    const { done } = memory;
    const [odd, usual] = [
      await done('services.create', { fields: { name: 'S-2' } }), // its code is S-1
      await done('services.create', { fields: { name: 'Payout' } }), // its code is S-2
    ];
    const unit = await done('units.create', { fields: { name: 'U-7' } }); // U-1
    const person = await done('people.create', { fields: { name: 'P-1', role: null } }); // P-2
    for (const [title, services] of [
      ['both', [odd.id, usual.id]],
      ['odd', [odd.id]],
      ['usual', [usual.id]],
    ] as const) {
      const fields = { title, category: 'market', identifiedOn: '2025-01-01', serviceIds: services, unitId: unit.id, ownerId: person.id };
      await done('risks.create', { fields });
    }
    for (const { id } of [odd, usual]) {
      const fields = { title: id, serviceId: id, startedAt: '2025-03-01T00:00:00.000Z' };
      await done('incidents.create', { fields });
      await done('releases.create', { fields: { serviceId: id, version: '1', releasedAt: '2025-03-01T00:00:00.000Z' } });
    }
    return memory;
  }

  it('is written by its code, wherever a list shows it', async () => {
    const memory = await namedLikeCodes();
    const cells = (table: Parameters<typeof rowsOf>[1], heading: string) => {
      const sheet = listSheet(table, rowsOf(memory, table), source(memory), 'en');
      return sheet.rows.map((row) => row[sheet.header.indexOf(heading)]);
    };
    expect(cells('risks', 'Services')).toEqual(['S-1\nPayout', 'S-1', 'Payout']);
    expect(cells('risks', 'Unit')).toEqual(['U-1', 'U-1', 'U-1']);
    expect(cells('risks', 'Owner')).toEqual(['P-2', 'P-2', 'P-2']);
    expect(cells('incidents', 'Service')).toEqual(['S-1', 'Payout']);
    expect(cells('releases', 'Service')).toEqual(['S-1', 'Payout']);
  });

  it('is read back as it was', async () => {
    const memory = await namedLikeCodes();
    for (const format of ['csv', 'xlsx'] as const) {
      for (const [table, unchanged] of [
        ['risks', 3],
        ['incidents', 2],
        ['releases', 2],
      ] as const) {
        const answer = await imported(memory, table, exported(memory, table, format, 'en'));
        expect(answer).toMatchObject({ unchanged, updated: 0, created: 0, rejected: [], changed: false });
      }
    }
  });
});

describe('incidents and releases', () => {
  it('come back from a list as they were, times, components and timeline included', async () => {
    const memory = await createdMemory();
    const service = await memory.done('services.create', { fields: { name: 'code-host' } });
    await memory.done('incidents.create', {
      fields: {
        title: '정산 지연',
        serviceId: service.id,
        severity: 'sev2',
        startedAt: '2025-03-01T00:00:00.500Z',
        restoredAt: '2025-03-01T01:00:00.000Z',
        components: ['API, "v1"', '배치\n둘째 줄'],
        timeline: [{ at: '2025-03-01T00:10:00.000Z', status: '조사 중', text: '=확인\n중' }],
        outsideId: '0042',
      },
    });
    await memory.done('releases.create', {
      fields: { serviceId: service.id, version: '0012', releasedAt: '2025-02-01T00:00:00.000Z', medianLeadTimeHours: 37.1, commits: 25 },
    });
    for (const format of ['csv', 'xlsx'] as const) {
      const fresh = await createdMemory();
      for (const table of ['incidents', 'releases'] as const) {
        const bytes = exported(memory, table, format, 'en');
        expect(await imported(memory, table, bytes)).toMatchObject({ unchanged: 1, changed: false });
        expect(await imported(fresh, table, bytes)).toMatchObject({ created: 1, rejected: [] });
        // A workbook has times to the second.
        const shown = JSON.stringify(rowsOf(memory, table));
        expect(rowsOf(fresh, table)).toEqual(JSON.parse(format === 'csv' ? shown : shown.replace('00:00:00.500Z', '00:00:00.000Z')));
      }
    }
  });
});
