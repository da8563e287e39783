import { afterEach, describe, expect, it } from 'vitest';
import { frozenSchemas } from '../../support/frozen.ts';
import { copyOfFrozen, codesThen } from '../../support/frozen-in-a-window.ts';
import { endAll, launch, newFolder } from '../support/launch.ts';

afterEach(endAll);

describe.each(frozenSchemas.filter((schema) => schema > 1))('the register frozen under schema %i', (schema) => {
  it('opens in the window with its history, undo and the register then', async () => {
    const { page } = await launch(newFolder(), { args: [copyOfFrozen(schema)] });
    expect([...(await codesThen(page))].sort()).toEqual(['R-1', 'R-2', 'R-4', 'R-5', 'R-6', 'R-7']);
  });
});
