import { describe, expect, it } from 'vitest';
import { maybeText, ref, text } from '../../../engine/kind/fields.ts';
import { defineKind } from '../../../engine/kind/define-kind.ts';
import { shapesOfKinds } from '../../../engine/kind/shapes.ts';
import type { Json } from '../../../engine/values/json.ts';

const thing = defineKind('things', {
  code: 'T',
  life: 'record',
  since: 1,
  fields: { title: text(8), otherId: ref('things'), url: maybeText(4) },
});
const shape = shapesOfKinds([thing])(1).get('things');

describe('what may stand in a field of a row', () => {
  // An id has 1 to 64 UTF-16 units, a code 1 to 24; a title must say something and is in normal form.
  it.each<[string, Json, string | null]>([
    ['id', 'a', null],
    ['id', 'a'.repeat(64), null],
    ['id', '', 'too_small'],
    ['id', 'a'.repeat(65), 'too_big'],
    ['id', 7, 'invalid_type'],
    ['id', null, 'invalid_type'],
    ['code', 'T-'.padEnd(24, '1'), null],
    ['code', 'T-'.padEnd(25, '1'), 'too_big'],
    ['otherId', 'b', null],
    ['otherId', null, 'invalid_type'],
    ['title', 'a', null],
    ['title', 'nine long', 'too_big'],
    ['title', '  ', 'custom'],
    ['title', 'e\u0301', 'custom'],
    ['url', null, null],
    ['url', '', null],
    ['url', 'five5', 'too_big'],
  ])('%s: %j is %s', (field, value, code) => {
    const check = shape?.get(field);
    // Asked twice: what was good once is remembered.
    expect(check?.(value)?.code ?? null).toBe(code);
    expect(check?.(value)?.code ?? null).toBe(code);
  });
});
