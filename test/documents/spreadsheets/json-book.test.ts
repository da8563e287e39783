import { describe, expect, it } from 'vitest';
import { gridIn, opened, toldOf } from '../../support/grids.ts';

const read = (text: string) => {
  const { keys, rows } = gridIn(opened(text));
  return { keys, cells: rows.map(({ cells }) => cells) };
};

describe('a file of JSON', () => {
  it('is a list of records, the lines that it has, or the one record that it is', () => {
    const two = { keys: ['title', 'level'], cells: [['a', 4], ['b']] };
    expect(read('[{"title":"a","level":4},{"title":"b","level":null}]')).toEqual(two);
    expect(read('{"title":"a","level":4}\n\n{"title":"b"}\n')).toEqual(two);
    expect(read('{\n "title": "a",\n "level": 4\n}\n')).toEqual({ keys: ['title', 'level'], cells: [['a', 4]] });
  });

  it('has the list that lies in an object, wherever it lies', () => {
    expect(read('{"version":1,"tags":["x","y"],"data":{"items":[{"title":"a"}]}}')).toEqual({ keys: ['title'], cells: [['a']] });
    expect(gridIn(opened('{"data":{"items":[{"title":"a"}]}}')).name).toBeNull();
  });

  it('has a sheet for each of several lists; the longest is the first that is read', () => {
    const book = opened('{"scale":[{"l":1}],"risks":[{"t":"a, ]"},{"t":"b"}],"more":{"units":[{"n":"x"}]}}');
    expect(book.sheets.map(({ name }) => name)).toEqual(['scale', 'risks', 'more.units']);
    expect(book.first).toBe(1);
    expect(gridIn(book).rows.map(({ cells }) => cells)).toEqual([['a, ]'], ['b']]);
    expect(gridIn(book, 2)).toMatchObject({ name: 'more.units', keys: ['n'], rows: [{ row: 1, cells: ['x'] }] });
  });

  it('may be an object of records, each under its key', () => {
    expect(read('{"R-1":{"title":"a","n":1.50},"R-2":{"title":"b"}}')).toEqual({
      keys: ['key', 'title', 'n'],
      cells: [
        ['R-1', 'a', { number: 1.5, shown: '1.50' }],
        ['R-2', 'b'],
      ],
    });
    expect(read('{"a":{"key":"k"},"b":{"key":"l"}}').keys).toEqual(['#', 'key']);
  });

  it('gives what lies within a record columns of its own, so that nothing is lost', () => {
    expect(
      read(
        '[{"owner":{"name":"Kim","unit":{"code":"U-1"}},"controls":[{"id":"C-1","name":"x"},{"id":"C-2"}],"tags":["a","b"],"deep":[[1,2]]}]',
      ),
    ).toEqual({
      keys: ['owner.name', 'owner.unit.code', 'controls.id', 'controls.name', 'tags', 'deep'],
      cells: [['Kim', 'U-1', ['C-1', 'C-2'], ['x', null], ['a', 'b'], ['[1,2]']]],
    });
  });

  it('keeps the digits in which a number is written, also within', () => {
    expect(read('[{"v":1.10,"o":{"n":2.0},"l":[{"x":3.50}]}]').cells).toEqual([
      [{ number: 1.1, shown: '1.10' }, { number: 2, shown: '2.0' }, [{ number: 3.5, shown: '3.50' }]],
    ]);
  });

  it('may be rows of cells without a heading of their own', () => {
    expect(read('[["Title","Level"],["a",4]]')).toEqual({
      keys: null,
      cells: [
        ['Title', 'Level'],
        ['a', 4],
      ],
    });
  });

  it.each([
    ['cut off in its list', '{"risks":[{"t":"a"},', [['import.notJson', 1]]],
    ['of numbers', '[1,2]', [['import.notJson', 1]]],
    ['of records and rows', '[{"a":1},[2]]', [['import.notJson', 2]]],
    ['with a record that is none', '{"risks":[{"a":1},{"a":}]}', [['import.notJson', 2]]],
    ['nested without end', '{"a":'.repeat(5000), [['import.tooDeep', 1]]],
    ['nested without end in a list', `[${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}]`, [['import.tooDeep', 1]]],
    [
      'a million keys within',
      `[{"a":{${Array.from({ length: 600 }, (_, at) => `"k${at}":1`).join(',')}}}]`,
      [['import.tooManyColumns', 1]],
    ],
    [
      'many keys in many objects',
      `[{${Array.from({ length: 300 }, (_, at) => `"k${at}":{"a":1,"b":2}`).join(',')}}]`,
      [['import.tooManyColumns', 1]],
    ],
  ])('%s is refused', (_, text, problems) => {
    expect(toldOf(text)).toEqual(problems);
  });
});
