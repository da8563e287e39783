import { afterAll, beforeAll, expect, it } from 'vitest';
import { randomOf } from '../fuzz/random.ts';
import { isLong } from '../support/long.ts';
import { allPlaces } from './support/places/all-places.ts';
import { foundAt } from './support/places/found-at.ts';
import type { Place } from './support/places/place.ts';
import { sightName, sights, type Sight } from './support/places/sights.ts';
import { walkPlaces } from './support/places/walk-places.ts';
import { servedApp, type ServedApp } from './support/served-app.ts';

/**
 * Every page and everything that opens over one, in both languages and themes and in windows of three sizes. `npm run test:long`
 * looks at all of it; each other day (UTC) at a few, drawn anew. `PLIMSOLL_SEED` has a draw again; `PLIMSOLL_PLACES` has those
 * places, by the beginnings of their names, in every window.
 */
const seed = Number(process.env['PLIMSOLL_SEED'] ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''));
const named = process.env['PLIMSOLL_PLACES']?.split(',');

/** So many places in each of two windows, a small one and another, take half a minute. */
const drawnPlaces = 8;

type Draw = { readonly sight: Sight; readonly places: readonly Place[] };

function drawn(): readonly Draw[] {
  const random = randomOf(seed);
  const take = <T>(all: readonly T[], count: number): T[] => {
    const left = [...all];
    return Array.from({ length: count }, () => left.splice(random.below(left.length), 1)).flat();
  };
  const small = sights.filter(({ width }) => width < 900);
  const others = sights.filter((sight) => !small.includes(sight));
  return [small, others].flatMap((some) => take(some, 1)).map((sight) => ({ sight, places: take(allPlaces, drawnPlaces) }));
}

function chosen(): readonly Draw[] {
  if (named !== undefined)
    return sights.map((sight) => ({ sight, places: allPlaces.filter(({ name }) => named.some((begun) => name.startsWith(begun))) }));
  return isLong ? sights.map((sight) => ({ sight, places: allPlaces })) : drawn();
}

let app: ServedApp;
beforeAll(async () => {
  app = await servedApp();
});
afterAll(() => app.stop());

it.each(
  chosen().map((draw) => ({
    ...draw,
    named: sightName(draw.sight),
    which: named !== undefined || isLong ? `${draw.places.length} places` : `seed ${seed}`,
  })),
)(
  'nothing is wrong with what is seen at $named ($which)',
  async ({ sight, places }) => {
    // What needs the same register stands together.
    const inOrder = (['sample', 'empty', 'start'] as const).flatMap((from) => places.filter((place) => place.from === from));
    process.stdout.write(`places: seed ${seed}, ${sightName(sight)}: ${inOrder.map(({ name }) => name).join(', ')}\n`);
    const found = await walkPlaces(app, sight, inOrder, ({ page }, place, shown) => foundAt(page, place, shown));
    expect(found, `PLIMSOLL_SEED=${seed}`).toEqual([]);
  },
  7_200_000,
);
