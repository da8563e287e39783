import type { Part } from '../part.ts';
import { selectPaper, type PaperPiece } from './select.ts';

/** For which meeting the report is, and what it asks for. It stands on the cover and on the first page. */
export const paper: Part<PaperPiece> = { select: selectPaper };
