import { describe, expect, it } from 'vitest';
import { defineKind } from '../../../engine/kind/define-kind.ts';
import { optional, sameAs, since, text } from '../../../engine/kind/fields.ts';
import type { AnyKind } from '../../../engine/kind/kind.ts';
import { migratedRow, takeStep } from '../../../engine/migrations/migrate.ts';
import { whole, type Migration } from '../../../engine/migrations/migration.ts';
import { schemasOfKinds } from '../../../engine/migrations/steps-of-kinds.ts';
import type { StoredRow } from '../../../engine/rows/row.ts';
import { textIn } from '../../../engine/values/json.ts';

// Deposits have been there from the start, a field came with version 2 and one with 3; lenders came with version 3, and a
// field of theirs with 4.
const deposits = defineKind('deposits', {
  code: null,
  life: 'record',
  since: 1,
  fields: {
    title: text(200),
    note: since(2, optional(text(200))),
    shownAs: since(3, sameAs('title', text(200))),
  },
});
const lenders = defineKind('lenders', {
  code: null,
  life: 'record',
  since: 3,
  fields: { name: text(200), country: since(4, optional(text(2))) },
});
const kinds: readonly AnyKind[] = [deposits, lenders];
const row = { id: 'one', title: 'Margin' };

describe('the row schemas of kinds', () => {
  it('have the latest version that brought a kind, a field or a written step', () => {
    expect(schemasOfKinds([], []).latest).toBe(1);
    expect(schemasOfKinds([deposits], []).latest).toBe(3);
    expect(schemasOfKinds(kinds, []).latest).toBe(4);
    expect(schemasOfKinds(kinds, [{ from: 4, rows: { deposits: (deposit) => deposit } }]).latest).toBe(5);
  });

  it('give older rows the blank of each field that came, or what they have in the field that it takes its own from', () => {
    const schemas = schemasOfKinds(kinds, []);
    expect(migratedRow(schemas, 'deposits', row, 1, 2)).toEqual({ id: 'one', title: 'Margin', note: null });
    expect(migratedRow(schemas, 'deposits', row, 1, 4)).toEqual({ id: 'one', title: 'Margin', note: null, shownAs: 'Margin' });
    expect(migratedRow(schemas, 'lenders', { id: 'two', name: 'Bank' }, 3, 4)).toEqual({ id: 'two', name: 'Bank', country: null });
  });

  it('have no change of rows where a kind came', () => {
    expect(schemasOfKinds([deposits, { ...lenders, fields: { name: lenders.fields.name } }], []).steps[1]?.rows).not.toHaveProperty(
      'lenders',
    );
  });
});

describe('a step that is written by hand', () => {
  it('goes first: what it sets of the fields that came stays, and the others get their blank', () => {
    const rename: Migration = { from: 1, rows: { deposits: ({ label, ...deposit }) => ({ ...deposit, title: label ?? null }) } };
    const old = { id: 'one', label: 'Margin' };
    expect(migratedRow(schemasOfKinds(kinds, [rename]), 'deposits', old, 1, 2)).toEqual({ id: 'one', title: 'Margin', note: null });
    const sets: Migration = { from: 1, rows: { deposits: (deposit) => ({ ...deposit, note: 'from before' }) } };
    expect(migratedRow(schemasOfKinds(kinds, [sets]), 'deposits', row, 1, 2)).toEqual({ id: 'one', title: 'Margin', note: 'from before' });
  });

  it('goes first as a whole too, and may make rows of a kind that comes with it', () => {
    const split = whole(['deposits', 'lenders'], ({ deposits: all }) => ({
      lenders: all.map((deposit) => ({ id: `${textIn(deposit, 'id')}.lender`, name: 'Bank' })),
    }));
    const step = schemasOfKinds(kinds, [{ from: 2, whole: split }]).steps[1];
    const tables = new Map([['deposits', new Map<string, StoredRow>([['one', { ...row, note: null, revision: 3 }]])]]);
    if (step) takeStep(tables, step, 9);
    expect(Object.fromEntries([...tables].map(([table, rows]) => [table, [...rows.values()]]))).toEqual({
      deposits: [{ id: 'one', title: 'Margin', note: null, shownAs: 'Margin', revision: 3 }],
      lenders: [{ id: 'one.lender', name: 'Bank', revision: 9 }],
    });
  });
});

describe('steps and `since` that disagree are refused', () => {
  it('a step for rows of a kind that came later', () => {
    expect(() => schemasOfKinds(kinds, [{ from: 2, rows: { lenders: (lender) => lender } }])).toThrow('lenders');
    expect(() => schemasOfKinds(kinds, [{ from: 1, whole: whole(['lenders'], (rows) => rows) }])).toThrow('lenders');
  });

  it('a version that brought nothing', () => {
    expect(() => schemasOfKinds([lenders], [])).toThrow('version 2');
    expect(() => schemasOfKinds(kinds, [{ from: 6, rows: { deposits: (deposit) => deposit } }])).toThrow('version 5');
  });

  it('two steps from one version', () => {
    expect(() => schemasOfKinds(kinds, [{ from: 1 }, { from: 1 }])).toThrow('from 1');
  });

  it('a field without a blank, unless a step gives it to older rows', () => {
    const required = { ...deposits, fields: { ...deposits.fields, payer: { ...text(200), since: 3 } } };
    expect(() => schemasOfKinds([required], [])).toThrow('payer');
    const gives: Migration = { from: 2, rows: { deposits: (deposit) => ({ ...deposit, payer: 'unknown' }) } };
    expect(migratedRow(schemasOfKinds([required], [gives]), 'deposits', { ...row, note: null }, 2, 3)).toEqual({
      id: 'one',
      title: 'Margin',
      note: null,
      payer: 'unknown',
      shownAs: 'Margin',
    });
  });
});
