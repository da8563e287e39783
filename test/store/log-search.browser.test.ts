import { describe, expect, it } from 'vitest';
import { everyEntry } from '../../domain/audit/log-filter.ts';
import type { Span } from '../../contract/log.ts';
import { findEntries } from '../../store/ledger/log.ts';
import { createdMemory, putEdit } from '../support/memory.ts';
import { cutLedger, nowOf } from './support/cut-ledger.ts';

describe('a search of a long ledger', () => {
  it('is answered stretch by stretch, each going on where the one before it ended', async () => {
    const { register, done } = await createdMemory();
    const [one, other] = [
      await done('services.create', { fields: { name: 'one' } }),
      await done('services.create', { fields: { name: 'other' } }),
    ];
    for (let at = 0; at < 9_000; at += 1) putEdit(register, 'services', one.id, { description: `as of ${at}` });
    await done('services.archive', { id: other.id });
    await done('services.restore', { id: other.id });
    const ledger = cutLedger(
      register,
      Array.from({ length: 20 }, () => ({ lines: 1_000, withOwners: true })),
    );
    const filter = { ...everyEntry, action: 'services.create' };
    const [spans, steps]: [Span[], (number | null)[]] = [[], []];
    let below: number | null = null;
    do {
      const found = await findEntries(ledger, nowOf(register), filter, { below, above: 0 });
      spans.push(...found.spans);
      steps.push(found.next);
      below = found.next;
    } while (below !== null);
    // 9,005 entries: 1 made the register, 2 and 3 the services. Four thousand are gone through at once.
    expect(steps).toEqual([5_006, 1_006, null]);
    expect(spans).toEqual([{ from: 3, to: 2 }]);
    // Without a filter nothing is gone through; above an entry only what came after it.
    expect(await findEntries(ledger, nowOf(register), everyEntry, { below: null, above: 9_003 })).toEqual({
      spans: [{ from: 9_005, to: 9_004 }],
      next: null,
    });
    const restored = { ...everyEntry, action: 'services.restore' };
    expect(await findEntries(ledger, nowOf(register), restored, { below: null, above: 9_003 })).toEqual({
      spans: [{ from: 9_005, to: 9_005 }],
      next: null,
    });
  });
});
