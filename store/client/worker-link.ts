import { proxy, wrap } from 'comlink';
import { problem, type Problem } from '../../engine/values/problem.ts';
import type { Reply } from './answering.ts';

/** Milliseconds. `silence` is how long a worker that owes answers may say nothing before it is taken for dead. */
export type Patience = { readonly beat: number; readonly silence: number; readonly deadline: number };

/** Whatever is long gives the thread back many times a second, or says before that it will not. */
export const usualPatience: Patience = { beat: 2_000, silence: 60_000, deadline: 600_000 };

/** So many workers in a row may die without a sign of life before the page is told. */
const mostDeaths = 3;

type Call = {
  readonly name: string;
  readonly args: readonly unknown[];
  /** It is long: it has no deadline, and is not begun again by another worker. */
  readonly isLong: boolean;
  begun: boolean;
  settle(this: void, reply: Reply<unknown>): void;
};

/** The methods of a service on the other side. */
type Remote = { readonly [name: string]: (...args: readonly unknown[]) => Promise<Reply<unknown>> };

type ArgumentsOf<F> = F extends (...all: infer A) => unknown ? A : never;
type AnswerOf<F> = F extends (...all: never[]) => infer R ? Awaited<R> : never;

type Service = { ping(): unknown; subscribe(listener: never): unknown };

/**
 * Speaks with a worker that may die: every call settles. A worker is dead that is silent, though it owes answers and has not
 * said that it is busy. Short calls that it owes are repeated to the next one, so each must be safe to repeat; long ones are
 * answered with a problem. `prepare` runs first in each worker that takes over.
 */
export function workerLink<S extends Service>(options: {
  readonly start: () => Worker;
  readonly listener: object;
  readonly patience: Patience;
  /** What a worker that takes over must be told first. */
  readonly prepare: (call: (name: string, ...args: readonly unknown[]) => Promise<Reply<unknown>>) => Promise<Problem | null>;
}) {
  const { patience } = options;
  const pending = new Set<Call>();
  let worker: Worker | null = null;
  let remote: Remote | null = null;
  let ready: Promise<Problem | null> = Promise.resolve(null);
  let unanswered = 0;
  let deaths = 0;
  let beating: ReturnType<typeof setInterval> | null = null;
  let stopped = false;
  let isBusy = false;

  function begin(again: boolean): void {
    worker?.terminate();
    const started = options.start();
    worker = started;
    // Which methods there are and what each answers, the service's type `S` says to whoever calls.
    remote = wrap(started) as unknown as Remote;
    unanswered = 0;
    isBusy = false;
    started.addEventListener('error', (event) => {
      // A script that does not load is seen at once; an error inside a call comes back as its answer.
      event.preventDefault();
      if (worker === started) restart();
    });
    const callWorker = (name: string, ...args: readonly unknown[]) => remote?.[name]?.(...args) ?? never();
    const busy = (is: boolean) => {
      if (worker === started) isBusy = is;
    };
    void callWorker('subscribe', proxy({ ...options.listener, busy }));
    ready = again ? options.prepare(callWorker) : Promise.resolve(null);
    for (const call of pending) {
      if (call.isLong && call.begun) call.settle({ problem: problem('store.noAnswer') });
      else void run(call, started);
    }
  }

  function restart(): void {
    deaths += 1;
    if (deaths < mostDeaths && !stopped) begin(true);
    else giveUp(problem('store.noAnswer'));
  }

  function giveUp(why: Problem): void {
    for (const call of pending) call.settle({ problem: why });
    worker?.terminate();
    worker = null;
    remote = null;
    deaths = 0;
  }

  async function run(call: Call, on: Worker): Promise<void> {
    const failed = await ready;
    if (worker !== on || remote === null) return;
    if (failed !== null) return call.settle({ problem: failed });
    call.begun = true;
    try {
      const reply = await (remote[call.name]?.(...call.args) ?? never());
      if (worker === on) deaths = 0;
      call.settle(reply);
    } catch (error) {
      // What cannot be sent at all (a function, a proxy) fails here.
      call.settle({ problem: problem('unexpected', undefined, { value: String(error) }) });
    }
  }

  /** Ticks that were owed a pong are counted, not seconds: a machine that slept has missed none. */
  function beat(): void {
    if (pending.size === 0 || remote === null) {
      unanswered = 0;
      if (beating !== null && pending.size === 0) clearInterval(beating);
      if (pending.size === 0) beating = null;
      return;
    }
    if (isBusy) return void (unanswered = 0);
    if (unanswered * patience.beat >= patience.silence) return restart();
    unanswered += 1;
    const on = worker;
    void remote['ping']?.().then(() => {
      if (worker === on) unanswered = 0;
    });
  }

  function send(name: string, args: readonly unknown[], isLong: boolean): Promise<Reply<never>> {
    return new Promise((resolve) => {
      if (stopped) return resolve({ problem: problem('store.noAnswer') });
      const expire = () => call.settle({ problem: problem('store.noAnswer') });
      const deadline = isLong ? undefined : setTimeout(expire, patience.deadline);
      const call: Call = {
        name,
        args,
        isLong,
        begun: false,
        settle(reply) {
          clearTimeout(deadline);
          pending.delete(call);
          resolve(reply as never);
        },
      };
      pending.add(call);
      beating ??= setInterval(beat, patience.beat);
      if (worker === null) begin(true);
      else void run(call, worker);
    });
  }

  return {
    call: <K extends keyof S & string>(name: K, ...args: ArgumentsOf<S[K]>): Promise<Reply<AnswerOf<S[K]>>> => send(name, args, false),
    /** As `call`, for work on a whole file or register. */
    callLong: <K extends keyof S & string>(name: K, ...args: ArgumentsOf<S[K]>): Promise<Reply<AnswerOf<S[K]>>> => send(name, args, true),
    /** Begins anew with another worker, as after a death: what is unanswered is repeated to it. */
    renew(): void {
      if (!stopped) begin(true);
    },
    stop(): void {
      stopped = true;
      if (beating !== null) clearInterval(beating);
      giveUp(problem('store.noAnswer'));
    },
  };
}

function never(): Promise<never> {
  return new Promise(() => null);
}
