import type { incidents as english } from '../en/incidents.ts';

export const incidents: Readonly<Record<keyof typeof english, string>> = {
};
