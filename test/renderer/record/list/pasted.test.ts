import { describe, expect, it } from 'vitest';
import { pastedRows } from '../../../../renderer/record/list/cell-edit/pasted.ts';
import { copiedLines } from '../../../../renderer/record/list/cell-edit/pasted-lines.ts';
import { rowsOf } from '../../../../domain/register/in-memory.ts';
import type { Json } from '../../../../engine/values/json.ts';
import { createdMemory } from '../../../support/memory.ts';

const today = '2025-07-01';

describe('what was copied out of a spreadsheet', () => {
  it('has its lines and cells, with line ends inside of cells', () => {
    expect(copiedLines('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(copiedLines('"two\nlines"\tb')).toEqual([['two\nlines', 'b']]);
    expect(copiedLines('say "so"')).toEqual([['say "so"']]);
    // An empty cell of a column keeps its place.
    expect(copiedLines('a\r\n\r\nb\r\n\r\n')).toEqual([['a'], [''], ['b'], ['']]);
  });

  it('goes to the columns and records from the active cell on, and no further', () => {
    const pasted = pastedRows(
      {
        table: 'risks',
        lines: [['모니터링', '중대', '2025. 12. 3.'], ['treating'], ['x']],
        columns: ['status', 'residual', 'nextReviewOn'],
        ids: ['r1', 'r2'],
      },
      today,
    );
    expect(pasted).toEqual({
      ok: true,
      value: {
        rows: [
          { row: 1, fields: { id: 'r1', status: 'monitoring', nextReviewOn: '2025-12-03' } },
          { row: 2, fields: { id: 'r2', status: 'treating', nextReviewOn: '' } },
        ],
        keys: ['status', 'nextReviewOn'],
        leftOut: ['residual'],
        clear: ['nextReviewOn'],
      },
    });
  });

  it('is taken as an import takes it: people by name, days as they are written, all as one entry', async () => {
    const { done, run, register } = await createdMemory();
    await done('people.create', { id: 'p', fields: { name: '김하나둘' } });
    for (const id of ['r1', 'r2', 'r3']) await done('risks.create', { id, fields: { title: id, category: 'market', identifiedOn: today } });
    const before = register.entries.length;
    const lines = copiedLines('김하나둘\t3 Nov 2025\n김하나둘\t12. 24\n\t');
    const pasted = pastedRows({ table: 'risks', lines, columns: ['ownerId', 'nextReviewOn'], ids: ['r1', 'r2', 'r3'] }, today);
    if (!pasted.ok) throw new Error('not read');
    const { rows, clear } = pasted.value;
    const input = { table: 'risks', source: 'clipboard', service: null, strict: false, overwrite: true, names: { p: '김하나둘' } };
    const sent = await run('register.import', { ...input, clear: [...clear], rows: rows as unknown as Json });
    expect(sent).toMatchObject({ ok: true, value: { answer: { updated: 2, unchanged: 1, created: 0, rejected: [] } } });
    expect(rowsOf(register, 'risks').map(({ ownerId, nextReviewOn }) => [ownerId, nextReviewOn])).toEqual([
      ['p', '2025-11-03'],
      ['p', '2025-12-24'],
      [null, null],
    ]);
    expect(register.entries.length).toBe(before + 1);
  });
});
