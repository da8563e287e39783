import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionedIn, mentionParts, mentionWords, readMentions, withMentions, type Mentionable } from '../../../engine/values/mentions.ts';

const seed = Number(process.env['PLIMSOLL_SEED'] ?? 20_251_020);
const people: readonly Mentionable[] = [
  { id: 'a', code: 'P-1', name: '김하나' },
  { id: 'b', code: 'P-2', name: '김하' },
  { id: 'c', code: 'P-3', name: 'Mary Ann' },
  { id: 'd', code: 'P-4', name: 'Mary' },
  { id: 'e', code: 'P-5', name: '박민수' },
  { id: 'f', code: 'P-6', name: '박민수' },
  { id: 'g', code: 'P-7', name: null },
  { id: 'h', code: 'P-12', name: '이서' },
];
const read = (text: string) => readMentions(text, people);
const readText = (text: string) => {
  const result = read(text);
  return result.ok ? result.value : null;
};

describe('a text that mentions people', () => {
  it.each([
    ['@김하나 확인 바랍니다', '@[a] 확인 바랍니다'],
    ['@김하나에게 물어봄', '@[a]에게 물어봄'],
    ['(@김하)', '(@[b])'],
    ['@Mary Ann, please', '@[c], please'],
    ['@Mary 님', '@[d] 님'],
    ['@Mary님', '@[d]님'],
    ['@Maryland', '@Maryland'],
    ['hong@Mary.com', 'hong@Mary.com'],
    ['@P-1, @P-12', '@[a], @[h]'],
    ['@P-123', '@P-123'],
    ['@nobody @', '@nobody @'],
    ['@P-7', '@[g]'],
    ['no mention', 'no mention'],
  ])('%s is kept as %s', (written, kept) => {
    expect(read(written)).toEqual({ ok: true, value: kept });
  });

  it('is refused where two go by the name, and says by which codes they are told apart', () => {
    expect(read('@박민수 확인')).toEqual({
      ok: false,
      problems: [{ code: 'mention.ambiguous', args: { value: '@박민수', codes: '@P-5, @P-6' } }],
    });
    expect(read('@P-5 확인')).toEqual({ ok: true, value: '@[e] 확인' });
  });

  it('names each person once, and stands in pieces', () => {
    expect(mentionedIn('@[a] and @[c], @[a]')).toEqual(['a', 'c']);
    expect(mentionParts('@[a] and @[c]')).toEqual([{ person: 'a' }, { words: ' and ' }, { person: 'c' }]);
    expect(mentionParts('')).toEqual([]);
  });

  it(`written out as people write it, is read back as it was (seed ${seed})`, () => {
    const words = mentionWords(people);
    const piece = fc.oneof(
      fc.constantFrom(...people.map(({ id }) => `@[${id}]`)),
      fc.constantFrom(' ', '에게 ', ', ', '\n', 'x ', '(', ') ', '@ ', '@? '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        // People are mentioned as words of their own: what touches a name is a blank, a sign or a particle.
        const text = pieces
          .map((one) => (one.startsWith('@[') ? ` ${one}` : one))
          .join('')
          .replaceAll(/\](?=[x@])/g, '] ');
        const written = withMentions(text, (id) => `@${words(id) ?? ''}`);
        expect(written).not.toContain('@[');
        expect(readText(written)).toBe(text);
      }),
      { seed, numRuns: 500 },
    );
  });
});
