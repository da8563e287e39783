import { describe, expect, it } from 'vitest';
import { ko } from '../../words/locales/ko/all.ts';
import { translator } from '../../words/translate.ts';

const say = translator('ko');
const topic = (value: string) => say('problems:import.codeTaken', { value }).split(' ')[1];
const direction = (format: string) => say('quarters:exportAs', { format }).split(' ')[0];

describe('a Korean particle', () => {
  it('follows the last sound of a Korean word or a number', () => {
    // 통제 ends in a vowel, 리스크명 in a consonant; 12 is read 십이, 7 칠, 10 십.
    expect(['통제', '리스크명', 'ops/12', 'fx-7', 'R-10'].map(topic)).toEqual(['통제는', '리스크명은', 'ops/12는', 'fx-7은', 'R-10은']);
  });

  it('follows the names of letters that are read one by one', () => {
    // 피디에프, 엑스엘에스엑스, 에이치티엠엘 (after ㄹ: 로), 제이슨 or 제이에스오엔.
    expect(['PDF', 'XLSX', 'HTML', 'JSON'].map(direction)).toEqual(['PDF로', 'XLSX로', 'HTML로', 'JSON으로']);
  });

  it('is written in both forms where the last sound is not known', () => {
    expect(['checkout', '支付', 'Café', 'A-R'].map(topic)).toEqual(['checkout은(는)', '支付은(는)', 'Café은(는)', 'A-R은(는)']);
    expect(direction('pdf')).toBe('pdf(으)로');
  });

  it('follows the word before what stands in brackets at its end', () => {
    // 십이 and 칠 decide, not 일 and 차; brackets that hold all of it are part of the word: 값.
    expect(['D-12(2.14.1)', 'I-7(지연(2차))', '(값)'].map(topic)).toEqual(['D-12(2.14.1)는', 'I-7(지연(2차))은', '(값)은']);
  });

  it('never stands bare after an inserted word', () => {
    const sentences = Object.values(ko).flatMap((namespace) => Object.entries<string>(namespace));
    const bare = /\}\}["”’)\]]*(은|는|이|가|을|를|와|과|으로|로)(?=[\s.,:]|$)/;
    expect(sentences.filter(([, sentence]) => bare.test(sentence))).toEqual([]);
  });
});
