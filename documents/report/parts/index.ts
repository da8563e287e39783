import { appendix } from './appendix/part.ts';
import { categories } from './categories/part.ts';
import { change } from './change/part.tsx';
import { changes } from './changes/part.ts';
import { corrections } from './corrections/part.ts';
import { controls } from './controls/part.ts';
import { deepDives } from './deep-dives/part.ts';
import { delivery } from './delivery/part.ts';
import { flows } from './flows/part.ts';
import { heatMap } from './heat-map/part.ts';
import { limits } from './limits/part.ts';
import { losses } from './losses/part.ts';
import { paper } from './paper/part.ts';
import { restatements } from './restatements/part.ts';
import { risks } from './risks/part.ts';
import { signOff } from './sign-off/part.ts';
import { summary } from './summary/part.ts';
import type { Part } from './part.ts';
import { table } from './table/part.ts';

/** Every part of the report in the order of the document: the only list of them. The model has the pieces in this order too. */
export const parts = {
  paper,
  summary,
  risks,
  flows,
  heatMap,
  deepDives,
  categories,
  controls,
  losses,
  delivery,
  change,
  changes,
  restatements,
  corrections,
  limits,
  signOff,
  appendix,
  table,
};

/** The same for whoever walks all of them, each with its name. */
export const partsInOrder: readonly (readonly [name: string, part: Part<unknown>])[] = Object.entries(parts);
