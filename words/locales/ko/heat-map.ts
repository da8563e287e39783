import type { heatMap as english } from '../en/heat-map.ts';

export const heatMap: Readonly<Record<keyof typeof english, string>> = {
};
