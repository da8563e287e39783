import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeXlsx } from '../../documents/spreadsheets/write-xlsx.ts';
import { emptyRegister, plimsoll as call, writeLines } from './support.ts';

const plimsoll = (...args: readonly string[]) => call(args);

let folder = '';
let register = '';
beforeEach(async () => void ({ folder, register } = await emptyRegister()));

const given = (name: string, lines: readonly string[]) => writeLines(folder, name, lines);

const heading = 'Risk,Risk Category,Likelihood,Impact,Treatment,Risk Owner,Floor';
const rates = 'Rates rise,Market,High,Low,Accept,Ann Lee,third from above';
const loan = 'Loan unpaid,Credit,Low,Medium,Transfer,Bo Kim,cellar of the annexe';
const cash = 'Cash short,Liquidity,Medium,High,Mitigate,Ann Lee,';
const first = () => given('book.csv', ['Risks of the first quarter', heading, rates, loan, cash]);

async function auto(file: string, ...more: readonly string[]) {
  const { out, err, status } = await plimsoll('import', register, '--risks', file, '--auto', '--json', ...more);
  if (out === '') throw new Error(err);
  return { status, ...(JSON.parse(out) as object) };
}

/** In the order of their codes. */
async function risks(): Promise<readonly { readonly code: string; readonly response?: unknown; readonly controlCount?: unknown }[]> {
  const rows = JSON.parse((await plimsoll('list', register, 'risks', '--json')).out) as readonly { readonly code: string }[];
  return [...rows].sort((a, b) => (a.code < b.code ? -1 : 1));
}

describe('plimsoll import --auto', () => {
  it('takes a table with words of its own, and keeps what has no home under its name', async () => {
    expect(await auto(first())).toMatchObject({
      read: 3,
      created: 3,
      rejected: [],
      guesses: { by: 'guess', header: { first: 2, last: 2 } },
      written: true,
    });
    expect(await risks()).toMatchObject([
      { title: 'Rates rise', category: 'market', response: 'accept', ownerId: 'Ann Lee' },
      { title: 'Loan unpaid', category: 'credit', response: 'transfer', ownerId: 'Bo Kim' },
      { title: 'Cash short', category: 'liquidity', response: 'reduce', ownerId: 'Ann Lee' },
    ]);
    expect(JSON.stringify(await risks())).toContain('Floor: third from above');
  });

  it('is one entry with its mapping, and the same file again changes nothing', async () => {
    await auto(first());
    const log = JSON.parse((await plimsoll('log', register, '--action', 'register.import', '--json')).out) as readonly unknown[];
    expect(log).toHaveLength(1);
    expect(await auto(first())).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 3,
      unsure: [],
      gone: [],
      guesses: { by: 'kept' },
      written: false,
    });
  });

  it('reads a file of nearly its shape by the kept mapping: columns in other places, one called otherwise, one more, another sheet', async () => {
    const book = (name: string, sheet: string, rows: readonly (readonly string[])[]) => {
      const [header = [], ...below] = rows;
      const bytes = writeXlsx([
        { name: 'Cover', header: ['About this workbook'], rows: [['Filled in by the units']] },
        { name: sheet, header, rows: below },
      ]);
      if (!bytes.ok) throw new Error('it is not written');
      const path = join(folder, name);
      writeFileSync(path, bytes.value);
      return path;
    };
    const rows = [heading, rates, loan, cash].map((line) => line.split(','));
    const before = await auto(book('q1.xlsx', 'Q1', rows));
    expect(before).toMatchObject({ created: 3, guesses: { by: 'guess', sheet: 'Q1' } });

    expect(
      await auto(
        book(
          'q2.xlsx',
          'Q2',
          rows.map((cells) => [...cells].reverse()),
        ),
      ),
    ).toMatchObject({
      created: 0,
      unchanged: 3,
      guesses: { by: 'kept', sheet: 'Q2', added: [], missing: [] },
    });
    // Risk Owner is called Responsible now, there are dates besides, and one risk has another level.
    const later = rows.map((cells, at) => {
      const [risk = '', category = '', likelihood = '', ...rest] = cells.map((cell) => (cell === 'Risk Owner' ? 'Responsible' : cell));
      return [risk, at === 1 ? 'Credit' : category, likelihood, ...rest, at === 0 ? 'Identified on' : '2025-03-05'];
    });
    expect(await auto(book('q3.xlsx', 'Q3', later))).toMatchObject({
      created: 0,
      updated: 3,
      rejected: [],
      gone: [],
      guesses: { by: 'kept', added: ['Responsible', 'Identified on'], missing: ['Risk Owner'] },
    });
    expect(await risks()).toMatchObject([
      { title: 'Rates rise', category: 'credit', ownerId: 'Ann Lee', identifiedOn: '2025-03-05' },
      { title: 'Loan unpaid', ownerId: 'Bo Kim', identifiedOn: '2025-03-05' },
      { title: 'Cash short', response: 'reduce', ownerId: 'Ann Lee' },
    ]);
    // It is kept as it is now: the same shape once more is known whole.
    expect(await auto(book('q4.xlsx', 'Q4', later))).toMatchObject({ unchanged: 3, guesses: { by: 'kept', added: [], missing: [] } });
  });

  it('saves a mapping that reads the same rows elsewhere, and holds no name of a person', async () => {
    const saved = join(folder, 'm.json');
    await auto(first(), '--save-mapping', saved, '--dry-run');
    expect(readFileSync(saved, 'utf8')).toContain('"High": 4');
    expect(readFileSync(saved, 'utf8')).not.toMatch(/Ann|Bo Kim/);
    const taken = await plimsoll('import', register, '--risks', first(), '--mapping', saved, '--json');
    expect(JSON.parse(taken.out)).toMatchObject({ created: 3, rejected: [], guesses: { by: 'file' } });
    expect(await risks()).toMatchObject([{ response: 'accept', ownerId: 'Ann Lee' }, { ownerId: 'Bo Kim' }, { ownerId: 'Ann Lee' }]);
  });

  it('the next quarter it is read by the kept mapping, and what was edited here since is held back', async () => {
    await auto(first());
    const edited = given('mine.csv', ['Code,Title,Category,Response', 'R-1,Rates rise,market,Avoid']);
    expect(await plimsoll('import', register, '--risks', edited, '--strict')).toMatchObject({ status: 0 });
    const next = given('next.csv', [
      'Risks of the second quarter',
      heading,
      rates.replace('Accept', 'Mitigate'),
      loan.replace('Transfer', 'Mitigate'),
      'Flood,Market,Low,Low,Accept,Ann Lee,',
    ]);
    expect(await auto(next, '--dry-run')).toMatchObject({
      guesses: { by: 'kept' },
      created: 1,
      updated: 1,
      unsure: [{ what: 'edit', code: 'R-1', field: 'response', ours: 'avoid', theirs: 'reduce' }],
      gone: [{ code: 'R-3', title: 'Cash short' }],
      written: false,
    });
    const told = await plimsoll('import', register, '--risks', next, '--auto', '--language', 'en');
    expect(told.err).toContain('Read as Risks by the mapping "book" of the register.');
    expect(told.err).toContain('Row 3, R-1, Response: kept Avoid, edited here since; the source says Reduce.');
    expect(told.err).toContain(
      'To take what the source says: --take ROW or --take ROW=FIELD,FIELD, of all rows --take "*=FIELD"; all of it with --overwrite.',
    );
    expect(told.err).toContain('Not in the file any more: 1 (R-3 Cash short). Nothing was done to them.');
    expect((await risks()).map(({ code, response }) => [code, response])).toEqual([
      ['R-1', 'avoid'],
      ['R-2', 'reduce'],
      ['R-3', 'reduce'],
      ['R-4', 'accept'],
    ]);
    expect(await auto(next, '--overwrite')).toMatchObject({ updated: 1, unsure: [], written: true });
    expect((await risks()).find(({ code }) => code === 'R-1')).toMatchObject({ response: 'reduce' });
  });

  it('takes of what was edited here what is named, row by row and field by field', async () => {
    const heading = 'Title,Category,Response,Owner,Board';
    const first = given('choices.csv', [heading, 'Rates rise,Market,Avoid,Ann Lee,A', 'Loan unpaid,Credit,Transfer,Ann Lee,A']);
    await auto(first);
    const mine = given('mine.csv', [
      'Code,Title,Category,Response,Further fields',
      'R-1,Rates rise,market,Accept,Board: mine',
      'R-2,Loan unpaid,credit,Accept,Board: mine',
    ]);
    expect(await plimsoll('import', register, '--risks', mine, '--strict')).toMatchObject({ status: 0 });
    const next = given('choices.csv', [heading, 'Rates rise,Market,Reduce,Ann Lee,B', 'Loan unpaid,Credit,Reduce,Ann Lee,B']);
    expect(await auto(next, '--take', '2=Response', '--dry-run')).toMatchObject({
      keptEdits: [
        { row: 2, field: 'further', item: 'Board' },
        { row: 3, field: 'response', item: null },
        { row: 3, field: 'further', item: 'Board' },
      ],
      takenEdits: [{ row: 2, field: 'response' }],
    });
    // Of every row one of their columns, and no other that stands in the same list.
    expect(await auto(next, '--take', '*=Board', '--dry-run')).toMatchObject({
      keptEdits: [
        { row: 2, field: 'response' },
        { row: 3, field: 'response' },
      ],
      takenEdits: [
        { row: 2, item: 'Board' },
        { row: 3, item: 'Board' },
      ],
    });
    await auto(next, '--take', '2=Response', '--take', '3=Board');
    expect(await risks()).toMatchObject([
      { response: 'reduce', further: 'Board: mine' },
      { response: 'accept', further: 'Board: B' },
    ]);
    await auto(next, '--take', '2', '--take', '3');
    expect(await risks()).toMatchObject([
      { response: 'reduce', further: 'Board: B' },
      { response: 'reduce', further: 'Board: B' },
    ]);
  });

  it.each([
    [['--take', 'x'], '"x" cannot be used for --take ROW=FIELD.'],
    [['--take', '*'], '"*" cannot be used for --take ROW=FIELD.'],
    [['--take', '2=Colour'], 'There is no "Colour" for --take. Allowed values: Title, Category, Response, Owner, Board'],
    [['--take', '2', '--overwrite'], '--overwrite and --take cannot be used together.'],
  ])('says in one line what cannot be taken: %j', async (args, line) => {
    const file = given('choices.csv', ['Title,Category,Response,Owner,Board', 'Rates rise,Market,Avoid,Ann Lee,A']);
    const { err, status } = await plimsoll('import', register, '--risks', file, '--auto', ...args, '--language', 'en');
    expect(err.trim().split('\n').at(-1)).toContain(line);
    expect(status).not.toBe(0);
  });

  it('holds back what is unsure and says it, in either language', async () => {
    const file = given('days.csv', ['Title,Risk Category,Next review', 'Rates rise,Market,03/04/2026', 'Loan unpaid,Strategic,05/06/2026']);
    expect(await auto(file, '--dry-run')).toMatchObject({
      created: 1,
      rejected: [{ row: 3, column: 'Risk Category', value: 'Strategic' }],
      unsure: [
        { what: 'value', heading: 'Risk Category', theirs: 'Strategic', count: 1 },
        { what: 'order', heading: 'Next review' },
        { what: 'missing', key: 'category', ours: 'operational' },
      ],
    });
    const korean = await plimsoll('import', register, '--risks', file, '--auto', '--dry-run', '--language', 'ko');
    expect(korean.err).toContain('확실하지 않음: Next review 열은 일과 월의 순서를 두 가지로 읽을 수 있어 보류했습니다.');
    expect(korean.err).toContain('확실하지 않음: Risk Category 열에서 보류한 값: Strategic (1).');
  });

  it('offers the day of the import for what ended on no day, in words that the command line takes', async () => {
    const file = given('ended.csv', ['Title,Risk Category,Status', 'Rates rise,Market,Closed']);
    const told = await plimsoll('import', register, '--risks', file, '--auto', '--dry-run', '--language', 'en');
    expect(told.err).toContain('Closed on (--fixed "Closed on=today"?)');
    expect(await auto(file, '--fixed', 'Closed on=today')).toMatchObject({ created: 1, rejected: [] });
  });

  it('takes a heading without rows for no row', async () => {
    const file = given('empty.csv', ['Risk title,Category,Likelihood,Impact']);
    expect(await auto(file, '--dry-run')).toMatchObject({ read: 0, guesses: { header: { first: 1, last: 1 } } });
  });

  it('knows levels by the last word of a path of keys', async () => {
    const file = given('paths.json', [
      JSON.stringify({ data: { risks: [{ title: 'Rates rise', category: 'Market', scores: { likelihood: 'High', impact: 'Low' } }] } }),
    ]);
    await auto(file);
    expect(await risks()).toMatchObject([{ inherentLikelihood: 4, inherentImpact: 2 }]);
  });

  it('takes no level whose other half is not sure: the row comes in without it, and keeps it under its name', async () => {
    const file = given('half.csv', ['Title,Risk Category,Impact', 'Rates rise,Market,High', 'Loan unpaid,Credit,Low']);
    expect(await auto(file)).toMatchObject({
      created: 2,
      rejected: [],
      unsure: [{ what: 'column', heading: 'Impact', to: 'field:inherentImpact' }],
    });
    expect(JSON.stringify(await risks())).toContain('Impact: High');
  });

  it('makes the controls that a risk names, once each, and ties them', async () => {
    const file = given('controls.csv', ['Title,Category,Existing controls', 'Rates rise,Market,Limit; Hedge', 'Loan unpaid,Credit,Limit']);
    expect(await auto(file)).toMatchObject({ created: 2, rejected: [], made: { controls: ['Limit', 'Hedge'] } });
    const controls = JSON.parse((await plimsoll('list', register, 'controls', '--json')).out) as readonly { readonly title: string }[];
    expect(controls.map(({ title }) => title)).toEqual(['Limit', 'Hedge']);
    expect((await risks()).map(({ controlCount }) => controlCount)).toEqual([2, 1]);
  });

  it('says which of several records a row may be about, and does nothing to it', async () => {
    const two = given('two.csv', ['Title,Category,Identified on', 'Flood,market,2025-01-01', 'Flood,credit,2025-02-02']);
    expect(await plimsoll('import', register, '--risks', two, '--strict')).toMatchObject({ status: 0 });
    const file = given('flood.csv', ['Risk,Risk Category,Treatment', 'Flood,Market,Accept', 'Storm,Market,Accept']);
    expect(await auto(file, '--dry-run')).toMatchObject({
      created: 1,
      updated: 0,
      unsure: [{ what: 'record', row: 2, code: 'sameTitle', records: [{ code: 'R-1' }, { code: 'R-2' }] }],
    });
  });
});
