import type { Moved } from '../../../contract/store.ts';
import type { Query, Reader } from '../../../engine/rows/query.ts';
import type { Problem } from '../../../engine/values/problem.ts';
import type { Result } from '../../../engine/values/result.ts';
import { outcomeOf, outcomesOf } from './outcomes.ts';
import { shareEqualParts } from './structural-sharing.ts';

/** Something that the page asks of the open register. Two questions with one key are the same question. */
export type Question<T> = {
  readonly key: string;
  /** Whether the answer may be another one after these records moved. */
  readonly touchedBy: (moved: Moved, answer: T | null) => boolean;
  /** A query of the contract travels with the others of its tick; a load has a round trip of its own. */
  readonly how: { readonly query: Query } | { readonly load: () => Promise<T> };
  /** Whoever shows it does without it where it fails, and says nothing: the window as a whole says so. */
  readonly quiet?: boolean;
};

/**
 * Where a question stands. Both `null`: it is being asked for the first time. Both there: the answer is a former one, and it
 * could not be had anew.
 */
export type Asked<T> = { readonly answer: T | null; readonly problem: Problem | null };

/** Something that changes: `current` answers the same object for as long as nothing did. */
export type Reading<T> = { readonly subscribe: (listener: () => void) => () => void; readonly current: () => T };

export type Questions = {
  /** Some questions: asked while somebody subscribes, and shared with everyone else who asks them. */
  readonly reading: <T>(list: readonly Question<T>[]) => Reading<readonly Asked<T>[]>;
  /** Why what is shown is out of date or incomplete without saying so itself, each reason once. */
  readonly failures: Reading<readonly Problem[]>;
  /** Asks again what failed. */
  readonly retry: () => void;
  /** After a commit: what it touches is asked again where it is shown, and forgotten where it is not. */
  readonly moved: (moved: Moved) => void;
  /** Forgets everything; what is still under way is not listened to. */
  readonly clear: () => void;
};

/** Milliseconds for which an answer that nobody shows is kept: long enough to go to a record and back. */
const usualForgetAfter = 30_000;

const nothing: Asked<never> = { answer: null, problem: null };

type Entry = {
  readonly question: Question<unknown>;
  asked: Asked<unknown>;
  readonly listeners: Set<() => void>;
  /** At most one round trip of a question is under way, so that an older answer cannot come after a newer one. */
  asking: boolean;
  /** A commit touched it while it was under way: what comes may be from before, and is asked for once more. */
  again: boolean;
  forgetting: ReturnType<typeof setTimeout> | undefined;
};

/** The questions of a page to one open register, and their answers. `ask` is the one round trip to the worker. */
export function questions(registerId: string, ask: Reader, forgetAfter = usualForgetAfter): Questions {
  const entries = new Map<string, Entry>();
  const wanted = new Set<Entry>();
  const failureListeners = new Set<() => void>();
  let failures: readonly Problem[] = [];
  let scheduled = false;

  const isKept = (entry: Entry) => entries.get(entry.question.key) === entry;

  function forget(entry: Entry): void {
    clearTimeout(entry.forgetting);
    wanted.delete(entry);
    if (isKept(entry)) entries.delete(entry.question.key);
  }

  /** Everything that is wanted in one tick leaves together. */
  function want(entry: Entry): void {
    if (entry.asking) entry.again = true;
    else wanted.add(entry);
    if (scheduled || wanted.size === 0) return;
    scheduled = true;
    queueMicrotask(send);
  }

  function send(): void {
    scheduled = false;
    const leaving = [...wanted].filter(({ listeners }) => listeners.size > 0);
    // What nobody looks at any more need not be asked, and what is kept of it may be out of date.
    for (const entry of wanted) if (entry.listeners.size === 0) forget(entry);
    wanted.clear();
    for (const entry of leaving) entry.asking = true;
    const together: { readonly entry: Entry; readonly query: Query }[] = [];
    for (const entry of leaving) {
      const { how } = entry.question;
      if ('query' in how) together.push({ entry, query: how.query });
      else void outcomeOf(how.load).then((outcome) => settle([entry], [outcome]));
    }
    if (together.length === 0) return;
    void outcomesOf(
      ask,
      together.map(({ query }) => query),
    ).then((outcomes) =>
      settle(
        together.map(({ entry }) => entry),
        outcomes,
      ),
    );
  }

  /** What came back together is taken together: whoever listens to several of them is told once. */
  function settle(settled: readonly Entry[], outcomes: readonly Result<unknown>[]): void {
    const changed = new Set<() => void>();
    settled.forEach((entry, index) => {
      const outcome = outcomes[index] as Result<unknown>;
      const { again } = entry;
      entry.asking = false;
      entry.again = false;
      if (!isKept(entry)) return;
      const isShown = entry.listeners.size > 0;
      if (again && !isShown) return forget(entry);
      // What is asked once more anyway has not failed yet.
      if (!(again && !outcome.ok) && take(entry, outcome)) for (const listener of entry.listeners) changed.add(listener);
      if (again) want(entry);
      if (!isShown && entry.asked.problem !== null) forget(entry);
    });
    for (const listener of changed) listener();
    notifyFailures();
  }

  /** Answers whether anything is different now. */
  function take(entry: Entry, outcome: Result<unknown>): boolean {
    const { answer, problem } = entry.asked;
    if (!outcome.ok) {
      entry.asked = { answer, problem: outcome.problems[0] ?? null };
      return true;
    }
    const next = shareEqualParts(answer, outcome.value);
    if (next === answer && problem === null) return false;
    entry.asked = { answer: next, problem: null };
    return true;
  }

  function notifyFailures(): void {
    const shown = [...entries.values()].filter(
      ({ listeners, asked, question }) =>
        listeners.size > 0 && asked.problem !== null && (asked.answer !== null || question.quiet === true),
    );
    const distinct = new Map(shown.map(({ asked: { problem } }) => [JSON.stringify(problem), problem as Problem]));
    const next = shareEqualParts(failures, [...distinct.values()]) as readonly Problem[];
    if (next === failures) return;
    failures = next;
    for (const listener of failureListeners) listener();
  }

  function show(question: Question<unknown>, listener: () => void): void {
    let entry = entries.get(question.key);
    if (!entry) {
      entry = { question, asked: nothing, listeners: new Set(), asking: false, again: false, forgetting: undefined };
      entries.set(question.key, entry);
    }
    clearTimeout(entry.forgetting);
    entry.listeners.add(listener);
    if (entry.asked === nothing && !entry.asking) want(entry);
  }

  function hide(question: Question<unknown>, listener: () => void): void {
    const entry = entries.get(question.key);
    if (!entry?.listeners.delete(listener) || entry.listeners.size > 0) return;
    if (entry.asked.problem === null) entry.forgetting = setTimeout(() => forget(entry), forgetAfter);
    else {
      // Whoever asks next is not told of a failure that nobody looks at any more.
      forget(entry);
      notifyFailures();
    }
  }

  return {
    reading<T>(list: readonly Question<T>[]): Reading<readonly Asked<T>[]> {
      const distinct = [...new Map(list.map((question) => [question.key, question as Question<unknown>])).values()];
      let last: readonly Asked<T>[] = [];
      return {
        subscribe(listener) {
          // A listener of its own for each subscription: the same function may be given twice.
          const notify = () => listener();
          for (const question of distinct) show(question, notify);
          return () => {
            for (const question of distinct) hide(question, notify);
          };
        },
        current() {
          const now = list.map(({ key }) => (entries.get(key)?.asked ?? nothing) as Asked<T>);
          if (now.length !== last.length || now.some((asked, index) => asked !== last[index])) last = now;
          return last;
        },
      };
    },

    failures: {
      subscribe(listener) {
        const notify = () => listener();
        failureListeners.add(notify);
        return () => failureListeners.delete(notify);
      },
      current: () => failures,
    },

    retry() {
      const changed = new Set<() => void>();
      for (const entry of entries.values()) {
        if (entry.asked.problem === null) continue;
        if (entry.asked.answer === null) entry.asked = nothing;
        for (const listener of entry.listeners) changed.add(listener);
        want(entry);
      }
      for (const listener of changed) listener();
      notifyFailures();
    },

    moved(moved) {
      if (moved.registerId !== registerId) return;
      for (const entry of entries.values()) {
        if (!entry.question.touchedBy(moved, entry.asked.answer)) continue;
        if (entry.listeners.size > 0 || entry.asking) want(entry);
        else forget(entry);
      }
    },

    clear() {
      for (const entry of entries.values()) forget(entry);
      notifyFailures();
    },
  };
}
