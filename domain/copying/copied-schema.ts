import type { JsonObject } from '../../engine/values/json.ts';
import { z } from '../../engine/values/schema.ts';

const fields: z.ZodType<JsonObject> = z.record(z.string(), z.json());

/** A row that comes along with a new record: `key` is what others of the same record call it. */
const copiedRow = z.strictObject({ key: z.string().min(1).max(64), fields });

/** Rows of one kind that come along: `field` will hold the id of the new record. */
const copiedPart = z.strictObject({ kind: z.string(), field: z.string(), rows: z.array(copiedRow).max(500).readonly() });
export type CopiedPart = Readonly<z.infer<typeof copiedPart>>;

/** What a new record takes over: its fields, and the parts and ties that may come along. It holds ids of people, never their names. */
export const copiedSchema = z.strictObject({ fields, parts: z.array(copiedPart).max(20).readonly() });
export type Copied = Readonly<z.infer<typeof copiedSchema>>;
