import { describe, expect, it } from 'vitest';
import { kinds } from '../../../domain/index.ts';
import { memoryReader, migrateInMemory } from '../../../engine/commands/memory-register.ts';
import { undoCase } from '../../../engine/commands/undo.ts';
import { schemasOf, whole, type Migration, type Schemas } from '../../../engine/migrations/migration.ts';
import { queryRunner, type Query } from '../../../engine/rows/query.ts';
import { atOnce } from '../../../engine/values/steps.ts';
import { textIn, type JsonObject } from '../../../engine/values/json.ts';
import { add, change, rawRegister, take } from '../../support/raw-register.ts';
import { fromNowhere } from '../../support/blank-fields.ts';

/** The decision to undo an entry, in a build that knows these steps. */
async function undone(made: ReturnType<typeof rawRegister>, seq: number, schemas: Schemas) {
  migrateInMemory(made.register, made.context);
  const undo = undoCase(kinds, () => true, schemas);
  const { found, ask } = queryRunner(memoryReader(made.register));
  const input = { seq };
  let questions: readonly Query[] = undo.needs(input);
  while (questions.length > 0) {
    await ask(questions);
    questions = (undo.more?.(found, input) ?? []).filter((query) => !found.known(query));
  }
  const decided = undo.decide(found, input, { ...made.context, newId: () => 'none', randomBytes: () => new Uint8Array() });
  return 'ok' in decided ? decided : atOnce(decided);
}

/** Units had a title and no parent; their name is written with a number sign since. */
const renamed = schemasOf([
  {
    from: 1,
    rows: { units: ({ title, ...unit }) => ({ ...unit, name: `# ${textIn({ title: title ?? null }, 'title')}`, parentId: null }) },
  },
]);
/** Units were sorted into a tree: none of it can be told from a unit alone. */
const regrouped = schemasOf([{ from: 1, whole: whole(['units'], ({ units }) => ({ units })) }]);

const unit = (title: string) => ({ id: 'unit-1', code: 'U-1', archivedAt: null, title, ...fromNowhere });
const today = (name: string) => ({ id: 'unit-1', code: 'U-1', archivedAt: null, name, parentId: null, ...fromNowhere });
const service = { id: 'service-1', code: 'S-1' };

describe('undo of an entry that an earlier schema wrote', () => {
  it('of an edit gives the field its value as it would be today', async () => {
    const made = rawRegister(renamed);
    made.write(add('units', unit('정산실')));
    const edit = made.write(change('units', 'unit-1', { title: '정산실' }, { title: '결제실' }));
    made.write(add('services', service));
    expect(await undone(made, edit, renamed)).toMatchObject({
      ok: true,
      value: { changes: [{ table: 'units', id: 'unit-1', before: { name: '# 결제실' }, after: { name: '# 정산실' } }] },
    });
  });

  it('of a later edit of the same record knows what the earlier ones had left', async () => {
    const made = rawRegister(renamed);
    made.write(add('units', unit('a')));
    made.write(change('units', 'unit-1', { title: 'a' }, { title: 'b' }));
    const last = made.write(change('units', 'unit-1', { title: 'b' }, { title: 'c' }));
    const answer = await undone(made, last, renamed);
    expect(answer.ok && answer.value.changes).toEqual([{ table: 'units', id: 'unit-1', before: { name: '# c' }, after: { name: '# b' } }]);
  });

  it('is blocked by a later edit, though that called the field by its old name', async () => {
    const made = rawRegister(renamed);
    made.write(add('units', unit('a')));
    const edit = made.write(change('units', 'unit-1', { title: 'a' }, { title: 'b' }));
    const later = made.write(change('units', 'unit-1', { title: 'b' }, { title: 'c' }));
    expect(await undone(made, edit, renamed)).toMatchObject({
      ok: false,
      problems: [{ code: 'undo.blocked', args: { later: String(later) } }],
    });
  });

  it('of a removal brings the row back as it would be today', async () => {
    const made = rawRegister(renamed);
    made.write(add('units', unit('정산실')));
    const removal = made.write(take('units', unit('정산실')));
    const answer = await undone(made, removal, renamed);
    expect(answer.ok && answer.value.changes).toEqual([{ table: 'units', id: 'unit-1', before: null, after: today('# 정산실') }]);
  });

  it('is refused where a step changed its table as a whole, whether it made, edited or took the row', async () => {
    const made = rawRegister(regrouped);
    const all = [
      made.write(add('units', unit('a'))),
      made.write(change('units', 'unit-1', { title: 'a' }, { title: 'b' })),
      made.write(take('units', unit('b'))),
    ];
    for (const seq of all) {
      expect(await undone(made, seq, regrouped)).toMatchObject({ ok: false, problems: [{ code: 'undo.rearranged', args: { seq } }] });
    }
  });

  it('goes on where the step says what became of the row whatever the others are, and only there', async () => {
    const sorted = schemasOf([
      {
        from: 1,
        whole: {
          ...whole(['units'], ({ units }) => ({ units: units.map((row) => ({ ...row, parentId: null })) })),
          alone: (_, row) => (row['name'] === 'root' ? null : { ...row, parentId: null }),
        },
      },
    ]);
    const named = (name: string) => ({ id: 'unit-1', code: 'U-1', archivedAt: null, name, ...fromNowhere });
    const made = rawRegister(sorted);
    made.write(add('units', named('a')));
    const toRoot = made.write(change('units', 'unit-1', { name: 'a' }, { name: 'root' }));
    const fromRoot = made.write(change('units', 'unit-1', { name: 'root' }, { name: 'b' }));
    const edit = made.write(change('units', 'unit-1', { name: 'b' }, { name: 'c' }));
    const removal = made.write(take('units', named('c')));
    for (const seq of [toRoot, fromRoot]) {
      expect(await undone(made, seq, sorted)).toMatchObject({ ok: false, problems: [{ code: 'undo.rearranged' }] });
    }
    expect(await undone(made, edit, sorted)).toMatchObject({
      ok: false,
      problems: [{ code: 'undo.blocked', args: { later: String(removal) } }],
    });
    const answer = await undone(made, removal, sorted);
    expect(answer.ok && answer.value.changes).toEqual([
      { table: 'units', id: 'unit-1', before: null, after: { ...named('c'), parentId: null } },
    ]);
  });

  it('is refused as a whole where one of its changes is of such a table, and goes on where none is', async () => {
    const made = rawRegister(regrouped);
    const both = made.write(add('units', unit('a')), add('services', { ...service, id: 'service-2' }));
    const other = made.write(add('services', service));
    expect(await undone(made, both, regrouped)).toMatchObject({ problems: [{ code: 'undo.rearranged' }] });
    expect(await undone(made, other, regrouped)).toMatchObject({ ok: true, value: { changes: [{ table: 'services', after: null }] } });
  });

  it('is refused where the step left nothing of what it changed', async () => {
    const dropped = schemasOf([
      { from: 1, rows: { units: ({ id, code, archivedAt }) => ({ id, code, archivedAt, name: 'unit', parentId: null }) as JsonObject } },
    ]);
    const made = rawRegister(dropped);
    made.write(add('units', unit('a')));
    const edit = made.write(change('units', 'unit-1', { title: 'a' }, { title: 'b' }));
    expect(await undone(made, edit, dropped)).toMatchObject({ ok: false, problems: [{ code: 'undo.rearranged' }] });
  });

  it('is refused where the row of then can no longer be told, since a step before changed its table as a whole', async () => {
    const rename: Migration = { from: 2, rows: { units: ({ title, ...row }) => ({ ...row, name: title ?? null, parentId: null }) } };
    const later = schemasOf([...regrouped.steps, rename]);
    const made = rawRegister(regrouped);
    made.write(add('units', unit('a')));
    migrateInMemory(made.register, made.context);
    const edit = made.write(change('units', 'unit-1', { title: 'a' }, { title: 'b' }));
    Object.assign(made.register.replay, { schemas: later });
    expect(made.register.entries.at(-1)?.header.schema).toBe(2);
    expect(await undone(made, edit, later)).toMatchObject({ ok: false, problems: [{ code: 'undo.rearranged' }] });
  });
});
