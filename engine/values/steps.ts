/**
 * Long work in steps of a few milliseconds each. Between two of them whoever drives it may give the thread to others, or end
 * the work by not going on.
 */
export type Steps<T = void> = Generator<void, T>;

/** Called between two steps. What it answers is waited for, so that the thread is free meanwhile; what it throws ends the work. */
export type Pause = () => Promise<void> | undefined;

/** Work in steps that is done when there is leisure, and what is left of it at once when its result is needed. */
export type Stepwise<T> = {
  readonly isDone: boolean;
  /** Does one step more, if any is left. */
  step(): void;
  /** The result; does whatever is left. */
  result(): T;
};

export function stepwise<T>(steps: Steps<T>): Stepwise<T> {
  let done: { readonly value: T } | null = null;
  const step = () => {
    const next = done === null ? steps.next() : null;
    if (next?.done === true) done = { value: next.value };
  };
  return {
    get isDone() {
      return done !== null;
    },
    step,
    result() {
      for (;;) {
        if (done !== null) return done.value;
        step();
      }
    },
  };
}

/** The result of work in steps that nobody needs to interrupt. */
export function atOnce<T>(steps: Steps<T>): T {
  return stepwise(steps).result();
}

/** Work that was done before. */
export function finished<T>(value: T): Stepwise<T> {
  return { isDone: true, step: () => undefined, result: () => value };
}

/** Does work in steps, with a pause between two of them that may give the thread to others. */
export async function inSteps<T>(steps: Steps<T>, pause: Pause): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await pause();
  }
}

/** The steps that are left of some work, as a part of other work. */
export function* rest<T>(work: Stepwise<T>): Steps<T> {
  while (!work.isDone) {
    work.step();
    yield;
  }
  return work.result();
}
