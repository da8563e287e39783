import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMappingFile } from '../../../../documents/mapping/mapping-file.ts';
import { sourcesOf } from '../../../../documents/sources/all.ts';
import { readSourceFile } from '../../../../documents/sources/read-source.ts';
import { readImportFile } from '../../../../documents/spreadsheets/import-file.ts';
import type { Unreadable } from '../../../../engine/imports/raw-cell.ts';
import type { ProblemCode } from '../../../../engine/values/problem.ts';
import { utf8ToBytes } from '../../../../engine/values/sha256.ts';
import { workbook } from '../../../support/workbook.ts';
import { fileIn, market, sent, taken, told, type Family } from './met.ts';

const file = 'c.csv';
const read = (text: string) => () => readImportFile('controls', utf8ToBytes(text), file);

const risk = { title: '금리 상승', category: 'market' };

const issue = { number: 1, title: 't', labels: [], created_at: '2025-07-01T00:00:00Z' };
/** A file that is said to be of issues of GitHub with the label `incident`. */
const issues = (records: readonly object[]) => () => {
  const [source] = sourcesOf('incidents').filter(({ name }) => name === 'github-issues');
  if (source === undefined) throw new Error('no such source');
  return Promise.resolve(readSourceFile(source, utf8ToBytes(JSON.stringify(records)), file, { label: 'incident', production: [] }));
};

const unreadable = (kind: Unreadable['unreadable'], shown: string) => ({
  call: taken('risks', [{ ...risk, title: { unreadable: kind, shown } }]),
  at: { row: 2, column: 'title' },
  args: { value: shown },
});

/** Risks of a file, by a mapping of one heading that is not in it. */
const byMapping = (over: { readonly table: string }) =>
  told(async (folder) => {
    const column = { heading: 'Elsewhere', goes: { to: 'field', key: 'title' }, values: {}, order: null, separator: null, keeps: false };
    const header = { first: 1, last: 1 };
    writeFileSync(join(folder, 'r.csv'), 'Hazard\nFlood\n');
    writeFileSync(join(folder, 'm.json'), JSON.stringify({ version: 1, sheet: null, header, columns: [column], fixed: {}, ...over }));
    return ['import', await fileIn(folder), '--risks', join(folder, 'r.csv'), '--mapping', join(folder, 'm.json')];
  });

export const importProblems = {
  'import.noRows': [{ given: 'a heading and nothing under it', call: read('Title,Kind\n'), at: { file } }],
  'import.headerMissing': [
    { given: 'a file of controls that says no kind', call: read('Title\na'), at: { file, row: 1, column: 'Control type' } },
  ],
  'import.headerDuplicate': [
    { given: 'one column in both languages', call: read('Title,제목,Kind\na,b,preventive'), at: { file, row: 1, column: '제목' } },
  ],
  'import.headerUnknown': [
    { given: 'a column of another program', call: read('Title,Kind,Colour\na,preventive,red'), at: { file, row: 1, column: 'Colour' } },
    { given: 'a column without a name', call: read('Title,Kind,\na,preventive,red'), at: { file, row: 1, column: '#3' } },
  ],
  'import.notOfSource': [
    {
      given: 'a list of something else as issues of GitHub',
      call: issues([{ name: 'a' }]),
      at: { file },
      args: { source: 'github-issues', wants: '[] { number, title, labels[], created_at, html_url, repository_url }' },
    },
  ],
  'import.otherSource': [
    {
      given: 'issues of Jira as issues of GitHub',
      call: issues([{ key: 'OPS-1', fields: { summary: 't' } }]),
      at: { file },
      args: { source: 'github-issues', other: 'jira', name: 'jira' },
    },
  ],
  'import.isOfSource': { metIn: 'test/cli/import-sources.test.ts' },
  'import.nothingOfSource': [
    {
      given: 'issues of GitHub of which none has the label',
      call: issues([issue]),
      at: { file },
      args: { source: 'github-issues', n: 1 },
    },
  ],
  'import.mappingNotFitting': [
    {
      given: 'a mapping of headings that the file has not',
      call: byMapping({ table: 'risks' }),
      at: { file: 'r.csv' },
      args: { headings: 'Elsewhere' },
    },
  ],
  'import.mappingOfOther': [
    {
      given: 'a mapping that makes controls, for risks',
      call: byMapping({ table: 'controls' }),
      at: { file: 'm.json' },
      args: { table: 'controls' },
    },
  ],
  'import.mappingBroken': [
    {
      given: 'a mapping whose columns are no list',
      call: () => Promise.resolve(readMappingFile(utf8ToBytes('{ "version": 1, "table": "risks", "sheet": null, "columns": 7 }'), file)),
      at: { file },
      args: { value: 'header' },
    },
  ],
  'import.notJson': [
    { given: 'a line that breaks off', call: read('{"title":"a","kind":"preventive"}\n{"title":'), at: { file, row: 2 } },
    {
      given: 'a timeline that is a text',
      call: taken('incidents', [{ title: '지연', startedAt: '2025-07-01 09:00', serviceId: '결제', timeline: 'at nine it broke' }]),
      at: { row: 2, column: 'timeline' },
      args: { value: 'at nine it broke' },
    },
  ],
  'import.tooDeep': [
    { given: 'a list in 33 others', call: read(`{"title":${'['.repeat(33)}${']'.repeat(33)}}`), at: { file, row: 1 }, args: { max: 32 } },
  ],
  'import.tooManyRows': [
    {
      given: 'a row more than is read at once',
      call: read('{"title":"a","kind":"preventive"}\n'.repeat(200_001)),
      at: { file, row: 200_001 },
      args: { max: 200_000, cells: 10_000_000 },
    },
  ],
  'import.tooManyColumns': [
    {
      given: 'a key of its own on each line',
      call: read(Array.from({ length: 501 }, (_, index) => `{"k${index}":1}`).join('\n')),
      at: { file, row: 501 },
      args: { max: 500 },
    },
  ],
  'import.cellError': [{ given: 'a failed search', ...unreadable('error', '#N/A') }],
  'import.cellNoResult': [{ given: 'a workbook that no spreadsheet program has calculated', ...unreadable('noResult', '=A1&B1') }],
  'import.cellNoDate': [{ given: 'a date before the first', ...unreadable('noDate', '-1') }],
  'import.cellMerged': [{ given: 'the second column of a merge', ...unreadable('merged', 'Ann') }],
  'import.textElsewhere': [
    {
      given: 'a new risk whose event stands elsewhere',
      call: taken('risks', [{ ...risk, event: { asItWas: 'Too long for Excel.' } }]),
      at: { row: 2, column: 'event' },
      args: {},
    },
  ],
  'import.cellNested': [
    { given: 'an object as title', ...unreadable('object', '{"en":"Rates"}') },
    {
      given: 'a list as title',
      call: taken('risks', [{ ...risk, title: ['a', 'b'] }]),
      at: { row: 2, column: 'title' },
      args: { value: 'a\nb' },
    },
  ],
  'import.numberAsText': [
    {
      given: 'a code that a spreadsheet made a number of sixteen digits',
      call: taken('risks', [{ ...risk, code: { number: 1234567890123456, shown: null } }]),
      at: { row: 2, column: 'code' },
      args: { value: '1234567890123456' },
    },
  ],
  'import.dateAsText': [
    {
      given: 'a title that a spreadsheet took for a date',
      call: taken('risks', [{ ...risk, title: { sheetTime: '2025-01-02T00:00:00', isDay: true, shown: null } }]),
      at: { row: 2, column: 'title' },
      args: { value: '2025-01-02' },
    },
  ],
  'import.cellOutsideSheet': [
    {
      given: 'a row number of a thousand million',
      call: () => readImportFile('controls', workbook('<row r="1000000000"><c r="A1000000000"><v>1</v></c></row>'), file),
      at: { file },
      args: { value: '1000000000' },
    },
  ],
  'import.mappingUnknown': [
    {
      given: 'a heading that would stand for a column that there is not',
      call: () => readImportFile('controlTests', utf8ToBytes('Control,When\nC-1,x'), file, { When: 'colour' }),
      at: { file, column: 'When' },
      args: {
        value: 'colour',
        values: 'controlId, heldOn, validUntil, conclusion, testerId, population, sample, exceptions, evidence, id',
        of: 'fields:controlTests',
      },
    },
  ],
  'import.rowTooLong': [{ given: 'a cell under no heading', call: read('Title,Kind\na,preventive,x'), at: { file, row: 2 } }],
  'import.rowTooShort': [{ given: 'a row that is cut off', call: read('Title,Kind\na,preventive\nb'), at: { file, row: 3 } }],
  'import.quoteNotClosed': [
    { given: 'a quotation that never ends', call: read('Title,Kind\na,preventive\n"b,detective\n'), at: { file, row: 3 } },
  ],
  'import.codeTaken': [
    {
      given: 'the code of a risk beside the id of another',
      call: taken('risks', [{ ...risk, id: 'r2', code: 'R-1' }], async ({ done }) => {
        await done('risks.create', { id: 'r1', fields: market });
        await done('risks.create', { id: 'r2', fields: market });
      }),
      at: { row: 2, column: 'code' },
      args: { value: 'R-1' },
    },
  ],
  'import.namesPeople': [
    {
      given: 'a mapping that keeps what stands in a column of owners',
      call: sent('importMappings.create', {
        id: 'm',
        fields: {
          name: 'x',
          table: 'risks',
          mapping: {
            version: 1,
            table: 'risks',
            sheet: null,
            header: { first: 1, last: 1 },
            columns: [
              {
                heading: '담당',
                goes: { to: 'field', key: 'ownerId' },
                values: { 김: '김하나' },
                order: null,
                separator: null,
                keeps: false,
              },
            ],
            fixed: {},
          },
        },
      }),
      at: { table: 'importMappings', id: 'm', field: 'mapping' },
      args: { value: '담당' },
    },
    {
      given: 'one that gives every row an owner',
      call: sent('importMappings.create', {
        id: 'm',
        fields: {
          name: 'x',
          table: 'risks',
          mapping: {
            version: 1,
            table: 'risks',
            sheet: null,
            header: { first: 1, last: 1 },
            columns: [],
            fixed: { ownerId: '김하나' },
          },
        },
      }),
      at: { table: 'importMappings', id: 'm', field: 'mapping' },
      args: { value: 'ownerId' },
    },
  ],
  'import.ambiguous': [
    {
      given: 'an owner of whose name there are two',
      call: taken('risks', [{ ...risk, ownerId: '박서준' }], async ({ done }) => {
        await done('people.create', { fields: { name: '박서준', role: null } });
        await done('people.create', { fields: { name: '박서준', role: null } });
      }),
      at: { row: 2, column: 'ownerId' },
      args: { value: '박서준' },
    },
  ],
  'import.duplicateRow': [
    {
      given: 'a second row about one risk',
      call: taken('risks', [
        { ...risk, code: 'R-5' },
        { ...risk, title: '주가', code: 'R-6' },
        { ...risk, code: 'R-5' },
      ]),
      at: { row: 4, column: '' },
      args: { row: 2 },
    },
  ],
} as const satisfies Family<Extract<ProblemCode, `import.${string}`>>;
