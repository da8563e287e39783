import { transfer } from 'comlink';
import type { Problem } from '../../engine/values/problem.ts';
import { problemOf } from '../registers/store-problem.ts';

/** What a worker's method gives: an exception does not cross to the page in one piece, a problem does. */
export type Reply<T> = { readonly value: T } | { readonly problem: Problem };

type Method = (...args: never[]) => unknown;
export type Answering<S> = {
  readonly [K in keyof S]: S[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<Reply<Awaited<R>>> : never;
};

/** The bytes of an answer that is little else: a whole file is handed over, not copied, since nobody here needs it any more. */
function bytesIn(value: unknown): Uint8Array | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('bytes' in value) return value.bytes instanceof Uint8Array ? value.bytes : null;
  return 'value' in value ? bytesIn(value.value) : null;
}

/** The methods of a service, each of which answers whatever happens inside. */
export function answering<S extends Readonly<Record<string, Method>>>(service: S): Answering<S> {
  const wrapped = Object.entries(service).map(([name, method]) => {
    const reply = async (...args: never[]): Promise<Reply<unknown>> => {
      try {
        const value = await method(...args);
        const bytes = bytesIn(value);
        return bytes === null ? { value } : transfer({ value }, [bytes.buffer as ArrayBuffer]);
      } catch (error) {
        return { problem: problemOf(error) };
      }
    };
    return [name, reply] as const;
  });
  return Object.fromEntries(wrapped) as unknown as Answering<S>;
}
