import { describe, expect, it } from 'vitest';
import { problem } from '../../engine/values/problem.ts';
import { problemOf, StoreError } from '../../store/registers/store-problem.ts';

const full = { code: 'store.full' };

describe('what goes wrong in the database', () => {
  it('is a full storage, whoever says so: itself, what lies inside it, or a commit that only mentions it', () => {
    expect(problemOf(new DOMException('no room', 'QuotaExceededError'))).toEqual(full);
    const inside = Object.assign(new Error('bulkPut failed'), { inner: new DOMException('no room', 'QuotaExceededError') });
    expect(problemOf(inside)).toEqual(full);
    expect(problemOf(new Error('wrapped', { cause: inside }))).toEqual(full);
    // As Chromium ends a transaction that ran out of room when it was committed.
    expect(problemOf(new DOMException('Transaction aborted: QuotaExceededError', 'AbortError'))).toEqual(full);
  });

  it('is a later version, where the database says that it is of one', () => {
    expect(problemOf(new DOMException('The requested version (10) is less than the existing version (20).', 'VersionError'))).toEqual({
      code: 'store.newerSchema',
    });
  });

  it('is what the store itself found', () => {
    const found = problem('record.missing', { table: 'people', id: 'p' });
    expect(problemOf(new StoreError(found))).toBe(found);
  });

  it('is a failure with the words of whatever failed', () => {
    expect(problemOf(new DOMException('The transaction was aborted.', 'AbortError'))).toEqual({
      code: 'store.failed',
      args: { reason: 'AbortError: The transaction was aborted.' },
    });
    expect(problemOf('a word')).toEqual({ code: 'store.failed', args: { reason: 'a word' } });
    expect(problemOf(null)).toEqual({ code: 'store.failed', args: { reason: 'null' } });
  });
});
