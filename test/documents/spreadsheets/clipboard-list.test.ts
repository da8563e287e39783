import { expect, it } from 'vitest';
import { clipboardBook } from '../../../documents/spreadsheets/clipboard-book.ts';
import { clipboardList } from '../../../documents/spreadsheets/clipboard-list.ts';
import { listRows } from '../../../domain/register/in-memory.ts';
import { memorySource } from '../../../engine/lists/memory-source.ts';
import { createdMemory } from '../../support/memory.ts';

it('rows that are copied are a table in their columns and order, and nothing in it is a formula or a mark of a page', async () => {
  const { register, done } = await createdMemory();
  await done('risks.create', { fields: { title: '=cmd "<b>"', category: 'market', identifiedOn: '2025-07-01', tags: ['a', 'b'] } });
  await done('risks.create', { fields: { title: '환율', category: 'credit', identifiedOn: '2025-07-01' } });
  const source = memorySource(register, '2025-07-01');
  const rows = listRows(source, { table: 'risks', search: '', filters: [], sort: [{ column: 'code', descending: true }], archived: false });
  const { text, html } = clipboardList({ table: 'risks', rows, source, language: 'ko', keys: ['title', 'code', 'tags'] });
  expect(text).toBe('제목\t코드\t태그\r\n환율\tR-2\t\r\n"\'=cmd ""<b>"""\tR-1\t"a\nb"');
  expect(html).toBe(
    '<table><tr><th>제목</th><th>코드</th><th>태그</th></tr><tr><td>환율</td><td>R-2</td><td></td></tr>' +
      '<tr><td>\'=cmd "&lt;b&gt;"</td><td>R-1</td><td>a<br>b</td></tr></table>',
  );
  // It is pasted here as it was copied.
  expect(clipboardBook(text, html ?? '').ok).toBe(true);
});

it('so many rows that a page would stand still over their table are copied as text alone, all of them', async () => {
  const { register, done } = await createdMemory();
  await done('risks.create', { fields: { title: 'x'.repeat(190), category: 'market', identifiedOn: '2025-07-01' } });
  const source = memorySource(register, '2025-07-01');
  const [row] = listRows(source, { table: 'risks', search: '', filters: [], sort: [], archived: false });
  if (row === undefined) throw new Error('no row');
  // A line is `<tr><td>`, 190 letters, `</td></tr>`: 208 characters; before the first stands `<table><tr><th>Title</th></tr>`, 30.
  const copied = (count: number) =>
    clipboardList({ table: 'risks', rows: Array.from({ length: count }, () => row), source, language: 'en', keys: ['title'] });
  expect((1_000_000 - 30) / 208).toBeCloseTo(4807.5, 1);
  expect(copied(4_807).html).toHaveLength(30 + 4_807 * 208 + '</table>'.length);
  const { text, html } = copied(4_808);
  expect(html).toBeNull();
  expect(text.split('\r\n')).toHaveLength(1 + 4_808);
});
