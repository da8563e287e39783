import { appendFileSync, readdirSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problem } from '../../../engine/values/problem.ts';
import { utf8ToBytes } from '../../../engine/values/sha256.ts';
import { entriesAfterOne, entryAfter, evidenceFrame, framesOf } from '../../support/journals.ts';
import { contentOf, generation, newFolder, now, rebuilt, rotate, startedAgain } from './support/journal.ts';
import { append, name, series } from './support/series.ts';

const chain = entriesAfterOne(null, 12);
const head = (seq: number) => chain[seq - 1]?.head ?? { seq: 0, hash: '' };
/** The entries from one number to another. */
const part = (from: number, to: number) => chain.slice(from - 1, to);
const taken = (seq: number) => ({ ok: true, value: { state: 'taken', head: head(seq) } });
/** What lies in a folder, beside the notes of what was acknowledged. */
const generationsIn = (folder: string) =>
  readdirSync(folder)
    .filter((file) => !file.endsWith('.acknowledged'))
    .sort();
const elsewhere = (seq: number | null) => ({ ok: true, value: { state: 'elsewhere', head: seq === null ? null : head(seq) } });

describe('a journal', () => {
  it('begins with the first entry, goes on, and is found by a process that is started later', async () => {
    const folder = newFolder();
    const journal = startedAgain(folder);
    expect(await journal.known()).toEqual([]);
    expect(await append(journal, null, part(1, 2))).toEqual(taken(2));
    expect(await append(journal, head(2), part(3, 3))).toEqual(taken(3));
    const later = startedAgain(folder);
    expect(await later.known()).toMatchObject([{ ...series, name, head: head(3), base: null }]);
    expect(await append(later, head(3), part(4, 4))).toEqual(taken(4));
    expect(await rebuilt(folder, null)).toEqual([1, 2, 3, 4]);
    const read = await later.read(series);
    expect(read.ok && Buffer.from(read.value).equals(Buffer.from(framesOf(part(1, 4))))).toBe(true);
  });

  it('can be read by its user only', async () => {
    const folder = newFolder();
    await append(startedAgain(folder), null, part(1, 1));
    for (const path of [folder, join(folder, '..'), join(folder, generation(1))]) expect(statSync(path).mode & 0o077).toBe(0);
  });

  it('takes what it has already without writing it again, and the rest of what it has in part', async () => {
    const folder = newFolder();
    const journal = startedAgain(folder);
    await append(journal, null, part(1, 4));
    const size = statSync(join(folder, generation(1))).size;
    expect(await append(journal, null, part(1, 4))).toEqual(taken(4));
    expect(await append(journal, head(1), part(2, 3))).toEqual(taken(4));
    expect(statSync(join(folder, generation(1))).size).toBe(size);
    expect(await append(journal, head(2), part(3, 6))).toEqual(taken(6));
    expect(await rebuilt(folder, null)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('writes nothing that does not follow its end, and says what that is', async () => {
    const folder = newFolder();
    const journal = startedAgain(folder);
    expect(await append(journal, head(3), part(4, 5))).toEqual(elsewhere(null));
    expect(readdirSync(join(folder, '../..'))).toEqual([]);
    await append(journal, null, part(1, 3));
    expect(await append(journal, head(4), part(5, 5))).toEqual(elsewhere(3));
    expect(await append(journal, head(2), entriesAfterOne(chain[1] ?? null, 2, { text: 'another way' }))).toEqual(elsewhere(3));
    expect(await append(journal, head(4), [])).toEqual(elsewhere(3));
    expect(await append(journal, head(3), [])).toEqual(taken(3));
    expect(await rebuilt(folder, null)).toEqual([1, 2, 3]);
  });

  it('refuses frames that are cut, changed, not of entries, or do not follow what they say they follow', async () => {
    const journal = startedAgain(newFolder());
    const unsound = { ok: false, problems: [problem('journal.unsound')] };
    const bytes = framesOf(part(1, 3));
    const changed = bytes.slice();
    changed[400] = (changed[400] ?? 0) ^ 1;
    for (const given of [bytes.subarray(0, -1), changed, utf8ToBytes('no frame'), framesOf([...part(1, 1), ...part(3, 3)])])
      expect(await journal.append({ ...series, name, after: null, bytes: given })).toEqual(unsound);
    expect(await append(journal, head(1), part(1, 3))).toEqual(unsound);
    expect(await append(journal, null, part(2, 3))).toEqual({ ok: false, problems: [{ code: 'journal.unsound' }] });
    const other = newFolder();
    await append(startedAgain(other), null, part(1, 1));
    expect(await journal.append({ ...series, name, after: null, bytes: contentOf(other, generation(1)) })).toEqual(unsound);
    expect(await journal.known()).toEqual([]);
  });

  it('of two stores or two registers is two, also where both are written at once', async () => {
    const folder = newFolder();
    const journal = startedAgain(folder);
    const others = [series, { registerId: 'reg-1', store: 'store-2' }, { registerId: 'reg-2', store: 'store-1' }];
    const all = others.flatMap((one) =>
      part(1, 5).map((entry, at) => journal.append({ ...one, name, after: chain[at - 1]?.head ?? null, bytes: entry.frame })),
    );
    expect((await Promise.all(all)).every((one) => one.ok && one.value.state === 'taken')).toBe(true);
    expect((await startedAgain(folder).known()).map((one) => `${one.registerId} ${one.store} ${one.head.seq}`).sort()).toEqual([
      'reg-1 store-1 5',
      'reg-1 store-2 5',
      'reg-2 store-1 5',
    ]);
  });

  it('keeps documents once, before the entry that they came with', async () => {
    const folder = newFolder();
    const journal = startedAgain(folder);
    const evidence = evidenceFrame(utf8ToBytes('%PDF-'));
    const [one, two] = [entryAfter(null), entryAfter(entryAfter(null))];
    const bytes = new Uint8Array(Buffer.concat([one.frame, evidence, two.frame]));
    expect(await journal.append({ ...series, name, after: null, bytes })).toMatchObject({ ok: true, value: { head: two.head } });
    expect(await journal.append({ ...series, name, after: two.head, bytes: evidence })).toMatchObject({
      ok: true,
      value: { state: 'taken' },
    });
    expect(await journal.read(series)).toEqual({ ok: true, value: Buffer.from(bytes) });
    await rotate(journal, one.head);
    rmSync(join(folder, generation(1)));
    expect(await journal.read(series)).toEqual({ ok: true, value: Buffer.concat([evidence, two.frame]) });
  });

  it('is gone when its register was removed from the store, and only that one', async () => {
    const folder = newFolder();
    const journal = startedAgain(folder);
    await append(journal, null, part(1, 2));
    await rotate(journal, head(1));
    await journal.append({ registerId: 'reg-2', store: 'store-1', name, after: null, bytes: framesOf(part(1, 1)) });
    expect(await journal.forget(series)).toEqual({ ok: true, value: null });
    expect(generationsIn(folder)).toEqual(['reg-2.store-1.00000001.journal']);
    expect(await append(journal, head(2), part(3, 3))).toEqual(elsewhere(null));
    expect(await append(journal, null, part(1, 1))).toEqual(taken(1));
  });

  it('that was taken away while it was written to is not said to hold anything', async () => {
    const folder = newFolder();
    const journal = startedAgain(folder);
    await append(journal, null, part(1, 2));
    rmSync(join(folder, generation(1)));
    expect(await append(journal, head(2), part(3, 3))).toEqual(elsewhere(null));
    await append(journal, null, part(1, 3));
    truncateSync(join(folder, generation(1)), 10);
    expect(await append(journal, head(3), part(4, 4))).toEqual(elsewhere(null));
  });
});

describe('a torn end', () => {
  it('is cut off before the first append, and kept beside until the next backup', async () => {
    const folder = newFolder();
    await append(startedAgain(folder), null, part(1, 2));
    const torn = chain[2]?.frame.subarray(0, 100) ?? new Uint8Array();
    appendFileSync(join(folder, generation(1)), torn);
    const later = startedAgain(folder);
    expect(await later.known()).toMatchObject([{ head: head(2) }]);
    expect(await rebuilt(folder, null)).toEqual([1, 2]);
    expect(await append(later, head(2), part(3, 3))).toEqual(taken(3));
    expect(await rebuilt(folder, null)).toEqual([1, 2, 3]);
    expect(contentOf(folder, `${generation(1)}.torn`)).toEqual(new Uint8Array(torn));
    await rotate(later, head(3));
    expect(readdirSync(folder).filter((file) => file.endsWith('.torn'))).toEqual([]);
  });

  it('in the middle of a file ends what can be rebuilt there, and the page begins anew with a backup', async () => {
    const folder = newFolder();
    await append(startedAgain(folder), null, part(1, 6));
    const bytes = contentOf(folder, generation(1));
    const at = bytes.byteLength - framesOf(part(4, 6)).byteLength + 20;
    bytes[at] = (bytes[at] ?? 0) ^ 4;
    writeFileSync(join(folder, generation(1)), bytes);
    const journal = startedAgain(folder);
    expect(await append(journal, head(6), part(7, 7))).toEqual(elsewhere(3));
    await rotate(journal, head(7));
    expect(await append(journal, head(7), part(8, 8))).toEqual(taken(8));
    expect(await rebuilt(folder, head(7))).toEqual([8]);
  });
});

describe('a backup that lies safe', () => {
  it('begins a new generation; the one before stays, and the one before that goes', async () => {
    const folder = newFolder();
    const journal = startedAgain(folder);
    await append(journal, null, part(1, 3));
    expect(await rotate(journal, head(3))).toEqual({ ok: true, value: null });
    await append(journal, head(3), part(4, 5));
    expect(generationsIn(folder)).toEqual([generation(1), generation(2)]);
    await rotate(journal, head(5));
    await append(journal, head(5), part(6, 6));
    expect(generationsIn(folder)).toEqual([generation(2), generation(3)]);
    expect(await journal.known()).toMatchObject([{ head: head(6), base: head(5) }]);
    // The newest backup, and the one before it where the newest is damaged.
    expect(await rebuilt(folder, head(5))).toEqual([6]);
    expect(await rebuilt(folder, head(3))).toEqual([4, 5, 6]);
    // What the backups have is taken without a word.
    expect(await append(journal, head(3), part(4, 6))).toEqual(taken(6));
  });

  it('keeps the entries that came after it', async () => {
    const folder = newFolder();
    const journal = startedAgain(folder);
    await append(journal, null, part(1, 6));
    await rotate(journal, head(4));
    rmSync(join(folder, generation(1)));
    expect(await rebuilt(folder, head(4))).toEqual([5, 6]);
    expect(await append(startedAgain(folder), head(6), part(7, 7))).toEqual(taken(7));
  });

  it('is known to have held more than its files do, where they lost their end or cannot be read at all', async () => {
    const folder = newFolder();
    await append(startedAgain(folder), null, part(1, 3));
    const file = join(folder, generation(1));
    truncateSync(file, statSync(file).size - 1);
    expect(await startedAgain(folder).known()).toMatchObject([{ head: head(2), acknowledged: head(3) }]);
    truncateSync(file, 10);
    expect(await startedAgain(folder).known()).toMatchObject([{ name, head: head(3), base: null, acknowledged: head(3) }]);
    // What a page then sends counts.
    await rotate(startedAgain(folder), head(2));
    expect(await startedAgain(folder).known()).toMatchObject([{ head: head(2), acknowledged: head(2) }]);
    expect(await startedAgain(folder).forget(series)).toMatchObject({ ok: true });
    expect(await startedAgain(folder).known()).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('begins a series where there is none, or goes ahead of one that missed entries', async () => {
    const folder = newFolder();
    const journal = startedAgain(folder);
    await rotate(journal, head(2));
    expect(await journal.known()).toMatchObject([{ head: head(2), base: head(2) }]);
    expect(await append(journal, head(2), part(3, 3))).toEqual(taken(3));
    await rotate(journal, head(8));
    expect(await append(journal, head(8), part(9, 9))).toEqual(taken(9));
    expect(await rebuilt(folder, head(8))).toEqual([9]);
    expect(await rebuilt(folder, head(2))).toEqual([3]);
  });

  it('of another way replaces the series, whose last generation stays', async () => {
    const folder = newFolder();
    const journal = startedAgain(folder);
    await append(journal, null, part(1, 5));
    const other = entriesAfterOne(chain[2] ?? null, 3, { text: 'another way' });
    const [first, second] = other;
    if (!first || !second) throw new Error('two');
    await rotate(journal, first.head);
    expect(await append(journal, first.head, [second])).toMatchObject({ ok: true, value: { state: 'taken', head: second.head } });
    // An entry of the way that was left is not taken for one of this way.
    expect(await append(journal, head(4), part(5, 5))).toMatchObject({ ok: true, value: { state: 'elsewhere', head: second.head } });
    expect(await rebuilt(folder, first.head)).toEqual([5]);
    expect(await rebuilt(folder, head(3))).toEqual([4, 5]);
  });

  it('of an erasure leaves nothing older, whoever makes it, and nothing counts that could not be removed', async () => {
    const row = { hash: 'a'.repeat(64), personId: 'person-2', field: 'name', value: '이두리', salt: 'b'.repeat(64) };
    const named = entryAfter(chain[1] ?? null, { private: [row] });
    const erased = entryAfter(named, { forget: ['person-2'] });
    const after = entryAfter(erased);
    for (const erases of [true, false]) {
      const folder = newFolder();
      const journal = startedAgain(folder);
      await append(journal, null, part(1, 2));
      await rotate(journal, head(2));
      await append(journal, head(2), [named, erased, after]);
      const before = contentOf(folder, generation(2));
      await rotate(journal, erased.head, erases);
      expect(generationsIn(folder)).toEqual([generation(4)]);
      expect(Buffer.from(contentOf(folder, generation(4))).includes('이두리')).toBe(false);
      expect(await rebuilt(folder, erased.head)).toEqual([5]);
      // Killed before the older ones were gone: they do not count, and go at the start.
      writeFileSync(join(folder, generation(2)), before);
      const read = await startedAgain(folder).read(series);
      expect(read.ok && Buffer.from(read.value).includes('이두리')).toBe(false);
      await startedAgain(folder).tidy([]);
      expect(generationsIn(folder)).toEqual([generation(4)]);
    }
  });

  it('is survived by the generation before where the new one is damaged', async () => {
    const folder = newFolder();
    const journal = startedAgain(folder);
    await append(journal, null, part(1, 4));
    await rotate(journal, head(2));
    truncateSync(join(folder, generation(2)), 30);
    const later = startedAgain(folder);
    expect(await later.known()).toMatchObject([{ head: head(4), base: null }]);
    await rotate(later, head(4));
    expect(readdirSync(folder)).toContain(generation(3));
    expect(await append(later, head(4), part(5, 5))).toEqual(taken(5));
  });
});

describe('the start', () => {
  const old = new Date(now - 91 * 24 * 3_600_000);
  const backup = { registerId: 'reg-1', name, id: 'x', at: '', size: 1, reason: 'timer' as const };

  it('clears what killed writers left', async () => {
    const folder = newFolder();
    await append(startedAgain(folder), null, part(1, 1));
    writeFileSync(join(folder, `${generation(2)}.0123456789ab.part`), 'a piece');
    writeFileSync(join(folder, 'notes.txt'), 'of somebody');
    await startedAgain(folder).tidy([]);
    expect(generationsIn(folder)).toEqual(['notes.txt', generation(1)]);
  });

  it.each([
    ['goes where a backup has it whole', old, { ...backup, ...head(2) }, false],
    ['goes where a later backup has it', old, { ...backup, ...head(3) }, false],
    ['stays where no backup reaches its end', old, { ...backup, ...head(1) }, true],
    ['stays where the backup ends with another entry', old, { ...backup, seq: 2, hash: 'c'.repeat(64) }, true],
    ['stays where the backup is of another register', old, { ...backup, ...head(2), registerId: 'reg-2' }, true],
    ['stays while it is in use', new Date(now), { ...backup, ...head(2) }, true],
  ])('a store not used for 90 days: its journal %s', async (_, written, kept, stays) => {
    const folder = newFolder();
    await append(startedAgain(folder), null, part(1, 2));
    utimesSync(join(folder, generation(1)), written, written);
    await startedAgain(folder).tidy([kept]);
    expect(stays ? generationsIn(folder) : readdirSync(folder)).toEqual(stays ? [generation(1)] : []);
  });
});
