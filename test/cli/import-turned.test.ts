import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyRegister, plimsoll as call, writeLines } from './support.ts';

const plimsoll = (...args: readonly string[]) => call(args);

let folder = '';
let register = '';
beforeEach(async () => void ({ folder, register } = await emptyRegister()));

const given = (name: string, lines: readonly string[]) => writeLines(folder, name, lines);

const cards = (impact: string) =>
  given('cards.csv', [
    'Risks of the quarter,,',
    'Title,Rates rise,Loan unpaid',
    'Category,Market,Credit',
    'Owner,Ann Lee,Bo Kim',
    'Likelihood,High,Low',
    `Impact,${impact},High`,
  ]);

async function taken(...more: readonly string[]) {
  const { out, err } = await plimsoll('import', register, '--auto', '--json', ...more);
  if (out === '') throw new Error(err);
  return JSON.parse(out) as object;
}

describe('a table whose columns are records', () => {
  it('is turned and said so, and next quarter the same records follow', async () => {
    expect(await taken('--risks', cards('Low'))).toMatchObject({ created: 2, rejected: [], guesses: { records: { are: 'columns' } } });
    const risks = (await plimsoll('list', register, 'risks', '--json')).out;
    expect(JSON.parse(risks)).toMatchObject([
      { title: 'Rates rise', category: 'market', ownerId: 'Ann Lee', inherentLikelihood: 4, inherentImpact: 2 },
      { title: 'Loan unpaid', category: 'credit', ownerId: 'Bo Kim', inherentLikelihood: 2, inherentImpact: 4 },
    ]);
    expect(await taken('--risks', cards('Medium'))).toMatchObject({ created: 0, updated: 1, unchanged: 1, guesses: { by: 'kept' } });
    const told = await plimsoll('import', register, '--risks', cards('High'), '--auto', '--dry-run', '--language', 'ko');
    expect(told.err).toContain('시트의 열이 기록입니다');
  });

  it('is read row by row where somebody says so', async () => {
    const file = cards('Low');
    expect(await taken('--risks', file, '--records', 'rows', '--dry-run')).toMatchObject({
      read: 4,
      guesses: { records: { are: 'rows', confidence: 1 } },
    });
  });

  it('with one record beside the names is asked about, and read as somebody says', async () => {
    const form = given('form.csv', ['Title,Rates rise', 'Category,Market', 'Owner,Ann Lee']);
    const told = await plimsoll('import', register, '--risks', form, '--auto', '--dry-run', '--language', 'en');
    expect(told.err).toContain('its columns may be the records: --records columns');
    expect(await taken('--risks', form, '--records', 'columns')).toMatchObject({ created: 1, unsure: [] });
  });

  it('gives its rejected records back as rows, which come in by the same mapping', async () => {
    const rejected = join(folder, 'rejected.csv');
    const file = given('one.csv', readFileSync(cards('Low'), 'utf8').trimEnd().replace('Category,Market', 'Category,').split('\n'));
    expect(await taken('--risks', file, '--rejected', rejected)).toMatchObject({ created: 1 });
    const [heading = '', row = ''] = readFileSync(rejected, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/);
    expect(heading).toMatch(/^Title,Category,Owner,Likelihood,Impact,/);
    writeFileSync(rejected, `${heading}\n${row.replace('Rates rise,,', 'Rates rise,Market,')}\n`);
    expect(await taken('--risks', rejected)).toMatchObject({ created: 1, rejected: [], guesses: { by: 'kept', records: { are: 'rows' } } });
  });
});

it.each([
  ['--records', 'cells'],
  ['--records', 'columns'],
])('%s %s is refused in one line where it is none, or may not be', async (...option) => {
  const long = given('long.csv', ['Title,Category', ...Array.from({ length: 501 }, (_, at) => `Risk of ${at},Market`)]);
  const { status, err } = await plimsoll('import', register, '--risks', long, '--auto', ...option, '--language', 'en');
  expect(status).not.toBe(0);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});
