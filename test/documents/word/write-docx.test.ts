import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../documents/word/paper.ts';
import { writeDocx } from '../../../documents/word/write-docx.ts';
import { unzipped } from '../../support/register-files.ts';
import { all, partOf, textOf } from '../../support/word-files.ts';

const lines = (text: string) => [{ isSmall: false, pieces: [{ text, isBold: false, style: null }] }];
const cell = (text: string) => ({ lines: lines(text), align: 'left', isWhole: false, fill: null, span: 1 }) as const;
const blocksOf = (text: string): readonly Block[] => [
  { kind: 'heading', level: 0, lines: lines(text) },
  { kind: 'paragraph', style: 'Verdict', lines: lines(text) },
  { kind: 'definition', term: lines(text), said: lines(text) },
  { kind: 'list', isOrdered: true, items: [{ lines: lines(text), lists: [] }] },
  {
    kind: 'table',
    shares: [40, null],
    head: [{ cells: [cell(text), cell('')], isSum: false }],
    rows: [{ cells: [{ ...cell(text), fill: 5 }, cell(text)], isSum: true }],
  },
];
const paperOf = (text: string) =>
  writeDocx({
    blocks: blocksOf(text),
    language: 'en-GB',
    title: text,
    subject: text,
    author: text,
    madeAt: '2025-10-20T14:59:59.999Z',
    head: [text, text],
    foot: text,
    nameOfStyle: (style) => `${style} ${text}`,
  });

/** The file, after every part of it was read as XML. */
function sound(file: Uint8Array): Uint8Array {
  for (const name of unzipped(file).keys()) if (/\.(xml|rels)$/.test(name)) partOf(file, name);
  return file;
}

describe('a file for a word processor', () => {
  it.each([
    ['markup', '</w:t></w:r>]]><!-- & "quoted" \'so\' <w:p>', null],
    ['control characters', 'a\u0000\u0001\u000b\u001fb\ufffe', 'a\ufffd\ufffd\ufffd\ufffdb\ufffd'],
    ['half of a pair', 'a\ud83d b \udc00c', 'a\ufffd b \ufffdc'],
    ['signs beyond the first plane', '정산 😀 👩‍👩‍👧 \u{20000}', null],
    ['a word of two hundred letters', 'Abcdefghij'.repeat(20), null],
    ['what looks like a field or an escape', '%1. {PAGE} _x000D_ &#0; \\b', null],
  ])('holds %s as text', async (_, text, kept) => {
    const body = partOf(sound(await paperOf(text)), 'word/document.xml');
    const paragraphs = all(body, 'p').map(textOf);
    expect(paragraphs.slice(0, 2)).toEqual([kept ?? text, kept ?? text]);
    expect(paragraphs.filter((one) => one === (kept ?? text))).toHaveLength(6);
  });

  it('is well-formed whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (text) => {
        expect(sound(await paperOf(text)).length).toBeGreaterThan(1000);
      }),
      { numRuns: 25 },
    );
  });
});
