import { describe, expect, it } from 'vitest';
import { heldDrafts } from '../../../node/host/held-drafts.ts';

const draft = (key: string, value: string | null) => ({ registerId: 'reg-1', key, value });
const keysOf = (drafts: ReturnType<typeof heldDrafts>) => drafts.held('reg-1').map(({ key }) => key);

describe('typed text in the memory of a host', () => {
  it('is what was typed last, of its own register, until it is dropped', () => {
    const drafts = heldDrafts();
    drafts.hold(draft('a', '정'));
    drafts.hold(draft('a', '정산'));
    drafts.hold({ registerId: 'reg-2', key: 'a', value: 'other' });
    expect(drafts.held('reg-1')).toEqual([{ key: 'a', value: '정산' }]);
    drafts.hold(draft('a', null));
    expect(drafts.held('reg-1')).toEqual([]);
    expect(drafts.held('reg-2')).toHaveLength(1);
  });

  it('is never more than 2,000 texts: the oldest give way', () => {
    const drafts = heldDrafts();
    for (let n = 0; n < 2001; n += 1) drafts.hold(draft(`k${n}`, 'x'));
    drafts.hold(draft('k1', 'typed again'));
    drafts.hold(draft('k2001', 'x'));
    const keys = keysOf(drafts);
    expect(keys).toHaveLength(2000);
    // k0 went for k2000, k2 for k2001: k1 was typed again and is young.
    expect(['k0', 'k1', 'k2', 'k3', 'k2001'].filter((key) => keys.includes(key))).toEqual(['k1', 'k3', 'k2001']);
  });

  it('is never more than 16 MiB: the oldest give way, and what is longer by itself is not held', () => {
    const drafts = heldDrafts();
    const mebibyte = 1024 * 1024;
    // Five times 3 MiB and their keys fit, six do not.
    for (let n = 0; n < 6; n += 1) drafts.hold(draft(`k${n}`, 'x'.repeat(3 * mebibyte)));
    expect(keysOf(drafts)).toEqual(['k1', 'k2', 'k3', 'k4', 'k5']);
    drafts.hold(draft('long', 'x'.repeat(16 * mebibyte)));
    expect(keysOf(drafts)).toEqual(['k1', 'k2', 'k3', 'k4', 'k5']);
  });
});
