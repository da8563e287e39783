import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notedFields } from '../../../domain/imports/noted-fields.ts';
import { linesOf } from '../../../engine/lists/lines.ts';
import { enteringText } from '../../../engine/values/text.ts';
import type { Json } from '../../../engine/values/json.ts';
import { cases } from '../../support/long.ts';

const { readItems, showItem, schema } = notedFields.further;
const read = (value: Json) => readItems?.(value, 'Asia/Seoul');
const cell = (items: readonly Json[]) => linesOf(items.map((item) => showItem?.(item) ?? ''));

const text = (most: number) =>
  fc
    .string({ minLength: 1, maxLength: most, unit: fc.constantFrom('a', '가', ' ', ':', '：', '\\', '\t', '\n', '-', '[', '{', '"') })
    .map(enteringText)
    .filter((one) => one.trim() !== '');
const item = fc.record({ name: text(8).map((one) => one.trim().replaceAll('\n', ' ')), text: text(12) });

describe('further fields', () => {
  it('come back from the lines of a cell as they went out', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 4 }), (items) => {
        expect(schema.safeParse(items).success).toBe(true);
        expect(read(cell(items))).toEqual({ ok: true, value: items });
        expect(read(JSON.stringify(items))).toEqual({ ok: true, value: items });
      }),
      { numRuns: cases(300) },
    );
  });

  it('are read as a person types them: blanks around names, a colon of either width, a text that goes on', () => {
    const typed = '보고 주기 : 분기\n\n관리 번호：A-7\n  둘째 줄\nURL: https://example.com/a:b\n비어 있음:';
    expect(read(typed)).toEqual({
      ok: true,
      value: [
        { name: '보고 주기', text: '분기' },
        { name: '관리 번호', text: 'A-7\n둘째 줄' },
        { name: 'URL', text: 'https://example.com/a:b' },
      ],
    });
  });

  it('have a name each, and no blanks around it', () => {
    expect(read('이름 없는 줄')).toMatchObject({ ok: false, problems: [{ code: 'field.notNamed' }] });
    expect(schema.safeParse([{ name: ' 앞', text: 'x' }]).success).toBe(false);
    expect(schema.safeParse([{ name: '앞', text: ' ' }]).success).toBe(false);
  });
});
