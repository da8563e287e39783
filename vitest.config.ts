import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', environment: 'node', include: ['test/{house,domain,words,documents,cli,node,electron}/**/*.test.{ts,tsx}'], testTimeout: 30_000 } },
    ],
  },
});
