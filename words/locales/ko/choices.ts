import type { choices as english } from '../en/choices.ts';

export const choices: Readonly<Record<keyof typeof english, string>> = {
};
