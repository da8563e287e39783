import type { Problem } from '../../engine/values/problem.ts';
import { problemOf } from '../registers/store-problem.ts';

/** What a worker's method gives: an exception does not cross to the page in one piece, a problem does. */
export type Reply<T> = { readonly value: T } | { readonly problem: Problem };

type Method = (...args: never[]) => unknown;
export type Answering<S> = {
  readonly [K in keyof S]: S[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<Reply<Awaited<R>>> : never;
};

/** The methods of a service, each of which answers whatever happens inside. */
export function answering<S extends Readonly<Record<string, Method>>>(service: S): Answering<S> {
  const wrapped = Object.entries(service).map(([name, method]) => {
    const reply = async (...args: never[]): Promise<Reply<unknown>> => {
      try {
        return { value: await method(...args) };
      } catch (error) {
        return { problem: problemOf(error) };
      }
    };
    return [name, reply] as const;
  });
  return Object.fromEntries(wrapped) as unknown as Answering<S>;
}
