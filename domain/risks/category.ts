/** The five categories, in the order of every list and report. */
export const categories = ['market', 'credit', 'operational', 'liquidity', 'reputation'] as const;
export type Category = (typeof categories)[number];
