import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Table } from '../../../documents/html/table.tsx';
import { recordColumn, sheetOf, type RecordColumn } from '../../../documents/report/record-table.ts';

type Loss = { readonly code: string; readonly net: number; readonly currency: string };
const losses: readonly Loss[] = [{ code: 'L-1', net: 1200, currency: 'KRW' }];
const columns: readonly RecordColumn<Loss>[] = [
  recordColumn({ key: 'code', head: 'Code', width: 10, value: ({ code }) => code }),
  recordColumn({
    key: 'net',
    head: 'Net',
    align: 'right',
    value: ({ net }) => net,
    cell: ({ net, currency }) => `${currency} ${net.toLocaleString('en')}`,
  }),
];

describe('the columns of a kind of record', () => {
  it('hold plain values in a sheet', () => {
    expect(sheetOf('Losses', columns, losses)).toEqual({ name: 'Losses', header: ['Code', 'Net'], rows: [['L-1', 1200]] });
  });

  it('say the same on a page, each in its own way where it has one', () => {
    const html = renderToStaticMarkup(createElement(Table<Loss>, { columns, rows: losses, rowKey: ({ code }) => code }));
    expect(html).toContain('<th scope="row" class="">L-1</th><td class="right">KRW 1,200</td>');
  });
});
