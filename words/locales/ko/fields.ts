import type { fields as english } from '../en/fields.ts';

export const fields: Readonly<Record<keyof typeof english, string>> = {
};
