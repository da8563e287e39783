import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { Json } from '../../../engine/values/json.ts';
import { useStore } from './store-context.tsx';

/** What was being typed when the register was opened: left by a crash, or by a window that closed on a refused text. */
export const LeftDraftsContext = createContext<Map<string, Json>>(new Map());

/** The draft that an earlier session left under this key, once. */
export function useLeftDraft(key: string): Json | null {
  return useContext(LeftDraftsContext).get(key) ?? null;
}

/** Milliseconds of quiet before what is typed goes to the durable drafts. */
const draftDelay = 250;

/** Keeps the text of one field durable while it is typed. `null` drops it. */
export function useKeepDraft(key: string): (value: Json | null) => void {
  const store = useStore();
  const left = useContext(LeftDraftsContext);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef<{ readonly value: Json } | null>(null);

  const write = useCallback(() => {
    clearTimeout(timer.current);
    if (latest.current === null) return;
    const { value } = latest.current;
    latest.current = null;
    void store.keepDraft(key, value);
  }, [store, key]);

  useEffect(() => {
    document.addEventListener('visibilitychange', write);
    return () => {
      document.removeEventListener('visibilitychange', write);
      write();
    };
  }, [write]);

  return useCallback(
    (value) => {
      latest.current = { value };
      clearTimeout(timer.current);
      if (value === null) {
        left.delete(key);
        write();
      } else {
        left.set(key, value);
        timer.current = setTimeout(write, draftDelay);
      }
    },
    [left, key, write],
  );
}

/** Something that is being filled in and is no record yet: survives leaving the screen, a reload and a crash. */
export function useDraft<T extends Json>(key: string, blank: T): readonly [value: T, set: (value: T) => void, drop: () => void] {
  const left = useLeftDraft(key);
  const keep = useKeepDraft(key);
  const [value, setValue] = useState<T>(left === null ? blank : (left as T));
  const set = useCallback(
    (next: T) => {
      setValue(next);
      keep(next);
    },
    [keep],
  );
  const drop = useCallback(() => {
    setValue(blank);
    keep(null);
  }, [blank, keep]);
  return [value, set, drop];
}
