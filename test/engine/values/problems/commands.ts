import { quarterReport } from '../../../../documents/report/make-report.ts';
import { canonical } from '../../../../engine/values/canonical.ts';
import type { Json } from '../../../../engine/values/json.ts';
import type { ProblemCode } from '../../../../engine/values/problem.ts';
import { runInMemory } from '../../../../domain/register/in-memory.ts';
import { command, createdMemory, emptyMemory, newRegister, testContext } from '../../../support/memory.ts';
import { fileOf } from '../../../support/register-files.ts';
import { control, fileIn, market, sent, told, withRecords, type Family, type Memory } from './met.ts';

const gone = { table: 'risks', id: 'gone' };

/** Risk `r` with cause `c1`, on which control `c` acts. */
async function withTie(memory: Memory): Promise<void> {
  await withRecords(memory);
  await memory.done('causes.create', { id: 'c1', fields: { riskId: 'r', text: '긴축', rank: 1 } });
  await memory.done('controls.create', { id: 'c', fields: control });
  await memory.done('riskControls.create', { fields: { riskId: 'r', controlId: 'c', causeId: 'c1' } });
}
async function withArchived(memory: Memory): Promise<void> {
  await withRecords(memory);
  await memory.done('risks.withdraw', { id: 'r', withdrawnReason: 'entered twice' });
}

/** Risk `r`, renamed by entry 6: entry 1 made the register, 2 to 5 the records. */
async function withRenamed(memory: Memory): Promise<void> {
  await withRecords(memory);
  await memory.done('risks.edit', { id: 'r', fields: { title: '금리 급등' } });
}

/** A register file with two risks whose codes differ in the size of their letters alone. */
async function withTwoCodes(): Promise<Uint8Array> {
  const { register, done } = await createdMemory();
  const rows = ['fx-7', 'FX-7'].map((code, index) => ({
    row: index + 2,
    fields: { id: `risk-${index + 1}`, code, title: code, category: 'credit' },
  }));
  await done('register.import', { table: 'risks', source: 'c.csv', service: null, strict: true, names: {}, rows });
  return fileOf(register);
}

/** A command to a register without its first entry. */
const toNothing = (action: string, input: Json) => () => runInMemory(emptyMemory(), command(action, input), testContext());

/** What nobody can hold in a variable of the right type. */
const notJson = (value: unknown) => () => Promise.resolve(canonical(value as Json));

export const commandProblems = {
  'record.exists': [
    {
      given: 'a risk with the id of another',
      call: sent('risks.create', { id: 'r', fields: market }, withRecords),
      at: { table: 'risks', id: 'r' },
    },
    { given: 'a register that begins twice', call: sent('register.create', newRegister), at: { table: 'settings', id: 'register' } },
  ],
  'record.missing': [
    ...(['edit', 'archive', 'restore'] as const).map((verb) => ({
      given: `risks.${verb} of a risk that is not there`,
      call: sent(`risks.${verb}`, { id: 'gone', ...(verb === 'edit' ? { fields: {} } : {}) }),
      at: gone,
    })),
    { given: 'a cause that is not there taken away', call: sent('causes.remove', { id: 'gone' }), at: { table: 'causes', id: 'gone' } },
    { given: 'causes of a risk that is not there put in order', call: sent('causes.order', { riskId: 'gone', ids: [] }), at: gone },
    {
      given: 'a consequence of nothing put in order',
      call: sent('consequences.order', { riskId: 'r', ids: ['gone'] }, withRecords),
      at: { table: 'consequences', id: 'gone' },
    },
    {
      given: 'a person who is not there renamed',
      call: sent('people.edit', { id: 'gone', fields: { name: '이두리' } }),
      at: { table: 'people', id: 'gone' },
    },
    { given: 'a person who is not there erased', call: sent('people.erase', { id: 'gone' }), at: { table: 'people', id: 'gone' } },
  ],
  'record.referred': [
    {
      given: 'a cause under a control taken away',
      call: sent('causes.remove', { id: 'c1' }, withTie),
      at: { table: 'causes', id: 'c1' },
      args: { count: 1 },
    },
  ],
  'record.archived': [
    {
      given: 'an archived risk edited',
      call: sent('risks.edit', { id: 'r', fields: { title: '새 제목' } }, withArchived),
      at: { table: 'risks', id: 'r' },
    },
    {
      given: 'causes of an archived risk put in order',
      call: sent('causes.order', { riskId: 'r', ids: [] }, withArchived),
      at: { table: 'risks', id: 'r' },
    },
  ],
  'command.unknown': [{ given: 'a wish that no register fulfils', call: sent('risks.forget', {}), args: { action: 'risks.forget' } }],
  'command.cancelled': { metIn: 'test/store/long-commands.browser.test.ts' },
  'command.conflict': [
    {
      given: 'an edit of what was changed since it was seen',
      async call() {
        const memory = await createdMemory();
        await withRenamed(memory);
        return memory.run(
          'risks.edit',
          { id: 'r', fields: { title: '주가 하락' } },
          { seen: [{ table: 'risks', id: 'r', fields: { title: '금리 상승' } }] },
        );
      },
      at: { table: 'risks', id: 'r', field: 'title' },
      args: { now: '금리 급등', revision: 6 },
    },
  ],
  'command.changedMeanwhile': { metIn: 'test/engine/commands/many.test.ts' },
  'record.unknown': [
    {
      given: 'a log of what there is not',
      call: told(async (folder) => ['log', await fileIn(folder), '--id', 'R-99']),
      args: { value: 'R-99' },
    },
  ],
  'record.ambiguous': [
    {
      given: 'a code that two risks have, but for its letters',
      call: told(async (folder) => ['log', await fileIn(folder, await withTwoCodes()), '--id', 'Fx-7']),
      args: { value: 'Fx-7', candidates: 'risks FX-7 (risk-2), risks fx-7 (risk-1)' },
    },
  ],
  'command.needsRegister': [
    { given: 'a copy of nothing', call: toNothing('register.fork', { seq: 1, hash: '' }) },
    {
      given: 'an import into nothing',
      call: toNothing('register.import', { table: 'risks', source: 'r.csv', service: null, strict: false, names: {}, rows: [] }),
    },
    {
      given: 'a report on nothing',
      call: () =>
        Promise.resolve(
          quarterReport({
            entries: [],
            privates: new Map(),
            quarter: '2025-Q3',
            compare: null,
            validAt: null,
            knownAt: '2025-10-01T00:00:00.000Z',
            language: 'en',
          }),
        ),
    },
  ],
  'undo.blocked': [
    {
      given: 'an undo of a title that was changed twice since',
      call: sent('register.undo', { seq: 6 }, async (memory) => {
        await withRenamed(memory);
        await memory.done('risks.edit', { id: 'r', fields: { event: '평가손' } });
        await memory.done('risks.edit', { id: 'r', fields: { title: '하나' } });
        await memory.done('risks.edit', { id: 'r', fields: { title: '둘' } });
      }),
      args: { seq: 6, later: '8, 9' },
    },
  ],
  'undo.never': [
    { given: 'an undo of the first entry', call: sent('register.undo', { seq: 1 }), args: { seq: 1, action: 'register.create' } },
  ],
  'undo.rearranged': { metIn: 'test/engine/commands/undo-older-schema.test.ts' },
  'undo.nothing': [{ given: 'an undo of what is to come', call: sent('register.undo', { seq: 2 }), args: { seq: 2 } }],
  'clock.steppedBack': { metIn: 'test/cli/clock.test.ts' },
  'clock.farAhead': { metIn: 'test/store/versions.browser.test.ts' },
  'clock.notConfirmed': { metIn: 'test/cli/clock.test.ts' },
  'clock.impossible': { metIn: 'test/cli/clock.test.ts' },
  'canonical.notANumber': [
    { given: 'a number that is none, deep inside', call: notJson({ a: [0, { b: Number.NaN }] }), at: { field: '/a/1/b' } },
  ],
  'canonical.notPlain': [
    { given: 'a field that holds nothing', call: notJson({ a: undefined }), at: { field: '/a' } },
    { given: 'a date', call: notJson([new Date(0)]), at: { field: '/0' } },
  ],
  'canonical.loneSurrogate': [{ given: 'half of a character', call: notJson({ a: '\ud800' }), at: { field: '/a' } }],
} as const satisfies Family<Extract<ProblemCode, `${'record' | 'command' | 'undo' | 'clock' | 'canonical'}.${string}`>>;
