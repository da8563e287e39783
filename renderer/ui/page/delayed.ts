import { useEffect, useState } from 'react';

/** True once `waiting` has held for so many milliseconds: what comes sooner needs no skeleton. */
export function useDelayed(waiting: boolean, milliseconds: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return setLate(false);
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [waiting, milliseconds]);
  return waiting && late;
}
