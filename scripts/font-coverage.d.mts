/** The source of documents/html/font-coverage.ts, as the fonts make it. */
export function coverageSource(): string;
