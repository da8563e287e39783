import { partsInOrder } from '../parts/index.ts';
import type { PartHtml } from '../parts/part.ts';
import { Cover } from './cover.tsx';
import type { View } from './view.ts';

/** The parts that have pages, in the order of the document, each under its heading: what a table of contents lists. */
export function contentsOf(view: View): readonly { readonly name: string; readonly heading: string; readonly html: PartHtml }[] {
  return partsInOrder.flatMap(([name, { html }]) =>
    html === undefined || html.applies?.(view) === false ? [] : [{ name, heading: html.heading(view), html }],
  );
}

/** All pages of the report, in their order. */
export function ReportPages({ view }: { view: View }) {
  return (
    <main>
      <Cover view={view} />
      {contentsOf(view).map(({ name, heading, html: { Body, flows, className } }) => (
        <section
          key={name}
          className={['page', ...(flows?.(view) === true ? ['flow'] : []), ...(className === undefined ? [] : [className])].join(' ')}
        >
          <h2>{heading}</h2>
          <Body view={view} />
        </section>
      ))}
    </main>
  );
}
