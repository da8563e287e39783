import { describe, expect, it } from 'vitest';
import { hashesOf, segmentsWith } from '../../store/ledger/record-hashes.ts';

describe('the hashes of the records that a segment touches', () => {
  it('are FNV-1a of 32 bits, rising, each once', () => {
    // From the test vectors of the draft that specifies it (draft-eastlake-fnv).
    expect([...hashesOf(['foobar', 'a', '', 'foobar'])]).toEqual([0x811c9dc5, 0xbf9cf968, 0xe40c292c]);
  });

  it('lead to the segments that hold one of some records', () => {
    const segments = [
      { number: 1, hashes: hashesOf(['risks:a', 'risks:b']) },
      { number: 2, hashes: hashesOf(['risks:c']) },
      { number: 3, hashes: hashesOf([]) },
      { number: 4, hashes: hashesOf(['risks:b', 'causes:위험']) },
    ];
    expect(segmentsWith(segments, ['risks:b'])).toEqual([1, 4]);
    expect(segmentsWith(segments, ['causes:위험', 'risks:c'])).toEqual([2, 4]);
    expect(segmentsWith(segments, ['risks:d'])).toEqual([]);
    expect(segmentsWith(segments, [])).toEqual([]);
  });
});
