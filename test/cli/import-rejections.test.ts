import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileOf, smallRegister } from '../support/register-files.ts';
import { plimsoll, testFolder } from './support.ts';

it.each([
  ['en', 'Row 2, Booked: This cannot be before “Occurred on”.'],
  ['ko', '2행, Booked: “발생일”보다 앞설 수 없습니다.'],
] as const)('a rejected row says in words which day it lies before, in %s', async (language, line) => {
  const folder = testFolder();
  const [register, losses, mapping] = ['r.plimsoll', 'l.csv', 'm.json'].map((name) => join(folder, name)) as [string, string, string];
  writeFileSync(register, fileOf((await smallRegister()).register));
  writeFileSync(losses, 'Title,Occurred on,Booked,Gross loss,Currency\nFee,2025-08-01,2025-07-01,5,KRW\n');
  writeFileSync(mapping, JSON.stringify({ Booked: 'bookedOn' }));
  const answer = await plimsoll(['import', register, '--losses', losses, '--mapping', mapping, '--language', language]);
  expect(answer.status).toBe(1);
  expect(`${answer.out}${answer.err}`).toContain(line);
  const asJson = await plimsoll(['import', register, '--losses', losses, '--mapping', mapping, '--json']);
  expect(asJson.json()).toMatchObject({ rejected: [{ row: 2, code: 'field.outOfOrder', reason: 'This cannot be before “Occurred on”.' }] });
});

it('a rejected row names the column by which its record would be found', async () => {
  const folder = testFolder();
  const [register, tests] = ['r.plimsoll', 't.csv'].map((name) => join(folder, name)) as [string, string];
  writeFileSync(register, fileOf((await smallRegister()).register));
  writeFileSync(tests, 'Control,Held on,Conclusion\nC-9,2025-12-01,effective\n');
  const answer = await plimsoll(['import', register, '--controlTests', tests, '--language', 'en']);
  expect(`${answer.out}${answer.err}`).toContain('Row 2, Control: There is no record "C-9".');
});

/** Seven rows of risks: five with a word of theirs for the likelihood, two of them the same, and one of another kind of mistake. */
const words = ['High', 'Low', 'High', 'High', 'Medium'].map((level, at) => `Risk ${at + 1},market,2025-01-0${at + 1},${level},3`);
const risks = [
  'Title,Category,Identified on,Inherent likelihood,Inherent impact',
  ...words,
  'Risk 6,weather,2025-01-06,2,2',
  'Risk 7,credit,2025-01-07,2,6',
];

it.each([
  ['en', 'Inherent likelihood: 5 cells, 3 values: High (3), Low (1), Medium (1). Row 2: ', 'Row 7, Category: ', ' The cell says: weather'],
  ['ko', 'Inherent likelihood: 셀 5개, 값 3가지: High (3), Low (1), Medium (1). 2행: ', '7행, Category: ', ' 셀의 값: weather'],
] as const)('what is wrong is said once for a column, with the values that it has, in %s', async (language, group, single, says) => {
  const folder = testFolder();
  const [register, file] = ['r.plimsoll', 'risks.csv'].map((name) => join(folder, name)) as [string, string];
  writeFileSync(register, fileOf((await smallRegister()).register));
  writeFileSync(file, `${risks.join('\n')}\n`);
  const { err } = await plimsoll(['import', register, '--risks', file, '--dry-run', '--language', language]);
  const lines = err.split('\n');
  expect(lines.filter((line) => line.startsWith(group))).toHaveLength(1);
  expect(lines.find((line) => line.startsWith(single))).toContain(says);
  // The level that is too high is in the reason itself.
  expect(lines.find((line) => line.includes('Inherent impact: '))).not.toContain(says.slice(0, 8));
  const asJson = await plimsoll(['import', register, '--risks', file, '--dry-run', '--json']);
  expect(asJson.json()).toMatchObject({ rejected: expect.arrayContaining([expect.objectContaining({ row: 3, value: 'Low' })]) as unknown });
});
