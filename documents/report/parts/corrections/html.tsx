import type { View } from '../../html/view.tsx';
import { Restatements } from '../restatements/html.tsx';

export function CorrectionsBody({ view }: { view: View }) {
  const { corrections, quarter } = view.report;
  return corrections === null ? null : <Restatements view={view} piece={corrections} quarter={view.quarter(quarter.id)} />;
}
