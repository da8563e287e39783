import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { WeekStrip } from '../../../documents/charts/week-strip.tsx';

const week = (key: string, rating: number | null, incidents = 0, suspected = 0) => ({
  key,
  label: key,
  rating,
  incidents,
  suspected,
  said: { rating, incidents, suspected },
});
const html = renderToStaticMarkup(
  <WeekStrip
    weeks={[week('a', 5, 1, 1), week('b', null), week('c', 1, 4, 1)]}
    most={5}
    ratingName="Residual"
    incidentsName="Incidents"
    name="R-1, three weeks"
  />,
);

describe('the weeks of a risk', () => {
  it('say each rating as a number in its colour, and a dash where there is none', () => {
    expect([...html.matchAll(/font-size="12"[^>]*>(.*?)<\/text>/g)].map(([, text]) => text)).toEqual(['5', '–', '1']);
    expect(html.match(/fill="none" stroke="[^"]*" stroke-dasharray/g)).toHaveLength(1);
    expect(html).toContain('aria-label="R-1, three weeks"');
  });

  it('show an incident as a dot, hollow where it is suspected, and many as a number', () => {
    expect(html.match(/<circle/g)).toHaveLength(2);
    expect(html.match(/<circle[^>]*fill="var\(--chart-paper/g)).toHaveLength(1);
    expect(html).toContain('>4+1?</text>');
  });
});
