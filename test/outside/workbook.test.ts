import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sampleRegister } from '../../assets/sample/sample-register.ts';
import { claimsOver, type ReportClaims } from '../../documents/report/claims/claims.ts';
import { tableNames, type TableName } from '../../documents/report/claims/question.ts';
import { reportWithClaims } from '../../documents/report/make-report.ts';
import { viewOf } from '../../documents/report/html/view.tsx';
import { parts } from '../../documents/report/parts/index.ts';
import type { QuarterReport } from '../../documents/report/model.ts';
import { reportWorkbook, reportXlsx } from '../../documents/report/report-xlsx.ts';
import type { MemoryRegister } from '../../engine/commands/memory-register.ts';
import { registerStory } from '../fixtures/story/register-story.ts';
import { unzipped, withFiles } from '../support/register-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-workbook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A formula in a cell, and what the file says that it comes to. */
type FormulaCell = { readonly at: string; readonly formula: string; readonly value: string };

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const sheetPart = (index: number) => `xl/worksheets/sheet${index + 1}.xml`;
const cellPattern = /<c r="([A-Z]+\d+)"[^>]*>(?:<f[^>]*>([^<]*)<\/f>|<f[^>]*\/>)?(?:<v>([^<]*)<\/v>)?<\/c>/g;
const plain = (xml: string) =>
  xml.replaceAll('&apos;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

function formulasIn(workbook: Uint8Array): FormulaCell[] {
  const files = unzipped(workbook);
  return [...files.keys()]
    .filter((name) => name.startsWith('xl/worksheets/'))
    .flatMap((name) =>
      [...text(files.get(name)).matchAll(cellPattern)].flatMap(([, cell = '', formula, value = '']) =>
        formula === undefined ? [] : [{ at: `${name} ${cell}`, formula: plain(formula), value }],
      ),
    );
}

/** The cell that each claim has the name of, by the sheet's place in the workbook. */
function namesIn(workbook: Uint8Array): ReadonlyMap<string, string> {
  const book = text(unzipped(workbook).get('xl/workbook.xml'));
  const sheets = [...book.matchAll(/<sheet name="([^"]*)"/g)].map(([, name = '']) => plain(name));
  const names = [...book.matchAll(/<definedName [^>]*name="([^"]+)"[^>]*>([^<]*)<\/definedName>/g)];
  return new Map(
    names.flatMap(([, name = '', refers = '']) => {
      const [, sheet = '', cell = ''] = /^'?(.*?)'?!\$([A-Z]+\$\d+)$/.exec(plain(refers)) ?? [];
      return name.includes('.') && !name.startsWith('_') ? [[name, `${sheetPart(sheets.indexOf(sheet))} ${cell.replace('$', '')}`]] : [];
    }),
  );
}

/** Every number that the file has in a cell, by sheet and cell. */
function valuesIn(workbook: Uint8Array): ReadonlyMap<string, string> {
  const files = unzipped(workbook);
  const cells = [...files.keys()].flatMap((name) =>
    name.startsWith('xl/worksheets/')
      ? [...text(files.get(name)).matchAll(cellPattern)].map(([, cell = '', , value = '']) => [`${name} ${cell}`, value] as const)
      : [],
  );
  return new Map(cells);
}

/** The workbook as a file whose formulas nobody has worked out yet, without some rows of its sheets. */
function unworked(workbook: Uint8Array, gone: ReadonlyMap<string, number> = new Map()): Uint8Array {
  const changed = [...unzipped(workbook)].flatMap(([name, bytes]) => {
    if (!name.startsWith('xl/worksheets/')) return [];
    const row = gone.get(name);
    const without = row === undefined ? text(bytes) : text(bytes).replace(new RegExp(`<row r="${row}"[^>]*>.*?</row>`), '');
    return [[name, without.replaceAll(/(<\/f>)<v>[^<]*<\/v>/g, '$1')] as const];
  });
  return withFiles(workbook, Object.fromEntries(changed));
}

/** Opens the files in LibreOffice, which works out every formula, and reads what it saved. */
function workedOut(files: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  mkdirSync(join(folder, 'out'), { recursive: true });
  const paths = Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, `${name}.xlsx`);
    writeFileSync(path, bytes);
    return path;
  });
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  convert([profile, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out'), ...paths]);
  return Object.fromEntries(Object.keys(files).map((name) => [name, new Uint8Array(readFileSync(join(folder, 'out', `${name}.xlsx`)))]));
}

function convert(args: readonly string[]): void {
  const ended = spawnSync('soffice', args, { encoding: 'utf8' });
  if (ended.status !== 0) throw new Error(`LibreOffice: ${ended.error?.message ?? ended.stderr}`);
}

/** On how many pages LibreOffice prints a workbook. */
async function printedPages(workbook: Uint8Array): Promise<number> {
  const path = join(folder, 'printed.xlsx');
  writeFileSync(path, workbook);
  convert([`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, path]);
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(readFileSync(join(folder, 'printed.pdf'))) }).promise;
  return document.numPages;
}

function made({ entries, privates }: Pick<MemoryRegister, 'entries' | 'privates'>, language: 'ko' | 'en', quarter = '2025-Q3') {
  const asked = { quarter, compare: 'before', validAt: null, knownAt: '2026-01-01T00:00:00.000Z', language } as const;
  const report = reportWithClaims({ entries, privates, ...asked });
  if (!report.ok) throw new Error(JSON.stringify(report.problems));
  const claims = report.value.claims();
  const workbook = reportXlsx(report.value.report, claims);
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.problems));
  return { report: report.value.report, claims, workbook: workbook.value };
}

const story = (await registerStory()).memory.register;
const sample = { ko: await sampleRegister('ko'), en: await sampleRegister('en') };
const reports = {
  'sample ko': made(sample.ko, 'ko'),
  'sample en': made(sample.en, 'en'),
  'story ko': made(story, 'ko'),
  'story Q4': made(story, 'en', '2025-Q4'),
};

/** The workbook of a report without one row of a table, and what each formula should then come to. */
function withoutARow(
  { report, claims, workbook }: { report: QuarterReport; claims: ReportClaims; workbook: Uint8Array },
  table: TableName,
) {
  const { sheets, formulaOf } = reportWorkbook(report, claims);
  const rows = claims.tables[table];
  const at = Math.floor(rows.length / 2);
  const part = sheetPart(sheets.length - tableNames.length + tableNames.indexOf(table));
  const left = { ...claims.tables, [table]: rows.filter((_, index) => index !== at) };
  const answers = new Map(claimsOver(left, report).map(({ id, answer }) => [formulaOf(id)?.formula ?? '', answer]));
  return { file: unworked(workbook, new Map([[part, at + 2]])), answers };
}

const close = (value: string, answer: number) => Math.abs(Number(value) - answer) < 1e-6;

describe('the workbook of a report in LibreOffice', () => {
  const tables = tableNames.filter((table) => reports['story ko'].claims.tables[table].length > 0);
  const cut = Object.fromEntries(tables.map((table) => [table, withoutARow(reports['story ko'], table)]));
  const files = {
    ...Object.fromEntries(Object.entries(reports).map(([name, { workbook }]) => [name, unworked(workbook)])),
    ...Object.fromEntries(Object.entries(cut).map(([name, { file }]) => [`without ${name}`, file])),
  };
  const worked = workedOut(files);

  it.each(Object.keys(reports))('%s: every figure comes to what the report says, and none is an error', (name) => {
    const { workbook } = reports[name as keyof typeof reports];
    const values = valuesIn(worked[name] ?? new Uint8Array());
    const figures = formulasIn(workbook);
    const other = figures.filter(({ at, value }) => !close(values.get(at) ?? 'none', Number(value)));
    expect(other.map(({ at, formula, value }) => ({ at, formula, value, worked: values.get(at) }))).toEqual([]);
    expect(figures.length).toBeGreaterThan(100);
  });

  it.each(Object.keys(reports) as (keyof typeof reports)[])(
    '%s: a figure is found by the name of its claim, and LibreOffice keeps it',
    (name) => {
      const { report, workbook, claims } = reports[name];
      const names = namesIn(workbook);
      const { formulaOf } = reportWorkbook(report, claims);
      const cells = formulasIn(workbook).map(({ at, formula }) => [at, /^\((.*)\)\/\d+$/.exec(formula)?.[1] ?? formula] as const);
      const shown = new Map(cells);
      expect([...names].filter(([claim, at]) => shown.get(at) !== formulaOf(claim)?.formula)).toEqual([]);
      const named = new Set([...names.keys()].map((claim) => formulaOf(claim)?.formula));
      expect(cells.filter(([, formula]) => !named.has(formula))).toEqual([]);
      expect(Object.fromEntries(namesIn(worked[name] ?? new Uint8Array()))).toEqual(Object.fromEntries(names));
    },
  );

  it.each(Object.keys(reports) as (keyof typeof reports)[])('%s: the headings of every sheet with rows have their filter', (name) => {
    const { report, claims } = reports[name];
    const files = unzipped(worked[name] ?? new Uint8Array());
    const filtered = reportWorkbook(report, claims).sheets.map(({ rows }, index) => ({
      hasRows: rows.length > 0,
      hasFilter: /<autoFilter ref="A1:[A-Z]+\d+"/.test(text(files.get(sheetPart(index)))),
    }));
    expect(filtered.flatMap(({ hasRows, hasFilter }, index) => (hasRows && !hasFilter ? [sheetPart(index)] : []))).toEqual([]);
    expect(filtered.filter(({ hasRows }) => hasRows).length).toBeGreaterThan(10);
  });

  it.each(['sample ko', 'sample en'] as const)('%s is printed on at most sixteen pages', async (name) => {
    expect(await printedPages(reports[name].workbook)).toBeLessThanOrEqual(16);
  });

  it('every number of a sheet that sums up is a formula', () => {
    const { report } = reports['story ko'];
    const view = viewOf(report);
    const sums = [
      ...(parts.summary.sheets?.(view) ?? []),
      parts.delivery.sheets?.(view)[0],
      parts.losses.sheets?.(view)[1],
      parts.restatements.sheets?.(view)[0],
      parts.corrections.sheets?.(view)[0],
    ].filter((sheet) => sheet !== undefined);
    expect(sums).toHaveLength(5);
    expect(sums.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === 'number')).toEqual([]);
  });

  it.each(tables)('a row of the sheet of %s that is deleted changes the figures that count it, and no other', (table) => {
    const { answers } = cut[table] ?? { answers: new Map<string, number | null>() };
    const values = valuesIn(worked[`without ${table}`] ?? new Uint8Array());
    const wrong = formulasIn(reports['story ko'].workbook).flatMap(({ at, formula }) => {
      const [, inner = formula, per = '1'] = /^\((.*)\)\/(\d+)$/.exec(formula) ?? [];
      const answer = answers.get(inner);
      const value = values.get(at) ?? '';
      const isRight = answer === undefined ? false : answer === null ? value === '' : close(value, answer / Number(per));
      return isRight ? [] : [{ at, formula, answer, worked: value }];
    });
    expect(wrong).toEqual([]);
  });
});
