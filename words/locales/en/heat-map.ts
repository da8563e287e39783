export const heatMap = {
} as const;
