import { z } from '../engine/values/schema.ts';

/**
 * What a page posts to itself, with one end of a channel, so that preload hands that end to main: over it calls are made whose
 * bytes do not pass through the page's thread. Main answers there as it answers the page.
 */
export const portRequest = 'plimsoll-port';

/** A call over such a channel; `call` is the number that the caller gave it. */
export const portCallSchema = z.strictObject({ call: z.int(), channel: z.string(), args: z.unknown() });
export type PortCall = z.infer<typeof portCallSchema>;

/** What became of a call. */
export type PortAnswer = { readonly call: number } & ({ readonly answer: unknown } | { readonly failed: string });
