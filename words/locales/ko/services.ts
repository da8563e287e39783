import type { services as english } from '../en/services.ts';

export const services: Readonly<Record<keyof typeof english, string>> = {
};
