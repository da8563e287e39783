import { reportHtml } from '../../../documents/report/report-html.ts';
import { withoutMarks } from '../../support/numerals.ts';

/** The report's page without the marks of its numerals: what a reader sees of it. */
export function reportPage(...of: Parameters<typeof reportHtml>): string {
  return withoutMarks(reportHtml(...of));
}
