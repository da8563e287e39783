import { afterEach, describe, expect, it } from 'vitest';
import type { Answer, Arguments, Channel } from '../../../contract/host.ts';
import type { JournalPiece, LedgerEnd, Moved } from '../../../contract/store.ts';
import { keepJournal } from '../../../renderer/platform/journal.ts';
import type { Platform } from '../../../renderer/platform/platform.ts';
import { problem, type Problem } from '../../../engine/values/problem.ts';

// What keeps the journal is tried here against a host that refuses, is gone or ends elsewhere; against a real store and a
// real host it runs in test/e2e.

const end = (seq: number): LedgerEnd => ({ seq, hash: String(seq % 10).repeat(64) });

/** A ledger of entries that are only numbers: a piece of it is their numbers as bytes. */
function ledger(seq: number) {
  const listeners = new Set<(moved: Moved) => void>();
  let head = seq;
  const erasing = new Set<number>();
  return {
    client: {
      async journalAfter(after: LedgerEnd | null): Promise<JournalPiece> {
        const now = { ...end(head), at: '2025-11-03T00:00:00.000Z' };
        if (after?.seq === head) return { state: 'level', head: now };
        if (after !== null && after.hash !== end(after.seq).hash) return { state: 'apart', head: now };
        const from = (after?.seq ?? 0) + 1;
        const numbers = Array.from({ length: head - from + 1 }, (_, index) => from + index);
        return {
          state: 'entries',
          head: now,
          bytes: new Uint8Array(numbers),
          count: numbers.length,
          erases: numbers.some((one) => erasing.has(one)),
        };
      },
      onMoved(listener: (moved: Moved) => void) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    write(erases = false): void {
      head += 1;
      if (erases) erasing.add(head);
      for (const listener of listeners) listener({ registerId: 'r', seq: head, tables: [], ids: [] });
    },
  };
}

type Appended = Arguments<'journal.append'>;

/** A host whose journal ends with `begins`, and which answers as told before it answers as it should. */
function host(begins: LedgerEnd | null, told: ((args: Appended) => Answer<'journal.append'>)[] = []) {
  let head = begins;
  const taken: number[] = [];
  const backups: string[] = [];
  const call = async (channel: Channel, args: unknown) => {
    if (channel === 'journal.known') {
      return head === null ? [] : [{ store: 's', registerId: 'r', name: 'R', head, at: '2025-11-03T00:00:00.000Z', base: null }];
    }
    const appended = args as Appended;
    const answer = told.shift();
    if (answer) return answer(appended);
    if (appended.after?.hash !== head?.hash) return { ok: true, value: { state: 'elsewhere', head } };
    taken.push(...appended.bytes);
    head = end(Number(appended.bytes.at(-1)));
    return { ok: true, value: { state: 'taken', head } };
  };
  return {
    platform: { call: call as Platform['call'] },
    taken,
    backups,
    backUp: (seq: () => number) => async (reason: string) => {
      backups.push(reason);
      head = end(seq());
      return head;
    },
  };
}

let stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
});

function keep(of: ReturnType<typeof ledger>, at: ReturnType<typeof host>, seq: number) {
  const states: { behind: number | null; refused: Problem | null }[] = [];
  let now = seq;
  of.client.onMoved((moved) => (now = moved.seq));
  const needs = { client: of.client, platform: at.platform, store: 's', register: { registerId: 'r', name: 'R' }, seq };
  stops.push(keepJournal({ ...needs, backUp: at.backUp(() => now), report: (state) => states.push(state) }));
  return states;
}

describe('the journal that a page keeps', () => {
  it('begins with the first entry, follows each one, and counts what is not acknowledged', async () => {
    const register = ledger(2);
    const machine = host(null);
    const states = keep(register, machine, 2);
    await expect.poll(() => machine.taken).toEqual([1, 2]);
    register.write();
    // Before anybody answered it is already counted.
    expect(states.at(-1)).toEqual({ behind: 1, refused: null });
    register.write();
    expect(states.at(-1)).toEqual({ behind: 2, refused: null });
    await expect.poll(() => states.at(-1)).toEqual({ behind: 0, refused: null });
    expect(machine.taken).toEqual([1, 2, 3, 4]);
  });

  it('goes on where another page of the same store brought it', async () => {
    const register = ledger(5);
    const machine = host(end(3), [() => ({ ok: true, value: { state: 'elsewhere', head: end(4) } })]);
    const states = keep(register, machine, 5);
    // The host said that it ends with 4: what follows that is sent, and refused, for it ends with 3.
    await expect.poll(() => states.at(-1)).toEqual({ behind: 0, refused: null });
    expect(machine.taken).toEqual([4, 5]);
  });

  it('begins anew with a backup where it ends with an entry that this register does not have', async () => {
    const register = ledger(5);
    const machine = host({ seq: 4, hash: 'f'.repeat(64) });
    const states = keep(register, machine, 5);
    await expect.poll(() => states.at(-1)).toEqual({ behind: 0, refused: null });
    expect(machine.backups).toEqual(['timer']);
  });

  it('says why the host refuses, and offers again', async () => {
    const full = problem('file.diskFull', { file: 'journal' });
    const register = ledger(1);
    const machine = host(null, [() => ({ ok: false, problems: [full] })]);
    const states = keep(register, machine, 1);
    await expect.poll(() => states.some(({ refused }) => refused?.code === 'file.diskFull')).toBe(true);
    await expect.poll(() => states.at(-1), { timeout: 5_000 }).toEqual({ behind: 0, refused: null });
    expect(machine.taken).toEqual([1]);
  });

  it('says that the host is gone', async () => {
    const register = ledger(1);
    const machine = host(null, [
      () => {
        throw new Error('journal.append: connection refused');
      },
    ]);
    const states = keep(register, machine, 1);
    await expect.poll(() => states.some(({ refused }) => refused?.code === 'host.noAnswer')).toBe(true);
    await expect.poll(() => states.at(-1), { timeout: 5_000 }).toEqual({ behind: 0, refused: null });
  });

  it('has no way to go on without a backup that cannot be written', async () => {
    const register = ledger(5);
    const machine = host({ seq: 4, hash: 'f'.repeat(64) });
    const states: (Problem | null)[] = [];
    const needs = { client: register.client, platform: machine.platform, store: 's', register: { registerId: 'r', name: 'R' }, seq: 5 };
    stops.push(keepJournal({ ...needs, backUp: async () => null, report: ({ refused }) => states.push(refused) }));
    await expect.poll(() => states.at(-1)?.code).toBe('journal.waits');
  });

  it('begins anew after a name was erased: what came before holds it', async () => {
    const register = ledger(1);
    const machine = host(end(1));
    const states = keep(register, machine, 1);
    register.write(true);
    await expect.poll(() => states.at(-1)).toEqual({ behind: 0, refused: null });
    await expect.poll(() => machine.backups).toEqual(['erased']);
    // The page that had to do it may have ended: the next one does.
    const left = ledger(1);
    left.write(true);
    const again = host(end(2));
    keep(left, again, 2);
    await expect.poll(() => again.backups).toEqual(['erased']);
  });
});
