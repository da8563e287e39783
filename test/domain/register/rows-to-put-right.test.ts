import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRegisterFile } from '../../../documents/register-file/read-register-file.ts';
import { memoryRegister, type MemoryRegister } from '../../../engine/commands/memory-register.ts';
import { tableOf, type Replay } from '../../../engine/ledger/replay.ts';
import { textIn, type JsonObject } from '../../../engine/values/json.ts';
import { rowsToPutRight, runInMemory } from '../../../domain/register/in-memory.ts';
import { frozenFolder, frozenRegisters, frozenSchemas } from '../../support/frozen.ts';
import { command, testContext } from '../../support/memory.ts';

async function opened(path: string): Promise<MemoryRegister> {
  const file = await readRegisterFile(readFileSync(path));
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  const { replay, privates } = file.value;
  return memoryRegister(replay, new Map(privates), () => file.value.entries());
}

function refused(): Promise<MemoryRegister> {
  return opened(join(frozenFolder(2), 'refused.plimsoll'));
}

/** What a person would write down: the record by its own words, the field, and what is wrong with it. */
function listed(replay: Replay): readonly string[] {
  return rowsToPutRight(replay).flatMap(({ table, id, problems }) => {
    const row = tableOf(replay, table).get(id) as JsonObject;
    const words = textIn(row, 'title') || textIn(row, 'name');
    return problems.map(({ code, at, args }) => {
      expect(at).toMatchObject({ table, id });
      return [table, words, `${at?.field}:`, code, ...(args === undefined ? [] : [JSON.stringify(args)])].join(' ');
    });
  });
}

// Read from test/fixtures/story/refused-story.ts, entry by entry. What it tells besides is under rules of commands, not of
// rows: records edited after they were archived, an assessment that
// moved to another risk, a day of the sample written over.
const range = '{"first":"1900-01-01","last":"2199-12-31"}';
const byHand = (termId: string) => [
  'units 제 어미인 조직 parentId: tree.cycle',
  'units 위 parentId: tree.cycle',
  'units 아래 parentId: tree.cycle',
  `risks First of two subtypeId: risk.subtypeOfOtherCategory {"value":"${termId}"}`,
  'risks 열린 채 보관한 리스크 archivedAt: risk.archivedWhileOpen',
  `risks 연도를 잘못 적은 리스크 identifiedOn: field.dayOutOfRange ${range}`,
  `risks A review too far nextReviewOn: field.dayOutOfRange ${range}`,
  'riskControls  causeId: control.causeOfOtherRisk',
  'incidents 아직 없는 장애 startedAt: incident.notYet',
  `incidents 연도를 잘못 적은 장애 startedAt: field.dayOutOfRange ${range}`,
  'incidents Times the wrong way round detectedAt: incident.detectedBeforeStart',
  'incidents Times the wrong way round acknowledgedAt: field.outOfOrder {"afterField":"detectedAt"}',
  'incidents 거꾸로 된 중단 시간 downtimeEnd: field.outOfOrder {"afterField":"downtimeStart"}',
];

function termOf({ replay }: MemoryRegister): string {
  const term = [...tableOf(replay, 'taxonomy').values()].find((one) => (one['label'] as JsonObject)['en'] === 'Crypto-assets');
  return term?.id ?? '';
}

describe('what is to be put right', () => {
  it('is every row from before that breaks a rule of today, and nothing else', async () => {
    const register = await refused();
    expect(listed(register.replay)).toEqual(byHand(termOf(register)));
  });

  it('is nothing in the samples and in the registers whose rows were all made under rules that still hold', async () => {
    const others = frozenSchemas.flatMap(frozenRegisters).filter(({ name }) => !name.endsWith('/refused'));
    expect(others.length).toBeGreaterThan(3);
    for (const { name, path } of others) expect([name, listed((await opened(path)).replay)]).toEqual([name, []]);
  });

  it('names the record to which a row belongs', async () => {
    const { replay } = await refused();
    const rows = rowsToPutRight(replay);
    const [first] = [...tableOf(replay, 'risks').values()].filter(({ title }) => title === 'First of two');
    expect(rows.find(({ table }) => table === 'riskControls')?.owner).toEqual({ table: 'risks', id: first?.id });
    expect(rows.filter(({ owner }) => owner !== null)).toHaveLength(1);
  });
});

describe('a row that is put right', () => {
  it('leaves the list: each by one edit of the field that is named, one that was archived by being restored', async () => {
    const register = await refused();
    const context = { ...testContext(Date.UTC(2026, 0, 1)), actor: register.entries[0]?.header.actor ?? null };
    const idOf = (table: string, words: string) =>
      [...tableOf(register.replay, table).values()].find((row) => (row['title'] ?? row['name']) === words)?.id ?? '';
    const tie = [...tableOf(register.replay, 'riskControls').values()][0]?.id ?? '';
    // Of the two units in a cycle either one is enough, and the other goes with it.
    const edits: readonly (readonly [string, string, JsonObject, number])[] = [
      ['units', idOf('units', '제 어미인 조직'), { parentId: null }, 11],
      ['units', idOf('units', '위'), { parentId: null }, 9],
      ['risks', idOf('risks', 'First of two'), { subtypeId: null }, 8],
      ['risks', idOf('risks', '연도를 잘못 적은 리스크'), { identifiedOn: '2025-07-02' }, 7],
      ['risks', idOf('risks', 'A review too far'), { nextReviewOn: '2026-01-01' }, 6],
      ['riskControls', tie, { causeId: null }, 5],
      ['incidents', idOf('incidents', '연도를 잘못 적은 장애'), { startedAt: '2025-07-02T01:00:00.000Z' }, 4],
      ['incidents', idOf('incidents', '아직 없는 장애'), { startedAt: '2025-07-02T01:00:00.000Z' }, 3],
      ['incidents', idOf('incidents', 'Times the wrong way round'), { detectedAt: '2025-07-10T03:01:00.000Z' }, 3],
      ['incidents', idOf('incidents', 'Times the wrong way round'), { acknowledgedAt: '2025-07-10T03:02:00.000Z' }, 2],
      ['incidents', idOf('incidents', '거꾸로 된 중단 시간'), { downtimeEnd: '2025-07-11T05:00:00.000Z' }, 1],
    ];
    for (const [table, id, fields, left] of edits) {
      const done = await runInMemory(register, command(`${table}.edit`, { id, fields }), context);
      expect([table, fields, done.ok ? [] : done.problems]).toEqual([table, fields, []]);
      expect([table, fields, rowsToPutRight(register.replay).length]).toEqual([table, fields, left]);
    }
    const restored = await runInMemory(register, command('risks.restore', { id: idOf('risks', '열린 채 보관한 리스크') }), context);
    expect([restored.ok, rowsToPutRight(register.replay)]).toEqual([true, []]);
  });
});
