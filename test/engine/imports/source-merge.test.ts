import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastSaid, markOf, marksOf, mergeSource } from '../../../engine/imports/source-merge.ts';
import { sameJson, type Json, type JsonObject } from '../../../engine/values/json.ts';
import { cases } from '../../support/long.ts';

const long = '가'.repeat(500);
const value: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json[]>(null, '', [], 'a', 'b', 'c', true, 3, long, `${long}.`),
  fc.array(fc.constantFrom<Json[]>('x', 'y'), { maxLength: 3 }),
);
const fields = ['a', 'b', 'c', 'd'] as const;
const row = fc.record({ a: value, b: value, c: value, d: value });
const merging = { together: [['a', 'b']], isOther: false, overwrite: false };

/** A record as its source last left it, edited since in some fields. */
const edited = fc
  .record({ was: row, edits: fc.record({ a: value, b: value, c: value, d: value }, { requiredKeys: [] }) })
  .map(({ was, edits }) => ({ was, now: { ...was, ...edits, sourced: marksOf(was) } as JsonObject }));

const of = (row: JsonObject, field: string): Json => row[field] ?? null;

describe('what a source says again', () => {
  it('changes nothing where it is what it said before, whatever was edited', () => {
    fc.assert(
      fc.property(edited, ({ was, now }) => {
        expect(mergeSource(now, was, merging)).toEqual({ fields: {}, sourced: now['sourced'], kept: [] });
      }),
      { numRuns: cases(200) },
    );
  });

  it('is taken whole where nobody edited', () => {
    fc.assert(
      fc.property(row, row, (was, said) => {
        const { fields: changed, kept, sourced } = mergeSource({ ...was, sourced: marksOf(was) }, said, merging);
        expect({ ...was, ...changed }).toEqual(said);
        expect(kept).toEqual([]);
        expect(sourced).toEqual(marksOf(said));
      }),
      { numRuns: cases(200) },
    );
  });

  it('never overwrites an edit, tells each that it wanted to overwrite, and says so once', () => {
    fc.assert(
      fc.property(edited, row, ({ was, now }, said) => {
        const merged = mergeSource(now, said, merging);
        const after = { ...now, ...merged.fields, sourced: merged.sourced };
        for (const field of fields) {
          const isEdited = !sameJson(of(now, field), of(was, field));
          const sourceMoved = !sameJson(of(said, field), of(was, field));
          const isToldOf = sourceMoved && isEdited && !sameJson(of(now, field), of(said, field));
          expect(of(after, field)).toEqual(isEdited ? of(now, field) : of(after, field));
          // Alone, a field is told exactly then; of two that belong together also where the other holds it back.
          const mayBeTold = field === 'a' || field === 'b';
          expect(merged.kept.includes(field)).toBe(isToldOf || (mayBeTold && merged.kept.includes(field)));
        }
        expect(mergeSource(after, said, merging)).toEqual({ fields: {}, sourced: merged.sourced, kept: [] });
      }),
      { numRuns: cases(400) },
    );
  });

  it('takes both of two that belong together, or neither', () => {
    fc.assert(
      fc.property(edited, row, ({ now }, said) => {
        const { fields: changed } = mergeSource(now, said, merging);
        const taken = ['a', 'b'].every((field) => sameJson(of({ ...now, ...changed }, field), of(said, field)));
        expect('a' in changed || 'b' in changed ? taken : true).toBe(true);
      }),
      { numRuns: cases(200) },
    );
  });
});

const alone = { ...merging, together: [] };

describe('the first word of a source on a record that is there', () => {
  const said = { title: 'Zahlungen langsam', url: 'https://x', summary: 'a', posts: ['1', '2'] };

  it('fills what is empty, keeps and tells what differs, and takes a list of which ours is the beginning', () => {
    const row: JsonObject = { title: '결제 지연', url: null, summary: 'a', posts: ['1'], sourced: null };
    expect(mergeSource(row, said, alone)).toEqual({
      fields: { url: 'https://x', posts: ['1', '2'] },
      sourced: { ...said, title: { kept: 'Zahlungen langsam' } },
      kept: ['title'],
    });
  });

  it('keeps a list that is no beginning of theirs', () => {
    expect(mergeSource({ posts: ['2'], sourced: null }, { posts: ['1', '2'] }, alone)).toMatchObject({ fields: {}, kept: ['posts'] });
    expect(mergeSource({ posts: ['1', '2', '3'], sourced: null }, { posts: ['1', '2'] }, alone)).toMatchObject({
      fields: {},
      kept: ['posts'],
    });
  });

  it('does not say what a start is taken from where another start stands', () => {
    const posted = { startedAt: '10:00', startAnchor: 'firstPost' };
    const pair = [['startedAt', 'startAnchor']];
    expect(mergeSource({ startedAt: '09:12', startAnchor: null, sourced: null }, posted, { ...alone, together: pair })).toMatchObject({
      fields: {},
      kept: ['startedAt', 'startAnchor'],
    });
    expect(mergeSource({ startedAt: '10:00', startAnchor: null, sourced: null }, posted, { ...alone, together: pair })).toMatchObject({
      fields: { startAnchor: 'firstPost' },
      kept: [],
    });
  });
});

describe('what is remembered of a source', () => {
  it('is a short value itself and of a long one 64 hex digits', () => {
    expect(markOf('17')).toBe('17');
    expect(markOf(null)).toBe(null);
    expect(markOf(long)).toEqual({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expect(markOf(long)).not.toEqual(markOf(`${long}.`));
    expect(markOf([long])).not.toEqual(markOf(long));
  });
});

describe('what is held back', () => {
  const row: JsonObject = { title: '우리 제목', url: 'https://x', sourced: { title: 'A', url: 'https://x' } };
  const said = { title: 'B', url: 'https://x' };
  const held = mergeSource(row, said, alone);
  const after = { ...row, ...held.fields, sourced: held.sourced };

  it('is told once and stays held back while the source says the same', () => {
    expect(held).toEqual({ fields: {}, kept: ['title'], sourced: { title: { kept: 'B' }, url: 'https://x' } });
    expect(mergeSource(after, said, alone)).toEqual({ fields: {}, kept: [], sourced: held.sourced });
    expect(lastSaid(after, 'title')).toBe('B');
  });

  it('is taken when somebody says so, and nothing else that was edited here', () => {
    const edited = { ...after, url: 'https://ours' };
    expect(mergeSource(edited, said, { ...alone, overwrite: true })).toEqual({ fields: { title: 'B' }, kept: [], sourced: said });
  });

  it('is held back no more once both say the same', () => {
    expect(mergeSource({ ...after, title: 'B' }, said, alone)).toEqual({ fields: {}, kept: [], sourced: said });
  });

  it('is told again when the source says something new', () => {
    expect(mergeSource(after, { ...said, title: 'C' }, alone)).toMatchObject({ fields: {}, kept: ['title'] });
  });

  it('does not count what another source said before', () => {
    const other = { ...alone, isOther: true };
    expect(mergeSource(row, { title: 'A', url: 'https://y' }, other)).toMatchObject({ fields: {}, kept: ['title', 'url'] });
  });
});
