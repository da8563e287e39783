import type { menu as english } from '../en/menu.ts';

export const menu: Readonly<Record<keyof typeof english, string>> = {
};
