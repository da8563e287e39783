import { useEffect, useState } from 'react';
import { useMoved } from '../../ui/register/moved.ts';
import { useStore } from '../../ui/register/store-context.tsx';

/** The number of the last entry; `null` while asking. */
export function useHeadSeq(): number | null {
  const store = useStore();
  const [seq, setSeq] = useState<number | null>(null);
  useEffect(() => {
    void store.head().then((head) => setSeq(head?.seq ?? 0));
  }, [store]);
  useMoved(null, (moved) => setSeq(moved.seq));
  return seq;
}
