import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../domain/register/in-memory.ts';
import type { ImportAnswer } from '../../../engine/imports/import-input.ts';
import type { JsonObject } from '../../../engine/values/json.ts';
import { createdMemory } from '../../support/memory.ts';

const at = (time: string) => `2025-07-01T${time}:00.000Z`;
const post = (time: string, status: string) => ({ at: at(time), status, message: '' });
/** As a status page tells of an incident of which it knows no window. */
const page = {
  title: 'Incident with Actions',
  serviceId: 'code-host',
  outsideId: '17',
  startedAt: at('10:00'),
  restoredAt: at('11:00'),
  downtimeStart: at('10:00'),
  downtimeEnd: at('11:00'),
  impactWindow: null,
  timeline: [post('11:00', 'Resolved'), post('10:00', 'Investigating')],
};
const window = { impactWindow: { unreadable: 'object', shown: '{"start_at": …' }, downtimeStart: at('09:20'), downtimeEnd: at('10:50') };

async function register() {
  const memory = await createdMemory(Date.UTC(2025, 6, 2));
  const take = async (fields: JsonObject): Promise<ImportAnswer & { readonly changed: boolean }> => {
    const rows = [{ row: 2, fields }];
    const input = { table: 'incidents', source: 'page.jsonl', service: null, strict: true, names: {}, rows };
    const result = await memory.run('register.import', input);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return { ...(result.value.answer as unknown as ImportAnswer), changed: result.value.changed };
  };
  const edit = (fields: JsonObject) => memory.done('incidents.edit', { id: incident().id, fields });
  const incident = () => {
    const [one] = rowsOf(memory.register, 'incidents');
    if (one === undefined) throw new Error('no incident');
    return one;
  };
  const times = () => {
    const { startAnchor, startedAt, announcedAt, downtimeStart, downtimeEnd } = incident();
    return { startAnchor, startedAt, announcedAt, downtimeStart, downtimeEnd };
  };
  return { take, edit, times };
}

const posted = { startAnchor: 'firstPost', startedAt: at('10:00'), announcedAt: at('10:00') };

describe('the row of a status page', () => {
  it('starts with its first post, is announced then, and its posts are no window', async () => {
    const { take, times } = await register();
    expect(await take(page)).toMatchObject({ created: 1, rejected: [] });
    expect(times()).toEqual({ ...posted, downtimeStart: null, downtimeEnd: null });
    expect(await take(page)).toMatchObject({ created: 0, updated: 0, unchanged: 1, changed: false });
  });

  it('has the window that its source knows, and gets it where that is known later', async () => {
    const { take, times } = await register();
    await take(page);
    expect(await take({ ...page, ...window })).toMatchObject({ created: 0, updated: 1 });
    expect(times()).toEqual({ ...posted, downtimeStart: at('09:20'), downtimeEnd: at('10:50') });
    expect(await take({ ...page, ...window })).toMatchObject({ unchanged: 1, changed: false });
    // A later copy of the page that has lost the window takes nothing away.
    expect(await take(page)).toMatchObject({ unchanged: 1, changed: false });
  });

  it('starts with its window where that begins with the first post', async () => {
    const { take, times } = await register();
    await take(page);
    await take({ ...page, impactWindow: 'known' });
    expect(times()).toEqual({ ...posted, startAnchor: 'window', downtimeStart: at('10:00'), downtimeEnd: at('11:00') });
    expect(await take({ ...page, impactWindow: 'known' })).toMatchObject({ unchanged: 1, changed: false });
  });

  it('does not overwrite what somebody found out', async () => {
    const { take, edit, times } = await register();
    await take(page);
    const found = {
      startAnchor: 'monitoring',
      startedAt: at('09:12'),
      announcedAt: at('09:58'),
      downtimeStart: at('09:15'),
      downtimeEnd: at('10:40'),
    };
    await edit(found);
    expect(await take({ ...page, title: 'Incident with Actions and Pages' })).toMatchObject({ updated: 1 });
    expect(times()).toEqual(found);
  });

  it('is taken at its word where the file says what the start is taken from, or when it was announced', async () => {
    const { take, times } = await register();
    await take({ ...page, startAnchor: 'report', announcedAt: null });
    expect(times()).toEqual({
      startAnchor: 'report',
      startedAt: at('10:00'),
      announcedAt: null,
      downtimeStart: at('10:00'),
      downtimeEnd: at('11:00'),
    });
    const second = await register();
    await second.take({ ...page, startAnchor: null, announcedAt: at('10:01') });
    expect(second.times()).toMatchObject({ startAnchor: null, announcedAt: at('10:01'), downtimeStart: at('10:00') });
  });

  it('is none where the timeline begins at another time, or there is none', async () => {
    for (const timeline of [[post('10:05', 'Detected')], [post('09:55', 'Alarm'), post('10:00', 'Start')], []]) {
      const { take, times } = await register();
      await take({ ...page, timeline });
      expect(times()).toMatchObject({ startAnchor: null, announcedAt: null, downtimeStart: at('10:00') });
    }
  });
});
