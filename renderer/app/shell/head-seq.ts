import { useState } from 'react';
import { useMoved } from '../../ui/register/moved.ts';
import { useRegister } from '../../ui/register/open-register.tsx';

/** The number of the last entry. */
export function useHeadSeq(): number {
  const { headThen } = useRegister();
  const [seq, setSeq] = useState(headThen);
  useMoved(null, (moved) => setSeq(moved.seq));
  return seq;
}
