import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../documents/spreadsheets/decode-text.ts';
import { hexToBytes, utf8ToBytes } from '../../../engine/values/sha256.ts';

const decode = (bytes: Uint8Array) => {
  const read = decodeText(bytes);
  return read.ok ? [read.value.encoding, read.value.text] : read.problems.map(({ code }) => code);
};
const utf16 = (text: string, little: boolean, mark = '') => {
  const bytes = new Uint8Array((mark.length + text.length) * 2);
  const view = new DataView(bytes.buffer);
  for (const [at, unit] of Array.from({ length: mark.length + text.length }, (_, index) => (mark + text).charCodeAt(index)).entries())
    view.setUint16(at * 2, unit, little);
  return bytes;
};
/** Text of which each character is below 256, as Windows-1252 writes it but from 80 to 9F, which are given as they are. */
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('the encoding of a text is said', () => {
  it('UTF-8 with a mark and without', () => {
    expect(decode(utf8ToBytes('제목\r\n가'))).toEqual(['utf-8', '제목\n가']);
    expect(decode(utf8ToBytes('\uFEFF제목'))).toEqual(['utf-8', '제목']);
  });

  it('UTF-16 with a mark and without, in either order of bytes', () => {
    for (const text of ['제목,설명\n가나다,risk\n', 'Title\tNote\nA\tB\n', '가\n']) {
      for (const mark of ['\uFEFF', '']) {
        expect(decode(utf16(text, true, mark))).toEqual(['utf-16le', text]);
        expect(decode(utf16(text, false, mark))).toEqual(['utf-16be', text]);
      }
    }
  });

  // 제목,똠방 / 대한 and 危險, as Windows-949 bytes; 똠 (8C 63) is one of its 8,822 syllables that EUC-KR does not have.
  it('CP949, with its rare syllables and Chinese characters', () => {
    expect(decode(hexToBytes('c1a6b8f12c8c63b9e60a'))).toEqual(['cp949', '제목,똠방\n']);
    expect(decode(hexToBytes('b4ebc7d10aeacbfacf0a'))).toEqual(['cp949', '대한\n危險\n']);
  });

  it.each([
    [
      'French',
      'R\u00e9f;Intitul\u00e9 du risque\n1;D\u00e9faut d\u0092un tiers, cr\u00e9\u00e9e \u00e0 No\u00ebl\n',
      'Réf;Intitulé du risque\n1;Défaut d’un tiers, créée à Noël\n',
    ],
    ['German', 'Titel;Ma\u00dfnahme\n\u00c4nderung;Gr\u00f6\u00dfe 5 \u0080\n', 'Titel;Maßnahme\nÄnderung;Größe 5 €\n'],
    ['Spanish', 'T\u00edtulo\n\u00bfQu\u00e9 a\u00f1o?\n', 'Título\n¿Qué año?\n'],
    ['English with typographic signs', 'Title\nWe don\u0092t know \u0096 \u0093yet\u0094\n', 'Title\nWe don’t know – “yet”\n'],
  ])('Windows-1252: %s', (_, written, text) => {
    expect(decode(latin(written))).toEqual(['windows-1252', text]);
  });

  it.each([
    // Риск;Описание / Сбой;Высокий in Windows-1251; リスク,説明 in Shift JIS; Réf;été in Mac Roman.
    ['Cyrillic', 'd0e8f1ea3bcef7e8f1e0ede8e50ad1e1eee93bc2fbf1eeeae8e90a'],
    ['Japanese', '838a83588 34e2c90e096be0a'.replace(' ', '')],
    ['of an old Macintosh', '528e663b8e748e0a'],
  ])('a text that is none of these is refused: %s', (_, hex) => {
    expect(decode(hexToBytes(hex))).toEqual(['file.wrongEncoding']);
  });
});
