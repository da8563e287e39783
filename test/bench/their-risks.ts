import { writeXlsx } from '../../documents/spreadsheets/write-xlsx.ts';
import Papa from 'papaparse';
import { riskRows } from '../large/large-register.ts';

const theirLevels = ['Very low', 'Low', 'Medium', 'High', 'Very high'];
const theirHeadings: Readonly<Record<string, string>> = {
  title: 'Risk',
  event: 'Description',
  category: 'Risk type',
  identifiedOn: 'Date raised',
  nextReviewOn: 'Review due',
  inherentLikelihood: 'Gross likelihood',
  inherentImpact: 'Gross impact',
  residualLikelihood: 'Net likelihood',
  residualImpact: 'Net impact',
};

function theirRows(count: number): readonly Readonly<Record<string, string>>[] {
  const cellOf = (value: unknown) => String(typeof value === 'number' ? theirLevels[value - 1] : value);
  return riskRows(count).map(({ fields }) =>
    Object.fromEntries(Object.entries(fields).map(([key, value]) => [theirHeadings[key] ?? key, cellOf(value)])),
  );
}

/** The risks of a large register under headings and in words of somebody else's, as separated text. */
export function theirCsv(count: number): string {
  return Papa.unparse([...theirRows(count)]);
}

/** The same as a workbook of one sheet. */
export function theirXlsx(count: number): Uint8Array {
  const headings = Object.values(theirHeadings);
  const rows = theirRows(count).map((row) => headings.map((heading) => row[heading] ?? ''));
  const book = writeXlsx([{ name: 'Risks', header: headings, rows }]);
  if (!book.ok) throw new Error(JSON.stringify(book.problems));
  return book.value;
}
