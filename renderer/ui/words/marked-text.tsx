import { Fragment } from 'react';
import { marksIn } from '../../../engine/lists/relevance.ts';

/** A text in which the letters that a search found are marked. */
export function MarkedText({ text, search }: { readonly text: string; readonly search: string }) {
  const marks = marksIn(text, search);
  if (marks.length === 0) return text;
  return marks.map(([from, to], at) => (
    <Fragment key={from}>
      {text.slice(marks[at - 1]?.[1] ?? 0, from)}
      <mark>{text.slice(from, to)}</mark>
      {at === marks.length - 1 && text.slice(to)}
    </Fragment>
  ));
}
