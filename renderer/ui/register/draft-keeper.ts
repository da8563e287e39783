import type { DraftText, RegisterClient } from '../../../contract/store.ts';
import type { Json } from '../../../engine/values/json.ts';
import type { Problem } from '../../../engine/values/problem.ts';
import { instantOf } from '../../../engine/values/time.ts';
import { clearRescued, rescueDrafts } from '../../platform/rescued-drafts.ts';
import { problemOfCall } from '../recovery/problem-of-call.ts';
import type { OpenedDrafts } from './restore-drafts.ts';

/** Milliseconds of quiet before what is typed goes to the store, and the most that it waits while typing goes on. */
const quiet = 250;
const longest = 600;
/** Milliseconds that the store has to answer before the text is written where no answer is needed: all in all under a second. */
const patience = 300;
/** Milliseconds between two attempts while the store cannot keep anything. */
const between = 3_000;

export type DraftNeeds = {
  readonly registerId: string;
  readonly opened: Omit<OpenedDrafts, 'taken'>;
  readonly store: Pick<RegisterClient, 'keepDraft'>;
  /** The address inside the app that is shown now. */
  readonly place: () => string;
  /** The store cannot keep this text: another place that does not need it may (`null`: no longer). */
  readonly holdOutside?: (key: string, value: Json) => void;
};

/** What stands in the window and is neither sent nor dropped; `problem` is why the store cannot keep it now. */
export type DraftsState = { readonly texts: ReadonlyMap<string, DraftText>; readonly problem: Problem | null };

export type DraftKeeper = {
  readonly keep: (key: string, value: Json) => void;
  /** Adds what was taken over since: the register was opened once more. */
  readonly add: (texts: readonly DraftText[]) => void;
  readonly state: () => DraftsState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Sends what is not kept yet. Answers when the store has said what became of it. */
  readonly flush: () => Promise<void>;
  /** To be called when the store has taken something: it may have room again. */
  readonly retry: () => void;
  /** The page may go now and not come back. Answers whether everything that was typed lies somewhere that outlives it. */
  readonly leave: () => boolean;
  /** The register is no longer open: the store would take what comes for another one. */
  readonly stop: () => void;
};

/**
 * Keeps what is typed in one window in one register. A text is durable at the latest a second after it was typed, though typing
 * goes on: in the store, or where the store does not answer, outside it.
 */
export function draftKeeper({ registerId, opened, store, place, holdOutside = () => undefined }: DraftNeeds): DraftKeeper {
  const { window } = opened;
  /** Not yet answered by the store. */
  const waiting = new Map<string, DraftText>();
  const heldOutside = new Set<string>();
  const listeners = new Set<() => void>();
  let state: DraftsState = { texts: new Map(opened.texts.map((draft) => [draft.key, draft])), problem: null };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let late: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let unkeptSince: number | null = null;
  let stopped = false;

  function show(next: Partial<DraftsState>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  function rescue(): boolean {
    late = undefined;
    return waiting.size === 0 || rescueDrafts(registerId, window, [...waiting.values()]);
  }

  function kept(draft: DraftText): void {
    if (heldOutside.delete(draft.key)) holdOutside(draft.key, null);
    if (waiting.get(draft.key) !== draft) return;
    waiting.delete(draft.key);
    if (waiting.size > 0 || stopped) return;
    clearTimeout(late);
    late = undefined;
    clearRescued(registerId, window);
    if (state.problem !== null) show({ problem: null });
  }

  function refused(draft: DraftText, error: unknown): void {
    if (waiting.get(draft.key) !== draft || stopped) return;
    rescue();
    heldOutside.add(draft.key);
    holdOutside(draft.key, draft.value);
    show({ problem: problemOfCall(error) });
    clearTimeout(again);
    again = setTimeout(retry, between);
  }

  /** Calls are carried out in the order in which they are made, so a later text is never overwritten by an earlier one. */
  async function flush(): Promise<void> {
    clearTimeout(timer);
    unkeptSince = null;
    if (waiting.size === 0 || stopped) return;
    late ??= setTimeout(rescue, patience);
    await Promise.all(
      [...waiting.values()].map((draft) =>
        store.keepDraft(draft).then(
          () => kept(draft),
          (error: unknown) => refused(draft, error),
        ),
      ),
    );
  }

  function retry(): void {
    if (state.problem !== null) void flush();
  }

  return {
    keep(key, value) {
      if (value === null && !state.texts.has(key) && !waiting.has(key)) return;
      const draft = { key, window, place: place(), value, at: instantOf(Date.now()) };
      waiting.set(key, draft);
      const texts = new Map(state.texts);
      if (value === null) texts.delete(key);
      else texts.set(key, draft);
      show({ texts });
      if (stopped) return void rescue();
      const now = performance.now();
      unkeptSince ??= now;
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), value === null ? 0 : Math.max(0, Math.min(quiet, unkeptSince + longest - now)));
    },
    add(texts) {
      const more = texts.filter(({ key }) => !state.texts.has(key) && !waiting.has(key));
      if (more.length > 0) show({ texts: new Map([...state.texts, ...more.map((draft) => [draft.key, draft] as const)]) });
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flush,
    retry,
    leave() {
      void flush();
      return rescue() && state.problem === null;
    },
    stop() {
      for (const one of [timer, late, again]) clearTimeout(one);
      rescue();
      stopped = true;
    },
  };
}
