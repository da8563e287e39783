import type { View } from '../../html/view.ts';
import { limitLines } from './lines.ts';

/** What a reader must know before relying on a figure. */
export function LimitsBody({ view }: { view: View }) {
  return (
    <ul>
      {limitLines(view).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
