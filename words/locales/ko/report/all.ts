import { appendix } from './appendix.ts';
import { categories } from './categories.ts';
import { change } from './change.ts';
import { changes } from './changes.ts';
import { controls } from './controls.ts';
import { corrections } from './corrections.ts';
import { cover } from './cover.ts';
import { deepDives } from './deep-dives.ts';
import { delivery } from './delivery.ts';
import { flows } from './flows.ts';
import { heatMap } from './heat-map.ts';
import { limits } from './limits.ts';
import { losses } from './losses.ts';
import { paper } from './paper.ts';
import { restatements } from './restatements.ts';
import { risks } from './risks.ts';
import { signOff } from './sign-off.ts';
import { summary } from './summary.ts';
import { terms } from './terms.ts';
import { wordStyles } from './word-styles.ts';

/** Everything that the quarterly report says, in every one of its forms: a file for each part. */
export const report = {
  ...cover,
  ...paper,
  ...terms,
  ...summary,
  ...risks,
  ...flows,
  ...heatMap,
  ...categories,
  ...controls,
  ...losses,
  ...deepDives,
  ...delivery,
  ...change,
  ...changes,
  ...restatements,
  ...corrections,
  ...limits,
  ...signOff,
  ...appendix,
  ...wordStyles,
};
