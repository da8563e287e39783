import type { ReactNode } from 'react';
import { partsInOrder } from '../parts/index.ts';
import type { PartHtml } from '../parts/part.ts';
import { BoardHead } from './board-head.tsx';
import { Cover } from './cover.tsx';
import type { View } from './view.tsx';

/** The parts that an edition has pages of, in the order of the document, each under its heading: what a table of contents lists. */
export function contentsOf(view: View): readonly { readonly name: string; readonly heading: ReactNode; readonly html: PartHtml }[] {
  return partsInOrder.flatMap(([name, { html }]) =>
    html === undefined || !html.editions.includes(view.edition) || html.applies?.(view) === false
      ? []
      : [{ name, heading: html.heading(view), html }],
  );
}

/** All pages of the report, in their order. A whole report has a cover; a copy that must be short has a head. */
export function ReportPages({ view }: { view: View }) {
  return (
    <main className={view.edition}>
      {view.edition === 'full' ? <Cover view={view} /> : <BoardHead view={view} />}
      {contentsOf(view).map(({ name, heading, html }) => (
        <Chapter key={name} view={view} heading={heading} html={html} />
      ))}
    </main>
  );
}

/** A part under its heading; where it has nothing to show, both in a line on the page before. */
function Chapter({ view, heading, html: { Body, ...html } }: { view: View; heading: ReactNode; html: PartHtml }) {
  const nothing = html.nothing?.(view) ?? null;
  const classes = ['page', html.flows === true || nothing !== null ? 'flow' : '', nothing === null ? (html.className ?? '') : 'nothing'];
  return (
    <section className={classes.filter((name) => name !== '').join(' ')}>
      <h2>{heading}</h2>
      {nothing === null && html.quotes === true && view.otherLanguage !== null && <p className="note">{view.otherLanguage}</p>}
      {nothing === null ? <Body view={view} /> : <p>{nothing}</p>}
    </section>
  );
}
