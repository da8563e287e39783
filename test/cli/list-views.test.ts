import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createdMemory } from '../support/memory.ts';
import { fileOf } from '../support/register-files.ts';
import { plimsoll, testFolder } from './support.ts';

let file = '';

/** Three risks of 김하나, who made the register, and of 박서준; today is 1 January 2026. */
beforeEach(async () => {
  const { register, done, context } = await createdMemory();
  const hana = context.actor;
  const seojun = (await done('people.create', { fields: { name: '박서준', role: null } })).id;
  const risk = (fields: Readonly<Record<string, string | null>>) =>
    done('risks.create', { fields: { category: 'market', identifiedOn: '2025-07-01', ...fields } });
  const fx = await risk({ title: '환율 급등', ownerId: hana, nextReviewOn: '2025-12-31' });
  await risk({ title: 'Rate rise', ownerId: seojun, nextReviewOn: '2026-01-01', status: 'treating' });
  await risk({ title: '환율 급락', nextReviewOn: '2025-10-01', status: 'closed', closedOn: '2025-12-01' });
  const control = await done('controls.create', { fields: { title: '한도', kind: 'preventive' } });
  await done('riskControls.create', { fields: { riskId: fx.id, controlId: control.id } });
  const losses = [
    { title: 'small', gross: 5_000, currency: 'KRW' },
    { title: 'large', gross: 900_000, currency: 'USD' },
  ];
  for (const loss of losses) await done('losses.create', { fields: { ...loss, occurredOn: '2025-08-01' } });
  await done('views.create', {
    fields: {
      name: '내 시장 리스크',
      table: 'risks',
      asked: {
        search: '',
        filters: [{ column: 'ownerId', refers: ['me'] }],
        sort: [{ column: 'title', descending: true }],
        group: null,
        archived: false,
      },
      columns: [
        { key: 'title', width: 300 },
        { key: 'code', width: null },
      ],
    },
  });
  file = join(testFolder(), 'r.plimsoll');
  writeFileSync(file, fileOf(register));
});

async function found(table: string, ...args: readonly string[]): Promise<string> {
  const answer = await plimsoll(['list', file, table, ...args, '--json']);
  expect(answer.status).toBe(0);
  return (answer.json() as readonly { readonly code: string }[]).map(({ code }) => code).join(' ');
}

describe('the list of a kind in the command line', () => {
  it.each([
    ['is not', ['--where', 'status!=closed'], 'R-1 R-2'],
    ['of the values of a field any', ['--where', 'status=closed', '--where', '상태=treating'], 'R-2 R-3'],
    ['of conditions of two fields both', ['--where', 'status!=closed', '--where', 'title~환율'], 'R-1'],
    ['does not contain', ['--where', 'title!~환율'], 'R-2'],
    ['empty and not empty', ['--where', 'owner='], 'R-3'],
    ['somebody', ['--where', 'owner!='], 'R-1 R-2'],
    ['nobody or this one', ['--where', 'owner=', '--where', 'owner=박서준'], 'R-2 R-3'],
    ['before, without the day itself', ['--where', 'nextReviewOn<2026-01-01'], 'R-1 R-3'],
    ['until, with it', ['--where', 'nextReviewOn<=2026-01-01'], 'R-1 R-2 R-3'],
    ['between', ['--where', 'nextReviewOn>=2025-12-31', '--where', 'nextReviewOn<=2025-12-31'], 'R-1'],
    ['overdue: past, and not of a closed risk', ['--where', 'nextReviewOn=overdue'], 'R-1'],
    ['the same in Korean', ['--where', '다음 검토일=기한 지남'], 'R-1'],
    ['me, by the name of who asks', ['--where', 'owner=me', '--by', '박서준'], 'R-2'],
    ['nobody, where the register does not know who asks', ['--where', 'owner=me'], ''],
    ['without control', ['--where', 'controlCount=0', '--where', 'status!=closed'], 'R-2'],
    ['with a control', ['--where', 'controls=C-1'], 'R-1'],
    ['sorted down, and then up', ['--sort', '-status,title'], 'R-3 R-2 R-1'],
    ['words in any text', ['--search', '환율 급'], 'R-1 R-3'],
    ['a view that comes with the kind', ['--view', 'withoutControl'], 'R-2'],
    ['a view by its word', ['--view', '검토 지연'], 'R-1'],
    ['a view and a condition more', ['--view', 'all', '--where', 'status=closed'], 'R-3'],
    ['a view that was kept', ['--view', '내 시장 리스크', '--by', '김하나'], 'R-1'],
  ])('%s', async (_, args, codes) => {
    expect(await found('risks', ...args)).toBe(codes);
  });

  it('compares amounts as people write them, each in its own currency', async () => {
    // 5,000 won have no decimals; 900,000 cents are 9,000 dollars.
    expect(await found('losses', '--where', 'gross>5000')).toBe('L-2');
    expect(await found('losses', '--where', 'gross=9000')).toBe('L-2');
    expect(await found('losses', '--where', 'gross<=5000')).toBe('L-1');
  });

  it('shows the columns of a view, or those that are named, in their order', async () => {
    const heading = async (...args: readonly string[]) =>
      (await plimsoll(['list', file, 'risks', ...args, '--format', 'csv', '--language', 'en'])).out.split('\r\n')[0]?.replace('\ufeff', '');
    expect(await heading('--view', '내 시장 리스크')).toBe('Title,Code');
    expect(await heading('--columns', 'status,code')).toBe('Status,Code');
  });

  it('says which views there are', async () => {
    const { status, err } = await plimsoll(['list', file, 'controls', '--view', 'red', '--language', 'en']);
    expect(status).toBe(2);
    expect(err).toMatch(/"red" for --view\. Allowed values: all, mine, testDue, untested, withoutRisk, toBePutRight$/m);
  });
});
