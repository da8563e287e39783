import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DeliveryChart, type DeliveryWords } from '../../../documents/charts/delivery/delivery-chart.tsx';
import { barNear, deliveryLayout, frame, type DeliveryDrawing } from '../../../documents/charts/delivery/layout.ts';

const words: DeliveryWords = {
  name: 'payment, 2025',
  bars: 'Risk per release',
  incidents: 'Incidents',
  level: 'Undeployed change',
  levelNote: '',
  peak: 'peak 12',
  tolerated: '9',
  number: String,
};

const drawing: DeliveryDrawing = {
  start: 0,
  end: 1_000,
  bars: [
    { at: 100, size: 9, outcome: 'ok' },
    { at: 300, size: 99, outcome: 'failed' },
    { at: 500, size: null, outcome: 'ok' },
    { at: 700, size: 1, outcome: 'undecided' },
  ],
  level: {
    steps: [
      { at: 0, level: 0 },
      { at: 200, level: 12 },
      { at: 300, level: 3 },
    ],
    peak: 12,
    peakAt: 200,
  },
  tolerated: 9,
  incidents: [{ key: 'a', at: 310, severity: 'sev1' }],
};

const draw = (over: Partial<DeliveryDrawing> = {}) => {
  const now = { ...drawing, ...over };
  return renderToStaticMarkup(<DeliveryChart drawing={now} layout={deliveryLayout(now, 1_000)} ticks={[]} words={words} />);
};
const group = (markup: string, outcome: string) => markup.split(`data-outcome="${outcome}"`)[1]?.split('</g>')[0] ?? '';

describe('delivery on one axis of time', () => {
  it('has bars on a logarithmic scale from zero: 9 changes are half as tall as 99', () => {
    const { tall } = deliveryLayout(drawing, 1_000);
    // log10(1 + 9) = 1 and log10(1 + 99) = 2 of a height of 120 pixels.
    expect([tall(0), tall(9), tall(99)]).toEqual([0, 60, 120]);
    const top = frame.barsBase;
    expect(group(draw(), 'ok')).toContain(` ${top}v-60h`);
    expect(group(draw(), 'failed')).toContain(` ${top}v-120h`);
  });

  it('tells a failure and what is undecided by a mark too, and draws a ring for a size that is not known', () => {
    const markup = draw();
    expect(group(markup, 'failed')).toMatch(/l6 6m0 -6l-6 6/);
    expect(group(markup, 'undecided')).toMatch(/a2\.5 2\.5/);
    expect(group(markup, 'ok')).toMatch(/a2\.5 2\.5/);
  });

  it('draws what is over the load line apart, and no line where none is set', () => {
    const { y } = deliveryLayout(drawing, 1_000);
    const line = Math.round(y(9) * 100) / 100;
    expect(draw()).toContain(`M34 ${line}H942`);
    expect(draw()).toContain('load-line-mark');
    expect(draw({ tolerated: null })).not.toContain('load-line-mark');
  });

  it('says all of it in a sentence, and finds the bar that is nearest', () => {
    expect(draw()).toMatch(/role="img" aria-label="payment, 2025"/);
    const layout = deliveryLayout(drawing, 1_000);
    // The plot is 908 wide from 34 on: 300 of 1,000 is at 306.4.
    expect([barNear(layout, 0), barNear(layout, 300), barNear(layout, 2_000)]).toEqual([0, 1, 3]);
  });
});
