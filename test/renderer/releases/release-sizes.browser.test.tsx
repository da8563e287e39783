import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { ReleaseSizes } from '../../../renderer/features/releases/sizes/release-sizes.tsx';
import { command, good, openedRegister } from '../../store/support/registers.ts';
import { show } from '../support/stage.tsx';

let leave: (() => void)[] = [];
afterEach(() => {
  for (const one of leave) one();
  leave = [];
});

it('says of how many releases it shows the sizes, where they are not all', async () => {
  const { client, opened } = await openedRegister();
  const rows = Array.from({ length: 450 }, (_, index) => ({
    row: index + 2,
    // Of 450 the latest 400 have at least 51 commits: their median lies between 250 and 251.
    fields: {
      version: `1.${index + 1}`,
      releasedAt: new Date(Date.UTC(2024, 0, 1) + index * 86_400_000).toISOString(),
      commits: index + 1,
    },
  }));
  const file = { table: 'releases', source: 'r.csv', service: '결제', strict: true, names: {}, rows };
  good(await client.send(command('register.import', file)));
  const query = { table: 'releases', search: '', filters: [], sort: [], archived: false } as const;
  leave.push(await show(<ReleaseSizes query={query} />, { client, opened, language: 'en' }));
  await expect.element(page.getByText('400 releases, median 250.5, largest 450 (1.450) · of the latest 400 of 450')).toBeVisible();
});
