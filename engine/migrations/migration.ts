import type { JsonObject } from '../values/json.ts';

/** One step of the row schemas, from N to N+1, as a pure function of each row of the tables that it touches. */
export type Migration = { readonly from: number; readonly rows: Readonly<Record<string, (row: JsonObject) => JsonObject>> };
