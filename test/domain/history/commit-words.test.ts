import { describe, expect, it } from 'vitest';
import { saysHotfix } from '../../../domain/history/hotfix-words.ts';
import { revertFinder, revertIn } from '../../../domain/history/reverts.ts';

describe('a subject says hotfix', () => {
  it.each([
    ['hotfix: stop the flood', false],
    ['Hotfix/1.2.3', false],
    ['[HOTFIX] 결제 오류', false],
    ['핫픽스: 결제 오류', false],
    ['긴급 패치 적용', false],
    ["Merge branch 'hotfix/1.0.1'", true],
    ["Merge branch 'hotfix-payments' into 'main'", true],
    ["Merge remote-tracking branch 'origin/hotfix_7'", true],
    ['Merge pull request #12 from firm/hot-fix-login', true],
    ['Merge pull request #12 in SHOP/api from 긴급수정/login to main', true],
    ['Merged in hotfix/login (pull request #7)', true],
    ['Merge hotfix 1.0.1', true],
  ])('%s', (subject, isMerge) => expect(saysHotfix(subject, isMerge)).toBe(true));

  it.each([
    ['The hotfix panel is drawn', false],
    ['Photofix: colours', false],
    ['hotfixture renamed', false],
    ["Merge branch 'feature/photofix'", true],
    ['Merge pull request #12 from firm/login', true],
    ["Merge branch 'main' into hotfix/1", true],
    ["Merge branch 'hotfix/1'", false],
  ])('not: %s', (subject, isMerge) => expect(saysHotfix(subject, isMerge)).toBe(false));
});

describe('a revert', () => {
  const [first, second, third] = ['a'.repeat(40), 'b'.repeat(40), 'c'.repeat(40)] as const;
  const body = (commit: string) => `Broke payments.\n\nThis reverts commit ${commit}.\n`;

  it('names the commit that it takes back, whole or cut', () => {
    const finder = revertFinder();
    finder.add(first, 'Add');
    finder.add(second, 'Add');
    expect(finder.find({ commit: first, subject: 'Add' })).toBe(first);
    expect(finder.find({ commit: 'aaaaaaaa', subject: 'Add' })).toBe(first);
    expect(finder.find({ commit: third, subject: 'Gone' })).toBe(third);
  });

  it('that names none takes back the latest before it of that subject', () => {
    const finder = revertFinder();
    finder.add(first, 'Add (#1)');
    finder.add(second, 'Add (#1)');
    expect(finder.find({ commit: null, subject: 'Add (#1)' })).toBe(second);
    expect(finder.find({ commit: null, subject: 'Add' })).toBeNull();
  });

  it('is what git and its hosts write, and nothing that only speaks of it', () => {
    expect(revertIn('Revert "Add "it""', body(first))).toEqual({ commit: first, subject: 'Add "it"' });
    expect(revertIn('Revert "추가" (#15)', 'Reverts firm/shop#12')).toEqual({ commit: null, subject: '추가' });
    expect(revertIn('Revert the order', body(first))).toBeNull();
    expect(revertIn('Reapply "Add"', body(first))).toBeNull();
  });
});
