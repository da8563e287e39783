import { describe, expect, it } from 'vitest';
import { boldly } from '../../../documents/bow-tie/places.ts';
import { textEms } from '../../../documents/html/text-width.ts';
import { widthsIn } from './letter-widths.mjs';

const texts = [
  '같은 기준일의 정산 배치가 두 번 돌아 정산금이 중복 지급됩니다.',
  'C-12 · Preventive · Key',
  'D-40으로 테스트 효력 종료, 2025. 11. 30.',
  'Who approves every release before it is deployed to production?',
  'WWW MMM @@@ %%% ILLIMITED minimum',
  'Ärger über Öl – “größer” als früher',
];

describe('the width of a text that nobody measures', () => {
  it.each([
    ['Regular', 1],
    ['SemiBold', boldly],
  ] as const)('is at least that in Pretendard %s, times %s, and not a third more', (weight, times) => {
    for (const [at, real] of widthsIn(weight, texts).entries()) {
      const text = texts[at] ?? '';
      expect([text, textEms(text) * times >= real, textEms(text) <= real * 1.34]).toEqual([text, true, true]);
    }
  });
});
