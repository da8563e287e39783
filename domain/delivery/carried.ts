import type { Instant } from '../../engine/values/time.ts';
import { epochOf } from '../../engine/values/time.ts';
import { cargoOf, type Cargo } from './cargo.ts';
import { deliveriesOf, type Delivery, type ServiceFacts } from './deliveries.ts';

/** A time in which something waited for users: from its merge, or from when it was put back, until it was delivered. */
export type Wait = {
  readonly cargo: Cargo;
  /** Milliseconds since 1970; `to` is `Infinity` while it waits. */
  readonly from: number;
  readonly to: number;
  /** Whether this ended with the first delivery that was not rolled back: its lead time ends there. */
  readonly kept: boolean;
};

/** A delivery with what it carried. */
export type Load = {
  readonly delivery: Delivery;
  /** The waits that it ended; `null` where what it carried is not known. Aborted it carried nothing. */
  readonly carried: readonly Wait[] | null;
  /** The deliveries behind which it went back, in order of time: of C and D after A -> B -> C -> D -> B'. */
  readonly goneBackFrom: readonly Delivery[];
};

export type Carriage = { readonly loads: readonly Load[]; readonly waits: readonly Wait[] };

type OpenWait = { cargo: Cargo; from: number; to: number; kept: boolean };
/** `indexes`: of the cargo that it carried; `taken`: of what users had already and have by it since it went back behind others. */
type OpenLoad = { delivery: Delivery; carried: OpenWait[] | null; goneBackFrom: readonly Delivery[]; indexes: number[]; taken: number[] };

/** A change of a flag or of configuration never takes the code back, whatever its version was called before. */
function movesCode({ kind }: Delivery): boolean {
  return kind !== 'flag' && kind !== 'configuration';
}

/**
 * What each delivery of a service carried by an instant. A delivery of a release carries all that waits and belongs to it or to an
 * earlier one; one that is only known by its commit all that was merged up to that. Aborted it carries nothing. What a rollback
 * took back waits again from its recovery (else its end) on, what lies beyond an earlier release from the time at which that
 * was delivered again, until it is delivered once more.
 */
export function carried(facts: ServiceFacts, knownAt: Instant): Carriage {
  const cargo = cargoOf(facts, knownAt);
  const quay = quayOf(cargo);
  const lives = new Map<string, OpenLoad[]>();
  const liveAt = ({ delivery }: OpenLoad) => {
    const name = delivery.environmentName ?? '';
    const stack = lives.get(name) ?? [];
    lives.set(name, stack);
    return stack;
  };
  const loads: OpenLoad[] = deliveriesOf(facts, knownAt).map((delivery) => ({
    delivery,
    carried: delivery.reach === null ? null : [],
    goneBackFrom: [],
    indexes: [],
    taken: [],
  }));
  for (const { time, load, isReturn } of timetable(loads, epochOf(knownAt))) {
    const stack = liveAt(load);
    if (isReturn) {
      // Where something else is live by then, that decides what users have.
      if (stack.includes(load) && stack.at(-1) !== load) continue;
      if (stack.at(-1) === load) stack.pop();
      quay.putBack(load, load.indexes, time);
    } else if (load.delivery.outcome === 'aborted') load.carried = [];
    else {
      if (movesCode(load.delivery)) {
        const gone = goneBackFrom(stack, load.delivery);
        for (const one of gone) quay.putBack(one, [...one.indexes, ...one.taken], time, load);
        load.goneBackFrom = gone.map(({ delivery }) => delivery);
        stack.length -= gone.length;
        stack.push(load);
      }
      quay.carry(load);
    }
  }
  return { loads, waits: quay.waits };
}

/** Deliveries and returns in order of time: at one instant first what returns from before, then each delivery and its own return. */
function timetable(loads: readonly OpenLoad[], until: number) {
  return loads
    .flatMap((load, order) => {
      const { time, outcome, recoveredAt } = load.delivery;
      const back = recoveredAt === null ? time : Math.max(time, epochOf(recoveredAt));
      const delivered = { time, order: order * 2, load, isReturn: false };
      if (outcome !== 'rolledBack' || back > until) return [delivered];
      return [delivered, { time: back, order: back === time ? order * 2 + 1 : -1, load, isReturn: true }];
    })
    .sort((a, b) => a.time - b.time || a.order - b.order);
}

/** What is live beyond a delivery, by its reach or, where that cannot be compared, because the same version was live before. */
function goneBackFrom(stack: readonly OpenLoad[], { reach, version }: Delivery): OpenLoad[] {
  const comparable = (one: OpenLoad | undefined) => one?.delivery.reach?.by === reach?.by && reach !== null;
  if (comparable(stack.at(-1))) {
    let first = stack.length;
    while (first > 0 && comparable(stack[first - 1]) && (stack[first - 1]?.delivery.reach?.upTo ?? 0) > (reach?.upTo ?? 0)) first -= 1;
    return stack.slice(first);
  }
  const same = stack.map(({ delivery }) => delivery.version).lastIndexOf(version);
  return same < 0 ? [] : stack.slice(same + 1);
}

/** Where cargo waits. Both orders are walked only forward, but for what is put back: all before a place was delivered. */
function quayOf(cargo: readonly Cargo[]) {
  const order = (values: readonly number[]) => {
    const sorted = cargo.map((_, index) => index).sort((a, b) => compared(values[a] as number, values[b] as number) || a - b);
    const places = new Uint32Array(cargo.length);
    sorted.forEach((index, place) => (places[index] = place));
    return { sorted, places, values, next: 0 };
  };
  const orders = { release: order(cargo.map(({ rank }) => rank)), commit: order(cargo.map(({ merged }) => merged)) };
  const waits: OpenWait[] = cargo.map((one) => ({ cargo: one, from: one.merged, to: Infinity, kept: false }));
  const waiting: (OpenWait | null)[] = [...waits];
  const carriers: (OpenLoad | null)[] = cargo.map(() => null);
  const wasKept = new Uint8Array(cargo.length);
  return {
    waits,
    carry(load: OpenLoad): void {
      const { reach, time, outcome } = load.delivery;
      if (reach === null || load.carried === null) return;
      const order = orders[reach.by];
      for (let index = order.sorted[order.next]; index !== undefined; index = order.sorted[order.next]) {
        if ((order.values[index] ?? Infinity) > reach.upTo) break;
        order.next += 1;
        const wait = waiting[index] ?? null;
        if (wait === null) continue;
        wait.to = Math.max(wait.from, time);
        wait.kept = outcome !== 'rolledBack' && wasKept[index] === 0;
        if (wait.kept) wasKept[index] = 1;
        [waiting[index], carriers[index]] = [null, load];
        load.carried.push(wait);
        load.indexes.push(index);
      }
    },
    /** What users still have by the delivery that goes back is that one's from then on. */
    putBack(load: OpenLoad, indexes: readonly number[], time: number, by: OpenLoad | null = null): void {
      const reach = by?.delivery.reach ?? null;
      for (const index of indexes) {
        if (carriers[index] !== load || waiting[index] !== null) continue;
        if (by !== null && reach !== null && (orders[reach.by].values[index] ?? Infinity) <= reach.upTo) {
          carriers[index] = by;
          by.taken.push(index);
          continue;
        }
        const back = cargo[index] as Cargo;
        const wait: OpenWait = { cargo: back, from: Math.max(back.merged, time), to: Infinity, kept: false };
        waits.push(wait);
        waiting[index] = wait;
        for (const one of [orders.release, orders.commit]) one.next = Math.min(one.next, one.places[index] as number);
      }
    },
  };
}

/** Also of two infinities, which stand for "not in any release". */
function compared(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
