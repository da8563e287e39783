import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** How often a test kills a worker. */
    kills: number;
  }
}

const kills = inject('kills');

/** Moments at which a worker is killed, in milliseconds, spread over what it does and other ones in each run. */
export const moments = (most: number) => Array.from({ length: kills }, (_, at) => ((at + Math.random()) * most) / kills);

/** Such a test takes longer the more it kills. */
export const killing = { timeout: 15_000 * kills };
