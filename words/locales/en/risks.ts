export const risks = {
} as const;
