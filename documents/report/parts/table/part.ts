import type { Part } from '../part.ts';
import { selectTable, type TablePiece } from './select.ts';

/** The table of risks that an import reads again: the CSV, and the first sheet of every workbook. */
export const table: Part<TablePiece> = { select: selectTable };
