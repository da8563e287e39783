import { describe, expect, it } from 'vitest';
import { en } from '../../words/locales/en/all.ts';
import { ko } from '../../words/locales/ko/all.ts';
import { translator } from '../../words/translate.ts';

describe('words', () => {
  it('has every sentence in both languages, with the same arguments', () => {
    const names = (text: string) => [...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1] ?? '').sort((a, b) => (a < b ? -1 : 1));
    for (const [namespace, sentences] of Object.entries(en)) {
      const korean = ko[namespace as keyof typeof ko] as Readonly<Record<string, string>>;
      expect(Object.keys(korean).sort((a, b) => (a < b ? -1 : 1))).toEqual(Object.keys(sentences).sort((a, b) => (a < b ? -1 : 1)));
      for (const [key, sentence] of Object.entries(sentences)) {
        expect(new Set(names(korean[key] ?? ''))).toEqual(new Set(names(sentence)));
      }
    }
  });

  it('puts no Korean particle into an English sentence', () => {
    const sentences = Object.values(en).flatMap((namespace) => Object.values<string>(namespace));
    expect(sentences.filter((sentence) => /\{\{[^}]*[가-힣]/.test(sentence))).toEqual([]);
  });

  it('answers in the language that was asked for', () => {
    expect(translator('ko')('common:saved')).toBe('저장됨');
    expect(translator('en')('common:saved')).toBe('Saved');
  });
});
