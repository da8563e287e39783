import type { releases as english } from '../en/releases.ts';

export const releases: Readonly<Record<keyof typeof english, string>> = {
};
