import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { frozenSchemas } from '../../support/frozen.ts';

it('every frozen schema has its documents tested', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => /^schema-\d+\.test\.ts$/.test(name));
  expect(files.sort()).toEqual(frozenSchemas.map((schema) => `schema-${schema}.test.ts`).sort());
});
