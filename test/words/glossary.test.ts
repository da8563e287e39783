import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../words/locales/en/all.ts';
import { ko } from '../../words/locales/ko/all.ts';

type Row = {
  readonly concept: string;
  readonly words: readonly string[];
  readonly forbidden: readonly string[];
  readonly except: readonly string[];
};

const root = new URL('../../', import.meta.url);
const glossary = readFileSync(new URL('words/glossary.md', root), 'utf8');
const rows = rowsOf(glossary);

/** The rows of every table of the glossary; the columns are those of its first line. */
function rowsOf(text: string): readonly Row[] {
  const list = (cell = '') => cell.split(',').flatMap((word) => word.replaceAll('`', '').trim() || []);
  return text.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells.length !== 8 || cells[1] === 'Concept' || cells[1]?.startsWith('---')) return [];
    const [, concept = '', english, korean, forbidden, except] = cells;
    return [{ concept, words: [...list(english), ...list(korean)], forbidden: list(forbidden), except: list(except) }];
  });
}

const isKorean = (word: string) => /[가-힣]/.test(word);

/** The forbidden words of a text, each with the concept that has another word. */
function faults(text: string): readonly string[] {
  return rows.flatMap(({ concept, forbidden, except }) => {
    const rest = except.reduce((left, phrase) => left.replaceAll(phrase, ' '), text);
    return forbidden.flatMap((word) => (stands(word, rest) ? `"${word}" for ${concept}: ${text}` : []));
  });
}

// Particles follow a Korean word without a space; an English word is found whole.
function stands(word: string, text: string): boolean {
  if (isKorean(word)) return text.includes(word);
  return new RegExp(`(?<![\\w-])${word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`, 'i').test(text);
}

/** The prose of a page: without code, addresses of links and pictures. */
function linesOfPage(path: string): readonly string[] {
  const lines = readFileSync(new URL(path, root), 'utf8')
    .replaceAll(/```[\s\S]*?```/g, '')
    .split('\n');
  return lines.flatMap((line) => (line.startsWith('    ') ? [] : line.replaceAll(/`[^`]*`/g, '`').replaceAll(/\]\([^)]*\)/g, ']')));
}

const sentencesOf = (locale: typeof en | typeof ko) =>
  Object.values(locale).flatMap((namespace) =>
    Object.values<string>(namespace).map((sentence) => sentence.replaceAll(/\{\{[^}]*\}\}/g, '{{}}')),
  );

describe('the glossary', () => {
  it('has a term for each concept in both languages, and forbids none of its own', () => {
    expect(rows.length).toBeGreaterThan(60);
    for (const { concept, words } of rows) {
      expect([concept, words.some(isKorean), words.some((word) => !isKorean(word))]).toEqual([concept, true, true]);
      expect(words.flatMap(faults)).toEqual([]);
    }
    expect(new Set(rows.map(({ concept }) => concept)).size).toBe(rows.length);
  });

  it('finds a forbidden word, whole in English and before a particle in Korean, but for the exceptions of its row', () => {
    expect(faults('Mend it')).toHaveLength(1);
    expect(faults('Recommended')).toEqual([]);
    expect(faults('증거를 적습니다')).toHaveLength(1);
    expect(faults('이름이 삭제된 사람 P-7')).toEqual([]);
    expect(faults('삭제된 사람 P-7')).toHaveLength(1);
  });

  it('has no term that nobody reads: each row but those of plain language has one in each locale', () => {
    const [english, korean] = [sentencesOf(en).join('\n').toLowerCase(), sentencesOf(ko).join('\n')];
    const unread = rowsOf(glossary.split('## Plain language')[0] ?? '').filter(({ words }) => {
      const isRead = (word: string) => (isKorean(word) ? korean.includes(word) : english.includes(word.toLowerCase()));
      return !words.some((word) => isKorean(word) && isRead(word)) || !words.some((word) => !isKorean(word) && isRead(word));
    });
    expect(unread.map(({ concept }) => concept)).toEqual([]);
  });

  it('is kept by every sentence of both locales', () => {
    expect([...sentencesOf(en), ...sentencesOf(ko)].flatMap(faults)).toEqual([]);
  });

  it.each(['README.md', 'README.ko.md', 'docs/guide.md', 'docs/guide.ko.md', 'docs/import-formats.md'])('is kept by %s', (path) => {
    expect(linesOfPage(path).flatMap(faults)).toEqual([]);
  });
});
