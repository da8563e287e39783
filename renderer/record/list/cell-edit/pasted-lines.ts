import { csvRecords } from '../../../../documents/spreadsheets/read-csv.ts';

/** The lines of what was copied out of a spreadsheet, each with its cells. */
export function copiedLines(text: string): readonly (readonly string[])[] {
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const quoted = csvRecords(plain, '\t');
  // A cell that was copied alone is not quoted.
  const records = quoted.ok ? quoted : csvRecords(plain, '\t', false);
  return records.ok ? records.value : [];
}

/** What was copied, and where it goes: the columns and the records from the active cell on. */
export type Pasted = {
  readonly table: string;
  readonly lines: readonly (readonly string[])[];
  readonly columns: readonly string[];
  readonly ids: readonly string[];
};
