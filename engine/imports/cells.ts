import type { Json } from '../values/json.ts';

/** The cells of a row as their columns read them: `null` is an empty cell, a missing key a column that the file lacks. */
export type Cells = Readonly<Record<string, Json>>;
