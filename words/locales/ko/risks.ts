import type { risks as english } from '../en/risks.ts';

export const risks: Readonly<Record<keyof typeof english, string>> = {
};
