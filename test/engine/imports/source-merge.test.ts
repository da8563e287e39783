import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAsSaid, lastSaid, mergeSource } from '../../../engine/imports/source-merge.ts';
import { markOf, marksOf } from '../../../engine/imports/source-marks.ts';
import { sameJson, type Json, type JsonObject } from '../../../engine/values/json.ts';
import { cases } from '../../support/long.ts';

const long = '가'.repeat(500);
const value: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json[]>(null, '', [], 'a', 'b', 'c', true, 3, long, `${long}.`),
  fc.array(fc.constantFrom<Json[]>('x', 'y'), { maxLength: 3 }),
);
const fields = ['a', 'b', 'c', 'd'] as const;
const row = fc.record({ a: value, b: value, c: value, d: value });
/** A field as a whole. */
const whole = (field: string) => ({ field, item: null });

const merging = { together: [['a', 'b']], isOther: false, takes: () => false, named: new Set<string>() };

/** A record as its source last left it, edited since in some fields. */
const edited = fc
  .record({ was: row, edits: fc.record({ a: value, b: value, c: value, d: value }, { requiredKeys: [] }) })
  .map(({ was, edits }) => ({ was, now: { ...was, ...edits, sourced: marksOf(was) } as JsonObject }));

const of = (row: JsonObject, field: string): Json => row[field] ?? null;

describe('what a source says again', () => {
  it('changes nothing where it is what it said before, whatever was edited', () => {
    fc.assert(
      fc.property(edited, ({ was, now }) => {
        expect(mergeSource(now, was, merging)).toEqual({ fields: {}, sourced: now['sourced'], kept: [], taken: [] });
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
        const isKept = (field: string) => merged.kept.some((part) => part.field === field);
        for (const field of fields) {
          const isEdited = !sameJson(of(now, field), of(was, field));
          const sourceMoved = !sameJson(of(said, field), of(was, field));
          const isToldOf = sourceMoved && isEdited && !sameJson(of(now, field), of(said, field));
          expect(of(after, field)).toEqual(isEdited ? of(now, field) : of(after, field));
          // Alone, a field is told exactly then; of two that belong together also where the other holds it back.
          const mayBeTold = field === 'a' || field === 'b';
          expect(isKept(field)).toBe(isToldOf || (mayBeTold && isKept(field)));
        }
        expect(mergeSource(after, said, merging)).toEqual({ fields: {}, sourced: merged.sourced, kept: [], taken: [] });
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
      kept: [whole('title')],
      taken: [],
    });
  });

  it('keeps a list that is no beginning of theirs', () => {
    expect(mergeSource({ posts: ['2'], sourced: null }, { posts: ['1', '2'] }, alone)).toMatchObject({
      fields: {},
      kept: [whole('posts')],
    });
    expect(mergeSource({ posts: ['1', '2', '3'], sourced: null }, { posts: ['1', '2'] }, alone)).toMatchObject({
      fields: {},
      kept: [whole('posts')],
    });
  });

  it('does not say what a start is taken from where another start stands', () => {
    const posted = { startedAt: '10:00', startAnchor: 'firstPost' };
    const pair = [['startedAt', 'startAnchor']];
    expect(mergeSource({ startedAt: '09:12', startAnchor: null, sourced: null }, posted, { ...alone, together: pair })).toMatchObject({
      fields: {},
      kept: [whole('startedAt'), whole('startAnchor')],
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
    expect(held).toEqual({ fields: {}, kept: [whole('title')], taken: [], sourced: { title: { kept: 'B' }, url: 'https://x' } });
    expect(mergeSource(after, said, alone)).toEqual({ fields: {}, kept: [], taken: [], sourced: held.sourced });
    expect(lastSaid(after, 'title')).toBe('B');
  });

  it('is taken when somebody says so, and nothing else that was edited here', () => {
    const edited = { ...after, url: 'https://ours' };
    expect(mergeSource(edited, said, { ...alone, takes: () => true })).toEqual({
      fields: { title: 'B' },
      kept: [],
      taken: [whole('title')],
      sourced: said,
    });
  });

  it('is held back no more once both say the same', () => {
    expect(mergeSource({ ...after, title: 'B' }, said, alone)).toEqual({ fields: {}, kept: [], taken: [], sourced: said });
  });

  it('is told again when the source says something new', () => {
    expect(mergeSource(after, { ...said, title: 'C' }, alone)).toMatchObject({ fields: {}, kept: [whole('title')] });
  });

  it('does not count what another source said before', () => {
    const other = { ...alone, isOther: true };
    expect(mergeSource(row, { title: 'A', url: 'https://y' }, other)).toMatchObject({ fields: {}, kept: [whole('title'), whole('url')] });
  });
});

describe('a list of named texts', () => {
  const list = (texts: Readonly<Record<string, string>>): Json => Object.entries(texts).map(([name, text]) => ({ name, text }));
  const byName = { together: [], isOther: false, takes: () => false, named: new Set(['further']) };
  const part = (item: string) => ({ field: 'further', item });
  const was = { Board: 'A', Cost: '10', Team: 'Ops' };
  /** A record as its source left it, with these texts now. */
  const record = (now: Readonly<Record<string, string>>, from: Readonly<Record<string, string>> = was): JsonObject => ({
    further: list(now),
    sourced: marksOf({ further: list(from) }, byName.named),
  });

  it('follows its source in each name that nobody edited, and holds back the others alone', () => {
    const merged = mergeSource(record({ ...was, Board: 'mine' }), { further: list({ Board: 'B', Cost: '20', Team: 'Ops' }) }, byName);
    expect(merged.fields).toEqual({ further: list({ Board: 'mine', Cost: '20', Team: 'Ops' }) });
    expect(merged.kept).toEqual([part('Board')]);
  });

  it('keeps what is only here, adds what is new there, and drops what its source says no more', () => {
    const merged = mergeSource(record({ ...was, Own: 'here' }), { further: list({ New: 'n', Board: 'A', Cost: '10' }) }, byName);
    expect(merged.fields).toEqual({ further: list({ New: 'n', Board: 'A', Cost: '10', Own: 'here' }) });
    expect(merged.kept).toEqual([]);
  });

  it('takes one name of what is held back, and no other', () => {
    const said = { further: list({ Board: 'B', Cost: '20', Team: 'Ops' }) };
    const takes = ({ item }: { readonly item: string | null }) => item === 'Cost';
    const merged = mergeSource(record({ ...was, Board: 'mine', Cost: 'mine' }), said, { ...byName, takes });
    expect(merged.fields).toEqual({ further: list({ Board: 'mine', Cost: '20', Team: 'Ops' }) });
    expect([merged.kept, merged.taken]).toEqual([[part('Board')], [part('Cost')]]);
  });

  it('says of what is held back nothing more until its source changes it again', () => {
    const said = { further: list({ Board: 'B', Cost: '10', Team: 'Ops' }) };
    const row = record({ ...was, Board: 'mine' });
    const merged = mergeSource(row, said, byName);
    const after = { ...row, ...merged.fields, sourced: merged.sourced };
    expect(mergeSource(after, said, byName)).toEqual({ fields: {}, sourced: merged.sourced, kept: [], taken: [] });
    const again = mergeSource(after, { further: list({ Board: 'C', Cost: '10', Team: 'Ops' }) }, byName);
    expect(again.kept).toEqual([part('Board')]);
  });

  it('is remembered name by name where it is long', () => {
    const far = { Board: long, Cost: '10', Team: 'Ops' };
    const row = record({ ...far, Team: 'mine' }, far);
    expect(isAsSaid(row, { further: list(far) }, byName.named)).toBe(true);
    const merged = mergeSource(row, { further: list({ ...far, Cost: '20' }) }, byName);
    expect(merged.fields).toEqual({ further: list({ Board: long, Cost: '20', Team: 'mine' }) });
    expect(merged.kept).toEqual([]);
  });

  it('of which only a hash was kept, by a build before this, is as its source said it where it stands or is said so again', () => {
    const far = { Board: long, Cost: '10' };
    const row = { further: list({ ...far, Cost: 'mine' }), sourced: { further: markOf(list(far)) } };
    expect(isAsSaid(row, { further: list(far) }, byName.named)).toBe(true);
    const untouched = { further: list(far), sourced: { further: markOf(list(far)) } };
    const merged = mergeSource(untouched, { further: list({ ...far, Cost: '20' }) }, byName);
    expect(merged.fields).toEqual({ further: list({ ...far, Cost: '20' }) });
  });
});
