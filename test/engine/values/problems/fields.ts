import { kinds } from '../../../../domain/index.ts';
import { checkRow } from '../../../../engine/rows/check.ts';
import type { JsonObject } from '../../../../engine/values/json.ts';
import type { ProblemCode } from '../../../../engine/values/problem.ts';
import { instantTyped } from '../../../../renderer/ui/fields/instant-typed.ts';
import { market, noon, sent, taken, withRecords, type Family, type Memory } from './met.ts';

const newRisk = (fields: JsonObject) => sent('risks.create', { id: 'n', fields: { ...market, ...fields } });
const inRisk = (field: string) => ({ table: 'risks', id: 'n', field });
const position = { riskId: 'r', kind: 'residual', likelihood: 3, impact: 3, matrixId: 'matrix-1', validOn: '2025-07-01' };
const newPosition = (fields: JsonObject) => sent('assessments.create', { id: 'n', fields: { ...position, ...fields } }, withRecords);
const inPosition = (field: string) => ({ table: 'assessments', id: 'n', field });
const loss = { title: '오송금', occurredOn: '2025-07-01', gross: 1000, currency: 'KRW' };
const newLoss = (fields: JsonObject) => sent('losses.create', { id: 'n', fields: { ...loss, ...fields } });
const settings = (fields: JsonObject) => sent('settings.edit', { id: 'register', fields });
const seoul = { today: '2025-07-01', timeZone: 'Asia/Seoul' };
const london = { today: '2025-07-01', timeZone: 'Europe/London' };
const archived = async (memory: Memory) => {
  await withRecords(memory);
  await memory.done('services.archive', { id: 's' });
};

export const fieldProblems = {
  'field.required': [
    { given: 'an empty title', call: newRisk({ title: '' }), at: inRisk('title') },
    { given: 'a title of blanks', call: newRisk({ title: ' \n ' }), at: inRisk('title') },
    {
      given: 'no title at all',
      call: sent('risks.create', { id: 'n', fields: { category: 'market', identifiedOn: noon.slice(0, 10) } }),
      at: inRisk('title'),
    },
    { given: 'nothing where a text must be', call: newRisk({ title: null }), at: inRisk('title') },
    {
      given: 'an empty id where a record must be named',
      call: sent('causes.create', { id: 'n', fields: { riskId: '', text: '긴축', rank: 1 } }),
      at: { table: 'causes', id: 'n', field: 'riskId' },
      args: { min: 1 },
    },
    { given: 'a command about nothing', call: sent('risks.edit', { id: '', fields: {} }), at: { field: 'id' }, args: { min: 1 } },
  ],
  'field.tooLong': [
    { given: 'a title of 201 letters', call: newRisk({ title: '가'.repeat(201) }), at: inRisk('title'), args: { max: 200 } },
    {
      given: 'a list of 201 services',
      call: newRisk({ serviceIds: Array.from({ length: 201 }, (_, index) => `s${index}`) }),
      at: inRisk('serviceIds'),
      args: { max: 200 },
    },
  ],
  'field.tooLow': [
    { given: 'a likelihood below the scale', call: newPosition({ likelihood: 0 }), at: inPosition('likelihood'), args: { min: 1 } },
    {
      given: 'a negative count',
      call: sent('releases.create', { id: 'n', fields: { serviceId: 's', version: '2', releasedAt: noon, commits: -1 } }, withRecords),
      at: { table: 'releases', id: 'n', field: 'commits' },
      args: { min: 0 },
    },
  ],
  'field.tooHigh': [
    { given: 'an impact above every scale', call: newPosition({ impact: 8 }), at: inPosition('impact'), args: { max: 7 } },
    {
      given: 'a thirteenth month',
      call: settings({ fiscalYearStart: 13 }),
      at: { table: 'settings', id: 'register', field: 'fiscalYearStart' },
      args: { max: 12 },
    },
  ],
  'field.notANumber': [
    { given: 'a level in letters', call: newPosition({ likelihood: '3' }), at: inPosition('likelihood') },
    {
      given: 'a word for hours',
      call: sent(
        'releases.create',
        { id: 'n', fields: { serviceId: 's', version: '2', releasedAt: noon, medianLeadTimeHours: 'two' } },
        withRecords,
      ),
      at: { table: 'releases', id: 'n', field: 'medianLeadTimeHours' },
    },
  ],
  'field.notAWholeNumber': [{ given: 'a level between two levels', call: newPosition({ impact: 1.5 }), at: inPosition('impact') }],
  'field.notADay': [
    { given: 'the 29th of February of a common year', call: newRisk({ identifiedOn: '2025-02-29' }), at: inRisk('identifiedOn') },
    { given: 'a day without leading zeros', call: newRisk({ nextReviewOn: '2025-7-1' }), at: inRisk('nextReviewOn') },
  ],
  'field.notAMoment': [
    {
      given: 'an hour that no day has',
      call: async () => instantTyped(' 2025-07-01 24:00 ', seoul),
      args: { value: '2025-07-01 24:00' },
    },
  ],
  'field.timeMissing': [{ given: 'a day without a time', call: async () => instantTyped('7월 10일', seoul), args: { day: '2025-07-10' } }],
  'field.hourTwice': [
    {
      given: 'an hour of the night in which clocks are set back',
      call: async () => instantTyped('2025-10-26 01:30', london),
      args: { first: '01:30 +01:00', second: '01:30 +00:00' },
    },
  ],
  'field.hourMissing': [
    {
      given: 'an hour of the night in which clocks are set forward',
      call: async () => instantTyped('2025-03-30 01:30', london),
      args: { earlier: '00:30', later: '02:30' },
    },
  ],
  'field.notAnInstant': [
    {
      given: 'a time without its zone',
      call: sent('incidents.create', { id: 'n', fields: { title: '지연', serviceId: 's', startedAt: '2025-07-01 09:00' } }, withRecords),
      at: { table: 'incidents', id: 'n', field: 'startedAt' },
    },
    {
      given: 'a step of a timeline at no time',
      call: sent(
        'incidents.edit',
        { id: 'i', fields: { timeline: [{ at: '2025-02-30T00:00:00.000Z', status: '', text: '' }] } },
        withRecords,
      ),
      at: { table: 'incidents', id: 'i', field: 'timeline.0.at' },
    },
  ],
  'field.notOneOf': [
    {
      given: 'a category of another firm',
      call: newRisk({ category: 'weather' }),
      at: inRisk('category'),
      args: { values: 'market, credit, operational, liquidity, reputation' },
    },
  ],
  'field.notATimeZone': [
    { given: 'a zone on Mars', call: settings({ timeZone: 'Mars/Base' }), at: { table: 'settings', id: 'register', field: 'timeZone' } },
    {
      given: 'an offset, which has no summer',
      call: settings({ timeZone: '+09:00' }),
      at: { table: 'settings', id: 'register', field: 'timeZone' },
    },
  ],
  'field.notACurrency': [
    {
      given: 'a currency in small letters',
      call: settings({ currency: 'krw' }),
      at: { table: 'settings', id: 'register', field: 'currency' },
    },
  ],
  'field.notText': [
    {
      given: 'a cause with a bell in it, which no command lets in',
      call: async () => checkRow(kinds.of('causes'), { id: 'c', riskId: 'r', text: 'a\u0007b', rank: 1 }),
      at: { table: 'causes', id: 'c', field: 'text' },
    },
  ],
  'field.invalid': [
    { given: 'a number for a title', call: newRisk({ title: 7 }), at: inRisk('title') },
    { given: 'a service named twice', call: newRisk({ serviceIds: ['s', 's'] }), at: inRisk('serviceIds') },
    {
      given: 'a code with a space in it, which a list of codes could not hold',
      call: taken('risks', [{ title: '가', category: 'market', code: 'R 1' }]),
      at: { row: 2, column: 'code' },
      args: { value: 'R 1' },
    },
    { given: 'fields that are a list', call: sent('risks.create', { fields: [] }), at: { field: 'fields' } },
  ],
  'field.unknown': [
    { given: 'a field that no risk has', call: newRisk({ colour: 'red' }), at: inRisk('colour') },
    { given: 'a part that no command has', call: sent('risks.archive', { id: 'r', why: 'old' }, withRecords), at: { field: 'why' } },
  ],
  'field.setOnce': [
    {
      given: 'a cause that moves to another risk',
      call: sent('causes.edit', { id: 'c', fields: { riskId: 'r2' } }, async (memory) => {
        await withRecords(memory);
        await memory.done('risks.create', { id: 'r2', fields: market });
        await memory.done('causes.create', { id: 'c', fields: { riskId: 'r', text: '긴축', rank: 1 } });
      }),
      at: { table: 'causes', id: 'c', field: 'riskId' },
    },
  ],
  'field.outOfOrder': [
    {
      given: 'downtime that ends a millisecond before it starts',
      call: sent('incidents.edit', { id: 'i', fields: { downtimeStart: noon, downtimeEnd: '2025-07-01T11:59:59.999Z' } }, withRecords),
      at: { table: 'incidents', id: 'i', field: 'downtimeEnd' },
      args: { afterField: 'downtimeStart' },
    },
    {
      given: 'a loss that was booked before anyone knew of it',
      call: newLoss({ discoveredOn: '2025-07-03', bookedOn: '2025-07-02' }),
      at: { table: 'losses', id: 'n', field: 'bookedOn' },
      args: { afterField: 'discoveredOn' },
    },
  ],
  'field.dayOutOfRange': [
    {
      given: 'a year of two digits',
      call: newRisk({ identifiedOn: '0025-07-01' }),
      at: inRisk('identifiedOn'),
      args: { first: '1900-01-01', last: '2199-12-31' },
    },
    {
      given: 'an instant of a day that no register has',
      call: sent('incidents.edit', { id: 'i', fields: { startedAt: '2200-01-01T00:00:00.000Z' } }, withRecords),
      at: { table: 'incidents', id: 'i', field: 'startedAt' },
      args: { first: '1900-01-01', last: '2199-12-31' },
    },
  ],
  'field.notNamed': [
    {
      given: 'a line of further fields without a name',
      call: taken('risks', [{ title: '환율 손실', category: 'market', further: '부서: 자금팀\n메모' }]),
      at: { row: 2, column: 'further' },
      args: { value: '메모' },
    },
    {
      given: 'a further field whose name is blank',
      call: taken('risks', [{ title: '환율 손실', category: 'market', further: [{ name: ' ', text: '메모' }] }]),
      at: { row: 2, column: 'further' },
      args: { value: '메모' },
    },
  ],
  'field.tooManyDecimals': [
    {
      given: 'half a won',
      call: taken('losses', [{ title: '오송금', occurredOn: '2025-07-01', gross: 10.5, currency: 'KRW' }]),
      at: { row: 2, column: 'gross' },
      args: { value: 10.5, currency: 'KRW' },
    },
  ],
  'field.refersToOther': [
    {
      given: 'a sub-type of market risk for the event type of a loss',
      call: newLoss({ eventTypeId: 'market.fx' }),
      at: { table: 'losses', id: 'n', field: 'eventTypeId' },
      args: { value: 'market.fx' },
    },
  ],
  'field.refersToNothing': [
    { given: 'an owner whom nobody knows', call: newRisk({ ownerId: 'nobody' }), at: inRisk('ownerId'), args: { value: 'nobody' } },
    { given: 'one service of a list', call: newRisk({ serviceIds: ['gone'] }), at: inRisk('serviceIds'), args: { value: 'gone' } },
    {
      given: 'a link from an incident that is not there',
      call: sent(
        'links.create',
        { id: 'n', fields: { fromTable: 'incidents', fromId: 'r', relation: 'related', toTable: 'releases', toId: 'v', decidedAt: noon } },
        withRecords,
      ),
      at: { table: 'links', id: 'n', field: 'fromId' },
      args: { value: 'r' },
    },
    {
      given: 'a link to a release that is not there',
      call: sent(
        'links.create',
        { id: 'n', fields: { fromTable: 'incidents', fromId: 'i', relation: 'related', toTable: 'releases', toId: 'i', decidedAt: noon } },
        withRecords,
      ),
      at: { table: 'links', id: 'n', field: 'toId' },
      args: { value: 'i' },
    },
  ],
  'field.refersToArchived': [
    {
      given: 'a service out of use, by its code',
      call: sent('releases.create', { id: 'n', fields: { serviceId: 's', version: '2', releasedAt: noon } }, archived),
      at: { table: 'releases', id: 'n', field: 'serviceId' },
      args: { value: 'S-1' },
    },
    {
      given: 'one of a list of services',
      call: sent('risks.edit', { id: 'r', fields: { serviceIds: ['s'] } }, archived),
      at: { table: 'risks', id: 'r', field: 'serviceIds' },
      args: { value: 'S-1' },
    },
    {
      given: 'a term out of use, by its id',
      call: sent('risks.create', { id: 'n', fields: { ...market, subtypeId: 'market.fx' } }, ({ done }) =>
        done('taxonomy.archive', { id: 'market.fx' }),
      ),
      at: inRisk('subtypeId'),
      args: { value: 'market.fx' },
    },
  ],
} as const satisfies Family<Extract<ProblemCode, `field.${string}`>>;
