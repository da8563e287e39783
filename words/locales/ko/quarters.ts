import type { quarters as english } from '../en/quarters.ts';

export const quarters: Readonly<Record<keyof typeof english, string>> = {
};
