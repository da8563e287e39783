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
