import type { Sheet } from '../../../spreadsheets/sheet.ts';
import { textOf } from '../../../html/text-of.ts';
import type { View } from '../../html/view.tsx';
import { limitLines } from './lines.ts';

export function limitSheets(view: View): readonly Sheet[] {
  const heading = view.t('report:section.limits');
  return [{ name: heading, header: [heading], rows: limitLines(view).map((line) => [textOf(line)]) }];
}
