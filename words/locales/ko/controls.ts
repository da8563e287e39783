import type { controls as english } from '../en/controls.ts';

export const controls: Readonly<Record<keyof typeof english, string>> = {
};
