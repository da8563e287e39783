import { languages } from '../../domain/settings/kind.ts';
import type { Json } from '../../engine/values/json.ts';
import { translator } from '../../words/translate.ts';
import { plainName } from '../spreadsheets/column-names.ts';

const words = (key: 'imports:template.example' | 'imports:template.note') =>
  languages.map((language) => plainName(translator(language)(key)));
const marks = words('imports:template.example');
const headings = words('imports:template.note');

/** Whether a heading is that of the column in which whoever fills in a template keeps notes, which nobody takes in. */
export function isNoteHeading(heading: string): boolean {
  return headings.includes(plainName(heading));
}

/** Whether a cell marks its row as the example of a template, in either language: such a row is nobody's record. */
export function isExampleMark(cell: Json): boolean {
  return typeof cell === 'string' && marks.includes(plainName(cell));
}
