import { describe, expect, it } from 'vitest';
import { readTable } from '../../../documents/spreadsheets/read-table.ts';
import { utf8ToBytes } from '../../../engine/values/sha256.ts';

function read(text: string) {
  return readTable(utf8ToBytes(text), 'a.jsonl');
}

function cellsOf(text: string) {
  const table = read(text);
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  return table.value.rows.map(({ cells }) => cells);
}

const places = (text: string) => {
  const table = read(text);
  return table.ok ? table.value.rows.map(({ row }) => row) : table.problems.map(({ code, at }) => [code, at?.row]);
};

describe('a value of JSON', () => {
  it('keeps the digits in which a number is written', () => {
    const written = '{"a":1.10,"b":9007199254740993,"c":1e3,"d":-0.5,"e":42,"f":"1.10","g":[1.0,2]}';
    expect(cellsOf(written)).toEqual([
      [
        { number: 1.1, shown: '1.10' },
        // 2^53 + 1: a double has no such number.
        { number: 2 ** 53, shown: '9007199254740993' },
        { number: 1000, shown: '1e3' },
        -0.5,
        42,
        '1.10',
        [{ number: 1, shown: '1.0' }, 2],
      ],
    ]);
  });

  it('is never a cell as an object, whatever it says it is', () => {
    expect(cellsOf('{"a":{"number":1,"shown":"x"},"b":{"unreadable":"error","shown":1.50}}')).toEqual([
      [
        { unreadable: 'object', shown: '{"number":1,"shown":"x"}' },
        { unreadable: 'object', shown: '{"unreadable":"error","shown":1.5}' },
      ],
    ]);
  });

  it('may hold in its texts what would be a sign outside of them', () => {
    expect(cellsOf(String.raw`{"a":"[{,:1.0}\" \\","b":"\\\\"}`)).toEqual([[String.raw`[{,:1.0}" ` + '\\', '\\\\']]);
  });
});

describe('a JSON list', () => {
  it('is read item by item, each in its place', () => {
    expect(places('[{"a":1},\n {"a":"]"} , {"a":[1,{"b":2}]}]\n')).toEqual([1, 2, 3]);
    expect(places(' [ ] ')).toEqual([['import.noRows', undefined]]);
  });

  it.each([
    ['[{"a":1},]', 2],
    ['[,{"a":1}]', 1],
    ['[{"a":1}', 1],
    ['[{"a":1}}', 1],
    ['[{"a":1}] 2', 1],
    ['[{"a":1} {"a":2}]', 1],
    ['[{"a":1},7]', 2],
    ['[{"a":"]', 1],
  ])('that is none is refused: %s', (text, row) => {
    expect(places(text)).toEqual([['import.notJson', row]]);
  });
});
