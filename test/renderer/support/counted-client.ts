import type { RegisterClient } from '../../../contract/store.ts';

type Counted = 'ask' | 'list' | 'counts' | 'names' | 'toldLog' | 'head' | 'status';
const counted: readonly Counted[] = ['ask', 'list', 'counts', 'names', 'toldLog', 'head', 'status'];

/** A client that counts its round trips to the worker, by call. `since` answers the counts and begins anew. */
export function countedClient(client: RegisterClient): {
  readonly client: RegisterClient;
  readonly since: () => Readonly<Record<Counted, number>>;
} {
  const zero = () => Object.fromEntries(counted.map((name) => [name, 0])) as Record<Counted, number>;
  let counts = zero();
  const over = Object.fromEntries(
    counted.map((name) => [
      name,
      (...args: never[]) => {
        counts[name] += 1;
        return (client[name] as (...all: never[]) => unknown)(...args);
      },
    ]),
  );
  return {
    client: { ...client, ...over },
    since() {
      const were = counts;
      counts = zero();
      return were;
    },
  };
}
