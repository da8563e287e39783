import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../domain/units/kind.ts';
import { fromNowhere } from '../../support/blank-fields.ts';
import { treeOf, unitsBelow } from '../../../renderer/features/units/unit-tree.ts';

const unit = (id: string, parentId: string | null): Unit => ({ id, code: `U-${id}`, archivedAt: null, name: id, parentId, ...fromNowhere });

describe('the tree of units', () => {
  it('stands each unit under the one that it is part of', () => {
    const units = [unit('cards', 'payments'), unit('payments', null), unit('audit', null), unit('ledger', 'payments')];
    expect(treeOf(units).map(({ unit: { id }, depth }) => `${depth} ${id}`)).toEqual(['0 audit', '0 payments', '1 cards', '1 ledger']);
    expect([...unitsBelow('payments', units)].sort()).toEqual(['cards', 'ledger']);
  });

  it('shows units whose parent is archived, or which are part of each other', () => {
    const units = [unit('orphan', 'gone'), unit('one', 'two'), unit('two', 'one')];
    expect(
      treeOf(units)
        .map(({ unit: { id } }) => id)
        .sort(),
    ).toEqual(['one', 'orphan', 'two']);
    expect([...unitsBelow('one', units)].sort()).toEqual(['one', 'two']);
  });
});
