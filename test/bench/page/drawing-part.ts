import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { DeliveryChart } from '../../../documents/charts/delivery/delivery-chart.tsx';
import { deliveryLayout, type DeliveryDrawing } from '../../../documents/charts/delivery/layout.ts';
import { thinSteps } from '../../../domain/delivery/thin-steps.ts';
import type { Step } from '../../../domain/delivery/undeployed.ts';
import { epochOf, instantOf } from '../../../engine/values/time.ts';
import type { BenchRow } from '../bench.ts';
import { median } from '../quantile.ts';
import { shown } from './shown.ts';

const [changes, each, width, runs] = [10_000, 30, 900, 15] as const;
const [start, end] = [Date.UTC(2025, 0, 1), Date.UTC(2026, 0, 1)];
const span = { start: instantOf(start), end: instantOf(end) };
const words = { name: '', bars: '', incidents: '', level: '', levelNote: '', peak: '', tolerated: '', number: String };

/** A year of changes that are merged evenly, 30 to a deployment. */
function year(): { readonly steps: readonly Step[]; readonly bars: DeliveryDrawing['bars'] } {
  const steps: Step[] = [];
  const bars: DeliveryDrawing['bars'][number][] = [];
  for (let at = 0; at < changes; at += 1) {
    const time = start + ((end - start) * at) / changes;
    const waiting = (at % each) + 1;
    steps.push({ at: instantOf(time), level: waiting });
    if (waiting === each) {
      steps.push({ at: instantOf(time + 1_000), level: 0 });
      bars.push({ at: time + 1_000, size: each, outcome: at % 7 === 0 ? 'failed' : 'ok' });
    }
  }
  return { steps, bars };
}

function chart(host: HTMLElement, { steps, bars }: ReturnType<typeof year>): void {
  const drawing: DeliveryDrawing = {
    start,
    end,
    bars,
    level: {
      steps: thinSteps(steps, span, 2_000).map(({ at, level }) => ({ at: epochOf(at), level })),
      peak: each,
      peakAt: start,
    },
    tolerated: 20,
    incidents: [],
  };
  const root = createRoot(host);
  flushSync(() => root.render(createElement(DeliveryChart, { drawing, layout: deliveryLayout(drawing, width), ticks: [], words })));
}

/** The same points as they are, one path. */
function path(host: HTMLElement, { steps }: ReturnType<typeof year>): void {
  const d = steps.map(({ at, level }, index) => {
    const [x, y] = [((epochOf(at) - start) / (end - start)) * width, 100 - (level / each) * 100];
    return index === 0 ? `M${x} ${y}` : `H${x}V${y}`;
  });
  host.innerHTML = `<svg width="${width}" height="100"><path d="${d.join('')}" fill="none" stroke="black"/></svg>`;
}

export const drawingRows: readonly BenchRow<unknown>[] = [
  {
    name: 'draw the delivery of 10,000 changes',
    floor: 'one bare SVG path of the same points',
    goal: 2,
    async measure() {
      const made = year();
      const [values, floors]: [number[], number[]] = [[], []];
      for (let run = 0; run < runs; run += 1) {
        floors.push(await shown((host) => path(host, made)));
        values.push(await shown((host) => chart(host, made)));
      }
      return { value: median(values), floor: median(floors) };
    },
  },
];
