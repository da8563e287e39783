import { describe, expect, it } from 'vitest';
import { plainPage } from '../../../renderer/platform/plain-page.ts';

const series = { registerId: 'reg-1', store: 'store-1' };

describe('a page without a host', () => {
  it('says that nothing outside the browser keeps a journal', async () => {
    const page = plainPage();
    expect(await page.call('journal.known', {})).toEqual([]);
    const append = page.call('journal.append', { ...series, name: 'n', after: null, bytes: new Uint8Array() });
    expect(await append).toEqual({ ok: false, problems: [{ code: 'journal.none' }] });
    expect(await page.call('journal.read', series)).toEqual(await append);
    expect(await page.call('journal.forget', series)).toEqual({ ok: true, value: null });
  });

  it('has no folder to read a repository from, and says what has', async () => {
    expect(await plainPage().call('git.choose', {})).toEqual({ ok: false, problems: [{ code: 'git.noFolderHere' }] });
  });

  it('holds typed text of each register until it is dropped', async () => {
    const page = plainPage();
    await page.call('drafts.hold', { registerId: 'reg-1', key: 'a', value: { title: '정산' } });
    await page.call('drafts.hold', { registerId: 'reg-1', key: 'a', value: { title: '정산 지연' } });
    await page.call('drafts.hold', { registerId: 'reg-2', key: 'a', value: 'other' });
    expect(await page.call('drafts.held', { registerId: 'reg-1' })).toEqual([{ key: 'a', value: { title: '정산 지연' } }]);
    await page.call('drafts.hold', { registerId: 'reg-1', key: 'a', value: null });
    expect(await page.call('drafts.held', { registerId: 'reg-1' })).toEqual([]);
  });
});
