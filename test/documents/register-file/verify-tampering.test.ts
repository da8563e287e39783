import { describe, expect, it } from 'vitest';
import { sealEntry } from '../../../engine/ledger/append.ts';
import { headerHash, type Head, type Header } from '../../../engine/ledger/entry.ts';
import { merkleRoot } from '../../../engine/ledger/merkle.ts';
import { replayUntil } from '../../../engine/ledger/replay.ts';
import { schemas } from '../../../domain/migrations/all.ts';
import type { LedgerBreak } from '../../../engine/ledger/verdict.ts';
import { commitTo } from '../../../engine/ledger/private.ts';
import { canonicalText } from '../../../engine/values/canonical.ts';
import type { JsonObject } from '../../../engine/values/json.ts';
import { utf8ToBytes } from '../../../engine/values/sha256.ts';
import { createdMemory } from '../../support/memory.ts';
import { fileOf, smallRegister, unzipped, withFiles } from '../../support/register-files.ts';
import { verifiedBothWays } from '../../support/both-ways.ts';

const { register } = await smallRegister();
const bytes = fileOf(register);
const ledger = 'ledger/000001.jsonl';
const head = { seq: 11, hash: register.replay.head?.hash ?? '' };

/** The lines of each entry; `entries[0]` is the first. */
const entries = register.appended.map(({ lines }) => [...lines]);

function textOf(name: string): string {
  return new TextDecoder().decode(unzipped(bytes).get(name));
}

async function problemsOf(changed: Parameters<typeof withFiles>[1], outside: typeof head | null = null): Promise<readonly LedgerBreak[]> {
  const verified = await verifiedBothWays(withFiles(bytes, changed), outside);
  if (!verified.ok) throw new Error(JSON.stringify(verified.problems));
  expect(verified.value.verdict.ok).toBe(verified.value.verdict.problems.length === 0);
  return verified.value.verdict.problems;
}

async function withLedger(kept: readonly (readonly string[])[], outside: typeof head | null = null, manifest: string | null = null) {
  const lines = kept.flat().map((line) => `${line}\n`);
  return await problemsOf({ [ledger]: lines.join(''), ...(manifest === null ? {} : { 'manifest.json': manifest }) }, outside);
}

/** An entry with something else in its changes, made to vouch for itself again. */
function forged(seq: number, change: (line: JsonObject) => JsonObject, header: Partial<Header> = {}): string[] {
  const [first, ...rest] = entries[seq - 1] as [string, ...string[]];
  const changes = rest.map((line) => canonicalText(change(JSON.parse(line) as JsonObject)));
  const unsigned = { ...(JSON.parse(first) as Header), changesRoot: merkleRoot(changes.map((line) => utf8ToBytes(line))), ...header };
  return [canonicalText({ ...unsigned, hash: headerHash(unsigned) }), ...changes];
}

const retitled = (line: JsonObject): JsonObject =>
  line['table'] === 'risks' && line['after'] !== null
    ? { ...line, after: { ...(line['after'] as JsonObject), title: 'A forged title' } }
    : line;

/** The manifest that a forger would write so that the file looks shorter. */
function manifestEndingAt(seq: number): string {
  const { hash, at } = JSON.parse(entries[seq - 1]?.[0] ?? '') as Header;
  return `${canonicalText({ ...(JSON.parse(textOf('manifest.json')) as JsonObject), head: { seq, hash, at } })}\n`;
}

describe('a ledger that was tampered with', () => {
  it('names an entry that was removed', async () => {
    expect(await withLedger(entries.filter((_, index) => index !== 4))).toEqual([{ seq: 5, what: 'missing' }]);
  });

  it('names an entry that stands there twice', async () => {
    expect(await withLedger([...entries.slice(0, 5), ...entries.slice(4)])).toEqual([{ seq: 5, what: 'outOfOrder' }]);
  });

  it('names entries that changed places', async () => {
    const found = await withLedger([...entries.slice(0, 3), entries[4] ?? [], entries[3] ?? [], ...entries.slice(5)]);
    expect(found[0]).toEqual({ seq: 4, what: 'missing' });
    expect(new Set(found.map(({ seq }) => seq))).toEqual(new Set([4]));
  });

  it('names an entry that was inserted, even one that vouches for itself', async () => {
    const inserted = forged(6, retitled);
    expect(await withLedger([...entries.slice(0, 5), inserted, ...entries.slice(5)])).toContainEqual({ seq: 6, what: 'outOfOrder' });
  });

  it('names a change line that was removed, added, or moved to another entry', async () => {
    const first = entries[0] as string[];
    expect(await withLedger([first.slice(0, -1), ...entries.slice(1)])).toContainEqual({ seq: 1, what: 'count' });
    expect(await withLedger([[...first, first[1] ?? ''], ...entries.slice(1)])).toEqual([{ seq: 1, what: 'count' }]);
    expect(await withLedger([[first[0] ?? '', ...first.slice(2), first[1] ?? ''], ...entries.slice(1)])).toContainEqual({
      seq: 1,
      what: 'changes',
    });
    const moved = [...(entries[1] as string[]).slice(0, -1), first[1] ?? ''];
    expect((await withLedger([first, moved, ...entries.slice(2)])).every(({ seq }) => seq === 2)).toBe(true);
  });

  it('names a line that is no entry, and an empty line, by the entry that follows or holds it', async () => {
    expect((await withLedger([...entries.slice(0, 3), ['{"note":"nothing"}'], ...entries.slice(3)]))[0]?.seq).toBe(4);
    expect((await withLedger([...entries.slice(0, 3), [''], ...entries.slice(3)]))[0]).toEqual({ seq: 4, what: 'notCanonical' });
  });

  it('names an entry that was changed and hashed anew, since the next one follows the old one', async () => {
    expect(await withLedger([...entries.slice(0, 3), forged(4, retitled), ...entries.slice(4)])).toEqual([{ seq: 4, what: 'link' }]);
  });

  it('names an entry that was recorded before the one before it', async () => {
    const found = await withLedger([
      ...entries.slice(0, 3),
      forged(4, (line) => line, { at: '2020-01-01T00:00:00.000Z' }),
      ...entries.slice(4),
    ]);
    expect(found).toContainEqual({ seq: 4, what: 'backInTime' });
  });

  it('names an entry of another schema that no migration announced', async () => {
    const found = await withLedger([...entries.slice(0, 3), forged(4, (line) => line, { schema: 1 }), ...entries.slice(4)]);
    expect(found).toContainEqual({ seq: 4, what: 'schema' });
  });

  it('names a migration that leads nowhere', async () => {
    const found = await withLedger([
      ...entries.slice(0, 3),
      forged(4, (line) => line, { action: 'register.migrate' }),
      ...entries.slice(4),
    ]);
    expect(found).toContainEqual({ seq: 4, what: 'schema' });
  });

  it('names a change that does not fit the rows before it', async () => {
    const unlikely = (line: JsonObject): JsonObject => (line['before'] === null ? line : { ...line, before: { title: 'never so' } });
    const rest = entries.slice(0, 5);
    expect(await withLedger([...rest, forged(6, unlikely)], null, manifestEndingAt(6))).toContainEqual(
      expect.objectContaining({ seq: 6, what: 'misfit' }),
    );
  });

  it('names the entries that were cut off, by the manifest or by a head from outside', async () => {
    const cut = entries.slice(0, 9);
    expect(await withLedger(cut)).toEqual([
      { seq: 10, what: 'missing' },
      { seq: 11, what: 'missing' },
    ]);
    expect(await withLedger(cut, head)).toContainEqual({ seq: 10, what: 'missing' });
  });

  it('that was cut off with everything that follows from it is consistent in itself, and caught only by a head from outside', async () => {
    const shorter = fileOf({ ...register, ...replayOf(10) });
    const alone = await verifiedBothWays(shorter, null);
    expect(alone.ok && alone.value.verdict).toMatchObject({ ok: true, entries: 10 });
    const against = await verifiedBothWays(shorter, head);
    expect(against.ok && against.value.verdict.problems).toEqual([{ seq: 11, what: 'missing' }]);
  });

  it('that ends within an entry names that entry', async () => {
    expect(await withLedger([...entries.slice(0, 10), (entries[10] as string[]).slice(0, -1)])).toContainEqual({
      seq: 11,
      what: 'incomplete',
    });
  });

  it('without any entry lacks the first', async () => {
    expect(await problemsOf({ [ledger]: '' })).toContainEqual({ seq: 1, what: 'missing' });
    expect((await problemsOf({ [ledger]: null }))[0]).toEqual({ seq: 1, what: 'missing' });
  });

  it('is told apart by a head from outside of an earlier entry', async () => {
    const published = { seq: 4, hash: (JSON.parse(entries[3]?.[0] ?? '') as Header).hash };
    expect(await problemsOf({}, published)).toEqual([]);
    expect(await problemsOf({}, { seq: 4, hash: 'f'.repeat(64) })).toEqual([{ seq: 4, what: 'headDiffers' }]);
  });
});

describe('what stands beside a ledger', () => {
  it('a checkpoint that the ledger does not make is named by the entry that last touched the record', async () => {
    const risks = textOf('checkpoint/risks.jsonl');
    const differs = risks.replace('정산 배치 이중 실행', '다른 제목');
    expect(await problemsOf({ 'checkpoint/risks.jsonl': differs })).toEqual([
      { seq: 8, what: 'checkpoint', detail: expect.stringMatching(/^risks:/) as string },
    ]);
    expect(await problemsOf({ 'checkpoint/risks.jsonl': null })).toHaveLength(2);
    expect((await problemsOf({ 'checkpoint/risks.jsonl': `${risks}${risks}` }))[0]?.what).toBe('checkpoint');
    expect((await problemsOf({ 'checkpoint/risks.jsonl': risks.split('\n').reverse().join('\n').trimStart() }))[0]?.what).toBe(
      'checkpoint',
    );
    expect(await problemsOf({ 'checkpoint/things.jsonl': '{"id":"x"}\n' })).toEqual([{ seq: 11, what: 'checkpoint', detail: 'things:x' }]);
  });

  it('a name that is not the one that was committed to, is missing, or was erased, is named', async () => {
    const names = textOf('private.jsonl');
    expect((await problemsOf({ 'private.jsonl': names.replace('이두리', '김두리') }))[0]).toMatchObject({ seq: 2, what: 'private' });
    expect((await problemsOf({ 'private.jsonl': '' })).map(({ what }) => what)).toEqual(['private', 'private']);
    const erased = register.entries[8]?.changes[0]?.id ?? '';
    const planted = commitTo(erased, 'name', '박세찬', (count) => new Uint8Array(count));
    const lines = [...names.trim().split('\n'), canonicalText(planted)].sort((a, b) => (a.slice(24) < b.slice(24) ? -1 : 1));
    expect(
      (await problemsOf({ 'private.jsonl': `${lines.join('\n')}\n` })).some(({ what, detail }) => what === 'private' && detail === erased),
    ).toBe(true);
  });

  it('a name that stands there twice, or out of order, is named', async () => {
    const [first, second] = textOf('private.jsonl')
      .trim()
      .split('\n')
      .map((line) => `${line}\n`) as [string, string];
    const people = [first, second].map((line) => (JSON.parse(line) as { readonly personId: string }).personId);
    const twice = await problemsOf({ 'private.jsonl': `${first}${first}${second}` });
    expect(twice.map(({ what, detail }) => [what, detail])).toEqual([['private', people[0]]]);
    const turned = await problemsOf({ 'private.jsonl': `${second}${first}` });
    expect(turned).toContainEqual(expect.objectContaining({ what: 'private', detail: people[0] }));
  });

  it('another name of a person, to which the ledger never committed, is named', async () => {
    const lee = register.entries[1]?.changes[0]?.id ?? '';
    const planted = commitTo(lee, 'name', '이세리', (count) => new Uint8Array(count));
    const hashOf = (line: string) => (JSON.parse(line) as { readonly hash: string }).hash;
    const lines = [...textOf('private.jsonl').trim().split('\n'), canonicalText(planted)].sort((a, b) => (hashOf(a) < hashOf(b) ? -1 : 1));
    expect(await problemsOf({ 'private.jsonl': `${lines.join('\n')}\n` })).toEqual([{ seq: 2, what: 'private', detail: lee }]);
  });

  it('the true name of someone who was erased is named, although the ledger once committed to it', async () => {
    const made = await createdMemory();
    const { id } = await made.done('people.create', { fields: { name: '박세찬', role: null } });
    const known = [...made.register.privates.values()];
    const erased = await made.done('people.erase', { id });
    const kept = unzipped(fileOf(made.register));
    expect(new TextDecoder().decode(kept.get('private.jsonl'))).not.toContain('박세찬');
    const lines = known.sort((a, b) => (a.hash < b.hash ? -1 : 1)).map((row) => `${canonicalText(row)}\n`);
    const verified = await verifiedBothWays(withFiles(fileOf(made.register), { 'private.jsonl': lines.join('') }), null);
    expect(verified.ok && verified.value.verdict.problems).toEqual([{ seq: erased.seq, what: 'private', detail: id }]);
  });

  it('a manifest that says something else than the ledger is named', async () => {
    const manifest = textOf('manifest.json');
    expect(await problemsOf({ 'manifest.json': manifest.replace('"risks":2', '"risks":3') })).toEqual([{ seq: 11, what: 'manifest' }]);
    expect(await problemsOf({ 'manifest.json': manifest.replace('시험 등록부', '다른 등록부') })).toEqual([{ seq: 11, what: 'manifest' }]);
    expect(await problemsOf({ 'manifest.json': manifestEndingAt(9) })).toContainEqual({ seq: 11, what: 'manifest' });
    expect(await problemsOf({ 'manifest.json': manifest.replace(head.hash, 'f'.repeat(64)) })).toContainEqual({
      seq: 11,
      what: 'manifest',
    });
  });

  it('a ledger that takes the settings away, and with them the name and the id of the register, is named', async () => {
    const { revision: _, ...settings } = register.replay.rows.get('settings')?.get('register') ?? {};
    const last = register.replay.head as Head;
    const change = { table: 'settings', id: 'register', before: settings, after: null };
    const by = { now: last.at, replica: 'test', actor: 'id-000001', attributedTo: null, schema: register.replay.schema };
    const taken = sealEntry({ action: 'settings.edit', note: null, changes: [change] }, last, by);
    const ended = JSON.parse(textOf('manifest.json')) as JsonObject;
    const manifest = `${canonicalText({ ...ended, head: { seq: 12, hash: taken.header.hash, at: last.at } })}\n`;
    const lines = [...entries.flat(), ...taken.lines].map((line) => `${line}\n`).join('');
    const found = await problemsOf({ [ledger]: lines, 'manifest.json': manifest, 'checkpoint/settings.jsonl': null });
    expect(found).toContainEqual({ seq: 12, what: 'misfit', change: { n: 1, table: 'settings', id: 'register' } });
  });

  it('evidence that does not have the hash of its name, and files that no register has, are named', async () => {
    expect(await problemsOf({ [`evidence/${'0'.repeat(64)}`]: 'not that' })).toEqual([
      { seq: 11, what: 'evidence', detail: '0'.repeat(64) },
      { seq: 11, what: 'strayEvidence', detail: '0'.repeat(64) },
    ]);
    expect(await problemsOf({ 'notes.txt': 'hello' })).toEqual([{ seq: 11, what: 'unknownPart', detail: 'notes.txt' }]);
  });

  it('a segment under another number, or cut in another place, is named', async () => {
    const text = textOf(ledger);
    expect((await problemsOf({ [ledger]: null, 'ledger/000002.jsonl': text }))[0]).toEqual({
      seq: 1,
      what: 'segment',
      detail: 'ledger/000002.jsonl',
    });
    const second = text.indexOf('\n{"action":"risks.create"') + 1;
    const cut = { [ledger]: text.slice(0, second), 'ledger/000002.jsonl': text.slice(second) };
    expect((await problemsOf(cut))[0]).toEqual({ seq: 4, what: 'segment', detail: 'ledger/000002.jsonl' });
    expect((await problemsOf({ [ledger]: text.slice(0, -1) }))[0]?.what).toBe('segment');
  });
});

/** The register as it was after an entry, with what was known of names then. */
function replayOf(seq: number) {
  const appended = register.appended.slice(0, seq);
  return { appended, entries: appended, replay: replayUntil(appended, null, schemas) };
}

describe('a file whose packed bytes were damaged', () => {
  it('is read as it was, or refused, or its breaks are named: it never throws', async () => {
    for (let at = 0; at < bytes.length; at += 13) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] as number) ^ (1 << (at % 8));
      const verified = await verifiedBothWays(damaged, head);
      const fair = verified.ok ? verified.value.verdict.problems.every(({ seq }) => seq >= 1 && seq <= 12) : verified.problems.length === 1;
      expect(fair).toBe(true);
    }
  });
});
