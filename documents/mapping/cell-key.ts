import { composed } from '../spreadsheets/composed.ts';
import { shownText, type RawCell } from '../../engine/imports/raw-cell.ts';

/** By this text a mapping knows a value: as the file shows it, composed (NFC), without blanks around it. Empty cells are `''`. */
export function cellKey(cell: RawCell): string {
  return textKey(shownText(cell));
}

export function textKey(text: string): string {
  return composed(text).trim();
}
