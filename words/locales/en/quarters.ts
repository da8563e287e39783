export const quarters = {
} as const;
