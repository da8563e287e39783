import { readRcsaSheet } from '../../documents/rcsa/read-sheet.ts';
import { rcsaSheets, type SheetToWrite } from '../../documents/rcsa/sheet-book.ts';
import type { Sheet, SheetCell } from '../../documents/spreadsheets/sheet.ts';
import { writeXlsx } from '../../documents/spreadsheets/write-xlsx.ts';
import { askedOn } from '../../domain/rcsa/asked.ts';
import type { TakenSheets } from '../../domain/rcsa/take.ts';
import { matrixInUse } from '../../domain/risks/assess.ts';
import { rowsFrom, type Rows, type Stored } from '../../domain/rows.ts';
import type { Language } from '../../domain/settings/kind.ts';
import { tableOf } from '../../engine/ledger/replay.ts';
import { memorySource, nameOf } from '../../engine/lists/memory-source.ts';
import { tablesReader } from '../../engine/rows/tables-reader.ts';
import type { Json } from '../../engine/values/json.ts';
import { createdMemory } from './memory.ts';

export type Memory = Awaited<ReturnType<typeof createdMemory>>;
export const today = '2025-07-01';

export const rowsIn = (memory: Memory): Rows => rowsFrom(tablesReader((table) => tableOf(memory.register.replay, table)));

/** of Kim (assessed 3 × 3 and 4 × 2; R-1 has control C-1) and R-3 of Lee, never assessed; R-4 is closed. */
export async function asked(memory: Memory) {
  const { done } = memory;
  const kim = (await done('people.create', { fields: { name: '김제인', role: null } })).id;
  const lee = (await done('people.create', { fields: { name: '이두리', role: null } })).id;
  const risk = { category: 'market', identifiedOn: '2025-01-02' };
  for (const [id, title, ownerId] of [
    ['r1', '금리 상승', kim],
    ['r2', '환율 급변', kim],
    ['r3', '유동성 부족', lee],
    ['r4', '끝난 리스크', lee],
  ] as const) {
    await done('risks.create', { id, fields: { ...risk, title, ownerId } });
  }
  await done('risks.edit', { id: 'r4', fields: { status: 'closed', closedOn: '2025-03-01' } });
  const position = { kind: 'residual', matrixId: 'matrix-1', validOn: '2025-02-01' };
  await done('assessments.create', { id: 'a1', fields: { ...position, riskId: 'r1', likelihood: 3, impact: 3, rationale: '두 번\n발생' } });
  await done('assessments.create', { id: 'a2', fields: { ...position, riskId: 'r2', likelihood: 4, impact: 2, rationale: '' } });
  await done('controls.create', { id: 'c1', fields: { title: '한도 점검', kind: 'preventive' } });
  await done('riskControls.create', { fields: { riskId: 'r1', controlId: 'c1' } });
  return { kim, lee };
}

/** A register with a round about all four risks, due on 15 July 2025. */
export async function openedRound(asksControls = true) {
  const memory = await createdMemory();
  const people = await asked(memory);
  const round = await memory.done('rcsa.open', {
    name: '2분기 RCSA',
    dueOn: '2025-07-15',
    asksControls,
    riskIds: ['r1', 'r2', 'r3', 'r4'],
  });
  const sheetOf = (ownerId: string) => {
    const sheet = rowsIn(memory)
      .by('rcsaSheets', 'roundId', round.id)
      .find((one) => one.ownerId === ownerId);
    if (sheet === undefined) throw new Error('no sheet');
    return sheet;
  };
  return { memory, ...people, roundId: round.id, sheetOf };
}

export function toWrite(memory: Memory, sheet: Stored<'rcsaSheets'>, language: Language = 'ko', seq?: number): SheetToWrite {
  const rows = rowsIn(memory);
  const round = rows.get('rcsaRounds', sheet.roundId);
  const matrix = matrixInUse(rows.all('matrices'));
  const [settings] = rows.all('settings');
  if (round === null || matrix === null || settings === undefined) throw new Error('no round');
  return {
    registerId: settings.registerId,
    round,
    sheet,
    owner: sheet.ownerId === null ? '' : (nameOf(memory.register, sheet.ownerId) ?? ''),
    asked: askedOn(rows, sheet, round.asksControls, today),
    matrix,
    source: memorySource(memory.register, today),
    seq: seq ?? memory.register.replay.head?.seq ?? 0,
    language,
  };
}

/** What is written over the cells of a sheet: by the name of the sheet's place (0 risks, 1 controls), row from 2, column from 0. */
export type Written = { readonly at: number; readonly row: number; readonly column: number; readonly cell: SheetCell };

/** The workbook of a sheet as its owner filled it in. */
export function filledIn(
  wanted: SheetToWrite,
  written: readonly Written[] = [],
  also: (sheets: readonly Sheet[]) => readonly Sheet[] = (one) => one,
) {
  const sheets = rcsaSheets(wanted).map((sheet, at) => ({
    ...sheet,
    rows: sheet.rows.map((cells, row) =>
      cells.map((cell, column) => {
        const over = written.filter((one) => one.at === at && one.row === row + 2 && one.column === column).at(-1);
        return over === undefined ? cell : over.cell;
      }),
    ),
  }));
  const bytes = writeXlsx(also(sheets));
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.problems));
  return bytes.value;
}

export function readBack(memory: Memory, bytes: Uint8Array, file = 'kim.xlsx') {
  return readRcsaSheet(bytes, file, memorySource(memory.register, today));
}

/** Takes sheets that can be read whole. */
export async function takeBack(memory: Memory, files: readonly Uint8Array[], over: Readonly<Record<string, Json>> = {}) {
  const sheets = files.map((bytes, at) => {
    const read = readBack(memory, bytes, `${at + 1}.xlsx`);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return read.value.sheet;
  });
  const taken = await memory.run('rcsa.take', { sheets: sheets as unknown as Json, ...over });
  if (!taken.ok) return { ok: false as const, problems: taken.problems };
  return { ok: true as const, head: taken.value.head, changed: taken.value.changed, answer: taken.value.answer as unknown as TakenSheets };
}
