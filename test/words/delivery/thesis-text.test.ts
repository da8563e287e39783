import { describe, expect, it } from 'vitest';
import { thesisOf } from '../../../domain/delivery/thesis.ts';
import { thesisText } from '../../../words/delivery/thesis-text.ts';
import { translator } from '../../../words/translate.ts';

const small = (of: number, followed: number) => ({ band: 'from1', of, followed }) as const;
const large = (of: number, followed: number) => ({ band: 'from21', of, followed }) as const;

/** Wilson at 95 %: 2/40 is 1.4 to 16.5 %, 20/40 is 35.2 to 64.8 %, 22/55 28.1 to 53.2 %, 17/43 26.4 to 54.4 %. */
describe('the verdict on the thesis', () => {
  it('names what was followed less often, and never says safer', () => {
    const text = thesisText(thesisOf([small(40, 2), large(40, 20)], 'deployments'), translator('ko'));
    expect(text.finding).toBe('지지함');
    expect(text.verdict).toBe('작은 배포는 큰 배포보다 7일 안에 실패나 패치가 뒤따른 비율이 낮았습니다.');
    expect(text.because).toBe(
      '변경 1~5건: 40건 중 2건, 5.0\u00a0% (Wilson 95\u00a0% 구간 1.4~16.5\u00a0%). 변경 21~60건: 40건 중 20건, 50.0\u00a0% (Wilson 95\u00a0% 구간 35.2~64.8\u00a0%). 두 구간은 겹치지 않습니다.',
    );
    expect(text.quantity).toContain('n = 80');
  });

  it('says the reverse as readily', () => {
    const text = thesisText(thesisOf([small(40, 20), large(40, 2)], 'deployments'), translator('en'));
    expect(text.verdict).toBe('Smaller deployments were followed by a failure or a patch within 7 days more often than larger ones.');
  });

  it('says that a history does not show it', () => {
    const text = thesisText(thesisOf([small(55, 22), large(43, 17)], 'releases'), translator('ko'));
    expect(text.verdict).toBe('이 이력은 작은 릴리스에 실패나 패치가 덜 뒤따른다는 것을 보여 주지 않습니다.');
    expect(text.because).toMatch(/두 구간이 겹칩니다\.$/);
  });

  it('says how many there are where they are too few, and what was left out', () => {
    const leftOut = { sizeUnknown: 2, empty: 0, aborted: 1, tooYoung: 0, last: 0 };
    const text = thesisText(thesisOf([small(12, 1)], 'deployments', leftOut), translator('en'));
    expect(text.finding).toBe('Too little history');
    expect(text.verdict).toContain('12 deployments of known size');
    expect(text.because).toBeNull();
    expect(text.leftOut).toBe('Not counted: 2 of unknown size, 1 aborted.');
  });
});
