import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { HeatMap } from '../../../documents/charts/heat-map.tsx';
import { RestoreTimes } from '../../../documents/charts/restore-times.tsx';
import { paperRamp, ratingStep, ratingSteps } from '../../../documents/charts/rating-colours.ts';
import { severityTones } from '../../../documents/report/html/severity-tones.ts';
import { defaultMatrix, defaultScales } from '../../../domain/scoring/defaults.ts';

/** Relative luminance of a colour `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** CIE 1976 lightness, 0 to 100. */
const lightness = (colour: string) => 116 * Math.cbrt(luminance(colour)) - 16;

describe('colours', () => {
  it('the lightness of ratings falls evenly, so that their order survives grey printing', () => {
    const values = ratingSteps.map((step) => lightness(paperRamp[step].fill));
    for (let at = 1; at < values.length; at += 1) expect((values[at - 1] as number) - (values[at] as number)).toBeCloseTo(16, -0.5);
  });
  it('text on every rating and severity has a contrast of 4.5 : 1', () => {
    for (const { fill, text } of [...Object.values(paperRamp), ...Object.values(severityTones)]) {
      expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
    }
  });
  it('a matrix with fewer ratings still uses the whole ramp', () => {
    expect([1, 2, 3].map((rating) => ratingStep(rating, 3))).toEqual([1, 3, 5]);
    expect([1, 2, 3, 4, 5].map((rating) => ratingStep(rating, 5))).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('the heat map', () => {
  const [likelihood, impact] = defaultScales.map((scale) => ({
    label: scale.label.en,
    levels: scale.levels.map(({ level, label }) => ({ level, label: label.en })),
  }));
  if (likelihood === undefined || impact === undefined) throw new Error('no scales');
  const html = renderToStaticMarkup(
    <HeatMap
      likelihood={likelihood}
      impact={impact}
      ratings={defaultMatrix.cells}
      ratingLabels={defaultMatrix.ratings.map(({ rating, label }) => ({ rating, label: label.en }))}
      cells={[{ likelihood: 4, impact: 5, codes: ['R-1', 'R-2', 'R-3', 'R-4', 'R-5'] }]}
      arrows={[{ from: { likelihood: 2, impact: 5 }, to: { likelihood: 4, impact: 5 }, codes: ['R-1', 'R-2'] }]}
      summary="5 risks"
      cellName={(cell, label) => `L${cell.likelihood} I${cell.impact} ${label}: ${cell.codes.join(' ')}`}
    />,
  );
  it('every cell can be focused and says its levels, its rating and its risks', () => {
    expect(html.match(/tabindex="0"/g)).toHaveLength(25);
    expect(html).toContain('aria-label="L4 I5 Very high: R-1 R-2 R-3 R-4 R-5"');
    expect(html).toContain('aria-label="L1 I1 Very low: "');
  });
  it('shows the count, the first codes, and that there are more', () => {
    expect(html).toContain('>5</text>');
    expect(html).toContain('>R-1 R-2</text>');
    expect(html).toContain('>R-3 …</text>');
  });
});

describe('times to restore', () => {
  const day = 86_400_000;
  const html = renderToStaticMarkup(
    <RestoreTimes
      start={0}
      end={90 * day}
      circles={[
        { key: 'I-1', at: 0, minutes: 1, fill: '#000000' },
        { key: 'I-2', at: 45 * day, minutes: 60, fill: '#000000' },
        { key: 'I-3', at: 45 * day, minutes: 0, fill: '#000000' },
      ]}
      ticks={[10 * day, 10 * day]}
      median={10}
      months={[{ at: 0, label: '1 Jul' }]}
      levelText={(minutes) => `${minutes} min`}
      medianSaid="10 min"
      name="3 incidents"
    />,
  );
  it('an incident stands at its day and its time, the longest gridline above the longest of them', () => {
    // The plot runs from x 58 to 586 and from y 156 (one minute or less) up to y 8 (sixty minutes).
    const circles = [...html.matchAll(/cx="([\d.]+)" cy="([\d.]+)"/g)].map((match) => [Number(match[1]), Number(match[2])]);
    expect(circles).toEqual([
      [58, 156],
      [322, 8],
      [322, 156],
    ]);
  });
  it('names its median beside the line and shows every release as a tick', () => {
    expect(html).toContain('font-weight="600">10 min</text>');
    expect(html.match(/v9/g)).toHaveLength(2);
  });
});
