import { expect, it } from 'vitest';
import { linesOfList } from '../../../renderer/ui/fields/pasted-lines.ts';

it('a list that was copied is its items, without what numbers them, each once', () => {
  expect(linesOfList('1. Key person leaves\r\n2) Vendor fails\n\n- Power cut\n• Power cut\n  Flood  \n')).toEqual([
    'Key person leaves',
    'Vendor fails',
    'Power cut',
    'Flood',
  ]);
  expect(linesOfList('2025 was wet')).toEqual(['2025 was wet']);
});
