import type { Sheet } from '../../../spreadsheets/sheet.ts';
import type { View } from '../../html/view.ts';
import { limitLines } from './lines.ts';

export function limitSheets(view: View): readonly Sheet[] {
  const heading = view.t('report:section.limits');
  return [{ name: heading, header: [heading], rows: limitLines(view).map((line) => [line]) }];
}
