import { expect, it } from 'vitest';
import { mappingNamedAfter, serviceNamedAfter } from '../../../documents/spreadsheets/named-after.ts';

it('what a file stands for is named after it, composed and without its ending', () => {
  expect(serviceNamedAfter('incidents', '결제.v2.csv'.normalize('NFD'), null)).toBe('결제.v2');
  expect(serviceNamedAfter('incidents', '.csv', null)).toBe('.csv');
  expect(serviceNamedAfter('risks', 'risks.csv', null)).toBeNull();
});

it('the name of a mapping is never longer than one may be', () => {
  expect(mappingNamedAfter(`${'가'.repeat(300)}.xlsx`)).toBe('가'.repeat(200));
});
