import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readTable } from '../../documents/spreadsheets/read-table.ts';
import { plimsoll, testFolder } from './support.ts';

const input = join(import.meta.dirname, '../fixtures/inputs/xlsx-export-long-timeline/incident.jsonl');
const [longest, rowsWritten] = [32_767, 2];

let folder = '';
let register = '';
beforeEach(async () => {
  folder = testFolder();
  register = join(folder, 'r.plimsoll');
  await plimsoll(['init', register, '--name', 'Ops', '--currency', 'KRW', '--time-zone', 'Asia/Seoul', '--language', 'en']);
});

function cellsOf(path: string, heading: string) {
  const read = readTable(new Uint8Array(readFileSync(path)), path);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { header, rows } = read.value;
  return { header, all: rows.flatMap(({ cells }) => cells), cells: rows.map(({ cells }) => cells[header.indexOf(heading)]) };
}

describe('plimsoll list --format xlsx', () => {
  it.each(['en', 'ko'] as const)(
    'writes every row, one with a timeline that no cell can hold too, and imports it as it was (%s)',
    async (language) => {
      expect((await plimsoll(['import', register, '--incidents', input])).status).toBe(0);
      const out = join(folder, 'o.xlsx');
      expect((await plimsoll(['list', register, 'incidents', '--format', 'xlsx', '--out', out, '--language', language])).status).toBe(0);
      const { cells, all } = cellsOf(out, language === 'en' ? 'Timeline' : '경과');
      expect(cells).toHaveLength(rowsWritten);
      expect(all.every((cell) => typeof cell !== 'string' || cell.length <= longest)).toBe(true);
      expect(cells).toContain(
        language === 'en'
          ? 'Too long for Excel. The whole text is in the register "Ops": I-1, Timeline.'
          : 'Excel 셀에 담기에는 너무 깁니다. 전체 내용은 등록부 "Ops"의 I-1, 경과에 있습니다.',
      );
      const before = readFileSync(register);
      expect((await plimsoll(['import', register, '--incidents', out, '--json'])).json()).toMatchObject({ unchanged: 2, rejected: [] });
      expect(readFileSync(register).equals(before)).toBe(true);
      const guessed = await plimsoll(['import', register, '--incidents', out, '--auto', '--json']);
      expect(guessed.json()).toMatchObject({ updated: 0, unchanged: 2, rejected: [] });

      const fresh = join(folder, 'fresh.plimsoll');
      await plimsoll(['init', fresh, '--time-zone', 'America/New_York', '--language', 'en']);
      const again = await plimsoll(['import', fresh, '--incidents', out]);
      expect([again.status, again.err.split('\n')[0]]).toEqual([
        0,
        expect.stringContaining(
          `Row 2, ${language === 'en' ? 'Timeline' : '경과'}: The cell only says where the whole text is. A new record needs the text itself: export it from that register as CSV or JSON.`,
        ),
      ]);
    },
  );

  it('says which times came twice, and that the earlier was taken', async () => {
    const zoned = join(folder, 'zoned.plimsoll');
    await plimsoll(['init', zoned, '--time-zone', 'America/New_York', '--language', 'en']);
    const csv = join(folder, 'i.csv');
    writeFileSync(csv, 'Title,Service,Started at\nOutage,Payments,2025-11-02 01:30\n');
    const { err } = await plimsoll(['import', zoned, '--incidents', csv]);
    expect(err).toContain(
      'Row 2, Started at: 2025-11-02 01:30 comes twice in America/New_York, when summer time ends. The earlier was taken: 2025-11-02T05:30:00.000Z, not 2025-11-02T06:30:00.000Z.',
    );
  });
});
