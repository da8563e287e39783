import type { units as english } from '../en/units.ts';

export const units: Readonly<Record<keyof typeof english, string>> = {
};
