import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { contract } from '../../../contract/host.ts';
import { answerCall, RefusedCall } from '../../../node/rpc/answer-call.ts';
import { hostAnswers } from '../../../node/host/host-answers.ts';
import { keptData } from '../../../node/host/kept-data.ts';
import { entriesAfterOne, framesOf } from '../../support/journals.ts';

const chain = entriesAfterOne(null, 4);
const series = { registerId: 'reg-1', store: 'store-1' };
const bytes = new TextEncoder().encode('a register file');
const settings = { get: () => ({ language: null, lastRegister: null }), set: () => undefined };

function newHost(door: 'window' | 'browser' = 'window', data = mkdtempSync(join(tmpdir(), 'plimsoll-host-'))) {
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  const answers = hostAnswers(keptData(data, door), settings, () => undefined);
  const backUp = (seq: number, store: string | null = 'store-1', reason: 'timer' | 'erased' = 'timer') =>
    answers['backups.write']({ ...series, store, name: 'n', seq, hash: chain[seq - 1]?.head.hash ?? '', reason, bytes });
  const append = (from: number, to: number) => {
    const after = chain[from - 2]?.head ?? null;
    return answers['journal.append']({ ...series, name: 'n', after, bytes: framesOf(chain.slice(from - 1, to)) });
  };
  return { data, answers, backUp, append };
}

describe('what both hosts answer', () => {
  it('begins the journal of a store with its backup, and goes on from each later one', async () => {
    const { answers, backUp, append } = newHost();
    expect(await append(3, 3)).toEqual({ ok: true, value: { state: 'elsewhere', head: null } });
    expect(await backUp(2)).toMatchObject({ ok: true, value: { seq: 2 } });
    expect(await append(3, 4)).toEqual({ ok: true, value: { state: 'taken', head: chain[3]?.head } });
    await backUp(3);
    expect(await answers['journal.known']({})).toMatchObject([{ ...series, head: chain[3]?.head, base: chain[2]?.head }]);
    expect(contract['journal.known'].answer.safeParse(await answers['journal.known']({})).success).toBe(true);
    expect((await answers['backups.list']({})).every((backup) => !('store' in backup))).toBe(true);
  });

  it('leaves the journals alone where a backup is of no store, and begins none', async () => {
    const { data, backUp } = newHost();
    await backUp(2, null);
    expect(existsSync(join(data, 'journal'))).toBe(false);
  });

  it('shares backups with the other host, and no journal', async () => {
    const { data, append } = newHost('window');
    await append(1, 2);
    const { answers, backUp } = newHost('browser', data);
    expect(await answers['journal.known']({})).toEqual([]);
    await backUp(2);
    const journals = (host: string) => readdirSync(join(data, 'journal', host)).filter((file) => file.endsWith('.journal'));
    expect(journals('window')).toHaveLength(1);
    expect(journals('browser')).toHaveLength(1);
  });

  it('keeps a backup that a journal of either host goes on from, however many come after it', async () => {
    const { data, answers, backUp, append } = newHost('window');
    await backUp(1);
    await append(2, 2);
    const other = newHost('browser', data);
    for (let n = 0; n < 14; n += 1) await other.backUp(3, 'store-2');
    const seqs = (await answers['backups.list']({})).map(({ seq }) => seq);
    expect(seqs.filter((seq) => seq === 1)).toEqual([1]);
    // The ten newest, and that one.
    expect(seqs).toHaveLength(11);
    // Where it cannot be said which are needed, all stay.
    rmSync(join(data, 'journal/browser'), { recursive: true });
    writeFileSync(join(data, 'journal/browser'), 'a file where the folder should be');
    mkdirSync(join(data, 'journal/window', 'reg-9.store-9.00000001.journal'));
    await backUp(4, null);
    expect(await answers['backups.list']({})).toHaveLength(12);
  });

  it('removes a backup, note and file, and says so again where it is gone', async () => {
    const { data, answers, backUp } = newHost();
    const written = await backUp(1, null);
    if (!written.ok) throw new Error('not written');
    const { id } = written.value;
    for (const _ of [1, 2]) expect(await answers['backups.remove']({ id })).toEqual({ ok: true, value: null });
    expect(readdirSync(join(data, 'backups'))).toEqual([]);
  });

  it('refuses names that lead elsewhere, and values that no draft is', async () => {
    const { answers } = newHost();
    const refused = [
      answerCall(answers, 'journal.read', { registerId: '../x', store: 'store-1' }),
      answerCall(answers, 'journal.forget', { registerId: 'reg-1', store: '..' }),
      answerCall(answers, 'journal.append', { ...series, name: 'n', after: null, bytes: 'no bytes' }),
      answerCall(answers, 'backups.remove', { id: '../../notes.plimsoll' }),
      answerCall(answers, 'drafts.hold', { registerId: 'reg-1', key: 'k'.repeat(501), value: 'x' }),
      answerCall(answers, 'drafts.hold', { registerId: 'reg-1', key: 'k', value: JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)) }),
      answerCall(answers, 'drafts.hold', { registerId: 'reg-1', key: 'k', value: undefined }),
    ];
    for (const one of refused) await expect(one).rejects.toBeInstanceOf(RefusedCall);
  });
});
