import type { problems as english } from '../en/problems.ts';

export const problems: Readonly<Record<keyof typeof english, string>> = {
};
