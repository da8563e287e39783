import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { isFieldDraft } from '../../../contract/field-draft.ts';
import type { DraftText } from '../../../contract/store.ts';
import { sameJson, type Json } from '../../../engine/values/json.ts';
import { onPageLeaving } from '../../platform/page-events.ts';
import { afterFlush, useSaving } from '../../state/saving.ts';
import { addressNow } from '../address/hash-address.ts';
import { useAppInfo } from '../platform/platform-context.tsx';
import { draftKeeper, type DraftKeeper, type DraftNeeds, type DraftsState } from './draft-keeper.ts';
import type { OpenedDrafts } from './restore-drafts.ts';
import { useStore } from './store-context.tsx';

const DraftsContext = createContext<DraftKeeper | null>(null);

type ProviderProps = {
  readonly registerId: string;
  readonly opened: OpenedDrafts;
  readonly holdOutside?: DraftNeeds['holdOutside'];
  readonly children: ReactNode;
};

/** Keeps what is typed in the register that is open. Belongs to one register: another one needs another. */
export function DraftsProvider({ registerId, opened, holdOutside, children }: ProviderProps) {
  const store = useStore();
  const { host } = useAppInfo();
  const [keeper] = useState(() =>
    draftKeeper({ registerId, opened, store, place: addressNow, ...(holdOutside === undefined ? {} : { holdOutside }) }),
  );
  useEffect(() => () => keeper.stop(), [keeper]);
  useEffect(() => keeper.add(opened.texts), [keeper, opened]);
  useEffect(() => afterFlush(keeper.flush), [keeper]);
  useEffect(() => useSaving.subscribe((now, before) => now.savedAt !== before.savedAt && keeper.retry()), [keeper]);
  // The desktop window closes only when its flush was answered: nobody could answer a question there.
  useEffect(() => onPageLeaving(keeper.leave, host !== 'window'), [keeper, host]);
  return <DraftsContext value={keeper}>{children}</DraftsContext>;
}

function useDraftKeeper(): DraftKeeper {
  const keeper = useContext(DraftsContext);
  if (keeper === null) throw new Error('no DraftsProvider above');
  return keeper;
}

export function useDrafts(): DraftsState {
  const keeper = useDraftKeeper();
  return useSyncExternalStore(keeper.subscribe, keeper.state);
}

/** The draft that stands under this key: left by an earlier session, or typed here before the screen was left. */
export function useLeftDraft(key: string): Json {
  const keeper = useDraftKeeper();
  // Only what stands when a screen opens: what is typed from then on, the screen has itself.
  const [left] = useState(() => keeper.state().texts.get(key)?.value ?? null);
  return left;
}

/** The first of these keys under which something was left: the form in which it was typed opens by itself. */
export function useLeftAmong<K extends string>(keys: Readonly<Record<K, string>>): K | null {
  const keeper = useDraftKeeper();
  const [left] = useState(() => {
    const { texts } = keeper.state();
    return (Object.keys(keys) as K[]).find((name) => texts.has(keys[name])) ?? null;
  });
  return left;
}

/** Keeps the text of one field durable while it is typed. `null` drops it. */
export function useKeepDraft(key: string): (value: Json) => void {
  const { keep } = useDraftKeeper();
  return useCallback((value) => keep(key, value), [keep, key]);
}

export type DraftOf<T> = readonly [
  value: T,
  /** Sets it; from what is typed by then, where a function is given: an answer that is waited for must not undo what was typed meanwhile. */
  set: (value: T | ((now: T) => T)) => void,
  /** Begins anew; with `sent` only where nothing else was typed meanwhile. */
  drop: (sent?: T) => void,
  isBegun: boolean,
];

/**
 * Something that is being filled in and is no record yet: survives leaving the screen, a reload and a crash. What is again as
 * it was at first is no draft.
 */
export function useDraft<T extends Json>(key: string, blank: T): DraftOf<T> {
  const left = useLeftDraft(key);
  const keep = useKeepDraft(key);
  const [value, setValue] = useState<T>(left === null ? blank : (left as T));
  const latest = useRef(value);
  const set = useCallback(
    (given: T | ((now: T) => T)) => {
      const next = typeof given === 'function' ? given(latest.current) : given;
      latest.current = next;
      setValue(next);
      keep(sameJson(next, blank) ? null : next);
    },
    [keep, blank],
  );
  const drop = useCallback(
    (sent?: T) => {
      if (sent === undefined || sameJson(latest.current, sent)) set(blank);
    },
    [blank, set],
  );
  return [value, set, drop, !sameJson(value, blank)];
}

const none: ReadonlySet<string> = new Set();

/**
 * The addresses at which something waits that was typed and is not finished, without what is asked of their lists: `/risks/<id>`. Told only
 * when another one does, not of each key.
 */
export function useUnfinishedAt(): ReadonlySet<string> {
  const keeper = useDraftKeeper();
  const places = useSyncExternalStore(keeper.subscribe, () => placesOf(keeper.state()));
  return useMemo(() => (places === '' ? none : new Set(places.split('\n'))), [places]);
}

function placesOf({ texts }: DraftsState): string {
  const { typing } = useSaving.getState();
  const places = [...texts.values()].flatMap(({ key, place }) => (typing.has(key) ? [] : (place.split('?')[0] ?? '')));
  return [...new Set(places)].sort().join('\n');
}

/** What of the drafts the foot speaks of: fields that were refused, clash or came back, and forms that are not finished. */
export type Unsettled = { readonly fields: readonly DraftText[]; readonly forms: readonly DraftText[] };

/** The drafts that nobody is typing now and that wait for a person. */
export function useUnsettled(): Unsettled {
  const { texts } = useDrafts();
  const typing = useSaving((saving) => saving.typing);
  return useMemo(() => {
    const all = [...texts.values()].filter(({ key }) => !typing.has(key));
    return { fields: all.filter(({ value }) => isFieldDraft(value)), forms: all.filter(({ value }) => !isFieldDraft(value)) };
  }, [texts, typing]);
}
