import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DraftText, RegisterClient } from '../../contract/store.ts';
import { RegisterDatabase } from '../../store/registers/register-database.ts';
import { command, good, openedRegister, recordRisk } from './support/registers.ts';

let store: RegisterClient;
let registerId: string;
beforeEach(async () => {
  ({ client: store, registerId } = await openedRegister());
});
afterEach(async () => {
  await store.forget(registerId);
  store.stop();
});

const minute = (n: number) => `2026-01-01T00:0${n}:00.000Z`;
const draft = (window: string, value: string | null, at: string, key = 'risks:r1:title'): DraftText => ({
  key,
  window,
  place: '/risks/r1',
  value,
  at,
});
const textsOf = async (window: string, living: readonly string[] = [], rescued: readonly DraftText[] = []) =>
  (await store.drafts(window, living, rescued)).texts.map(({ key, value }) => [key, value]);

describe('drafts of several windows', () => {
  it('of one field stand side by side, and are never taken from a window that lives', async () => {
    await store.keepDraft(draft('a', 'of a', minute(1)));
    await store.keepDraft(draft('b', 'of b', minute(2)));
    expect(await textsOf('a', ['b'])).toEqual([['risks:r1:title', 'of a']]);
    expect(await textsOf('c', ['a', 'b'])).toEqual([]);
    expect(await textsOf('b', ['a'])).toEqual([['risks:r1:title', 'of b']]);
  });

  it('that are gone are taken over once: by the first window that opens', async () => {
    await store.keepDraft(draft('gone', 'left', minute(1)));
    expect(await textsOf('c')).toEqual([['risks:r1:title', 'left']]);
    expect(await textsOf('d', ['c'])).toEqual([]);
    expect(await textsOf('c')).toEqual([['risks:r1:title', 'left']]);
  });

  it('of two that are gone the newer is taken, and the older waits until that one is settled', async () => {
    await store.keepDraft(draft('gone 2', 'newer', minute(2)));
    await store.keepDraft(draft('gone 1', 'older', minute(1)));
    expect(await textsOf('c')).toEqual([['risks:r1:title', 'newer']]);
    expect(await textsOf('c')).toEqual([['risks:r1:title', 'newer']]);
    await store.keepDraft(draft('c', null, minute(3)));
    expect(await textsOf('c')).toEqual([['risks:r1:title', 'older']]);
    await store.keepDraft(draft('c', null, minute(4)));
    expect(await textsOf('c')).toEqual([]);
  });

  it('that were settled do not come back from a place where they still lie, whoever had them last', async () => {
    const typed = draft('gone', 'typed', minute(1));
    expect(await textsOf('c', [], [typed])).toEqual([['risks:r1:title', 'typed']]);
    await store.keepDraft(draft('c', null, minute(2)));
    expect(await textsOf('d', [], [typed])).toEqual([]);
    expect(await textsOf('e', [], [typed])).toEqual([]);
    // One that is typed later in the same window is another.
    expect(await textsOf('e', [], [draft('gone', 'typed again', minute(3))])).toEqual([['risks:r1:title', 'typed again']]);
    await store.keepDraft(draft('e', null, minute(4)));
    await store.keepDraft(draft('f', 'of f', minute(5)));
    await store.keepDraft(draft('f', null, minute(6)));
    expect(await textsOf('g', [], [draft('f', 'of f', minute(5))])).toEqual([]);
  });

  it('of its own stay before those of a window that is gone, however new these are', async () => {
    await store.keepDraft(draft('c', 'own', minute(1)));
    await store.keepDraft(draft('gone', 'newer', minute(2)));
    expect(await textsOf('c')).toEqual([['risks:r1:title', 'own']]);
  });

  it('of an earlier version, which named no window, are taken over', async () => {
    const database = new RegisterDatabase(registerId);
    await database.storeDrafts.put({ key: 'risks:r1:title', value: 'of version 0', at: minute(1) });
    database.close();
    expect(await textsOf('c')).toEqual([['risks:r1:title', 'of version 0']]);
    await store.keepDraft(draft('c', null, minute(2)));
    expect(await textsOf('c')).toEqual([]);
  });
});

describe('drafts that a page wrote elsewhere when it went', () => {
  it('are kept where the store has nothing newer of that window, and dropped where that was the last word', async () => {
    await store.keepDraft(draft('c', 'newer', minute(3)));
    await store.keepDraft(draft('c', 'older', minute(1), 'risks:r1:event'));
    await store.keepDraft(draft('c', 'dropped', minute(1), 'risks:r1:code'));
    const rescued = [
      draft('c', 'rescued', minute(2)),
      draft('c', 'rescued', minute(2), 'risks:r1:event'),
      draft('c', null, minute(2), 'risks:r1:code'),
    ];
    const expected = [
      ['risks:r1:event', 'rescued'],
      ['risks:r1:title', 'newer'],
    ];
    expect(await textsOf('c', [], rescued)).toEqual(expected);
    expect(await textsOf('c')).toEqual(expected);
  });

  it('are dropped where an entry has said the same since, though the marks of what was settled are gone', async () => {
    const field = (value: string) => ({ value, base: 'before' });
    const id = await recordRisk(store, 'before');
    const key = `risks:${id}:title`;
    const typed = (value: string, at: string) => ({ key, window: 'gone', place: '', value: field(value), at });
    good(await store.send(command('risks.edit', { id, fields: { title: 'saved' } })));
    good(await store.send(command('risks.edit', { id, fields: { title: 'later' } })));
    const { lastEntryAt } = await store.status();
    const after = new Date(Date.parse(lastEntryAt ?? '') + 1).toISOString();
    const offered = async (rescued: DraftText) => (await store.drafts('c', [], [rescued])).texts.map(({ value }) => value);
    expect(await offered(typed('saved', minute(1)))).toEqual([]);
    // Another field was saved since: that says nothing of a text that was deleted in this one.
    expect(await offered({ ...typed('', minute(1)), key: `risks:${id}:event`, value: { value: null, base: 'before' } })).toEqual([
      { value: null, base: 'before' },
    ]);
    await store.keepDraft({ ...typed('', minute(2)), key: `risks:${id}:event`, window: 'c', value: null });
    // Typed again after it was saved, or never saved, it is no less worth than any other text.
    expect(await offered(typed('never saved', minute(1)))).toEqual([field('never saved')]);
    await store.keepDraft({ ...typed('', minute(2)), window: 'c', value: null });
    expect(await offered(typed('saved', after))).toEqual([field('saved')]);
  });
});
