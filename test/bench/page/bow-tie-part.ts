import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { BowTie } from '../../../documents/bow-tie/bow-tie.tsx';
import { bowTieLayout } from '../../../documents/bow-tie/layout.ts';
import { largeDrawing } from '../../documents/bow-tie/large-drawing.ts';
import type { BenchRow } from '../bench.ts';
import { median } from '../quantile.ts';
import { shown } from './shown.ts';

const [runs, width] = [15, 1_080] as const;

/** A bow-tie as its page draws it: laid out, and each thing in it with what it does. */
function bowTie(host: HTMLElement): void {
  const drawing = largeDrawing(60, 8, 6);
  const act = () => {};
  const stop = (id: string) => ({ id, role: 'link', tabIndex: -1, onFocus: act, onKeyDown: act, onClick: act });
  const root = createRoot(host);
  flushSync(() => root.render(createElement(BowTie, { drawing, layout: bowTieLayout(drawing, width), stop })));
}

/** The same picture as text. */
function bareText(): string {
  const host = document.createElement('div');
  bowTie(host);
  return host.innerHTML;
}

export const bowTieRows: readonly BenchRow<unknown>[] = [
  {
    name: 'draw a bow-tie',
    floor: 'its bare SVG painted from a string',
    goal: 2,
    async measure() {
      const text = bareText();
      const [values, floors]: [number[], number[]] = [[], []];
      for (let run = 0; run < runs; run += 1) {
        floors.push(await shown((host) => void (host.innerHTML = text)));
        values.push(await shown(bowTie));
      }
      return { value: median(values), floor: median(floors) };
    },
  },
];
