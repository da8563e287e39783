import type { Locator } from 'playwright';
import { createEmpty, openSample } from '../pages.ts';
import type { ServedApp, Visit } from '../served-app.ts';
import { atOf, type At, type Place } from './place.ts';
import type { Sight } from './sights.ts';

/** How long a place may take to open, in milliseconds: it is waited for, step by step, on a busy machine too. */
const patience = 20_000;

/**
 * Opens places one after the other in one window, and does something at each. Answers what went wrong by the place: what `each`
 * found, what the page complained of, and where a place did not open. Places that begin with the sample share one.
 */
export async function walkPlaces(
  app: ServedApp,
  sight: Sight,
  places: readonly Place[],
  each: (visit: Visit, place: Place, shown: Locator) => Promise<readonly string[]>,
): Promise<string[]> {
  const found: string[] = [];
  let visit: Visit | null = null;
  let register: Place['from'] | null = null;
  for (const place of places) {
    try {
      const goesOn = visit !== null && place.from !== 'start' && place.from === register && (await toNothingOpen(visit));
      if (visit === null || !goesOn) {
        await visit?.leave();
        visit = null;
        visit = await begin(app, sight, place.from);
        register = place.from;
      }
      const at = atOf(visit, sight.language);
      const shown = await place.open(at);
      await untilSettled(at);
      const wrong = [...(await each(visit, place, shown)), ...visit.complaints.splice(0)];
      found.push(...wrong.map((one) => `${place.name}: ${one}`));
    } catch (error) {
      found.push(`${place.name} does not open: ${String(error)}`);
      await visit?.leave();
      visit = null;
    }
  }
  await visit?.leave();
  return found;
}

/** What is still being made is waited for. A page that does not exist has nothing on it that could be wrong. */
async function untilSettled({ page, say }: At): Promise<void> {
  await page.locator('.mantine-Loader-root').first().waitFor({ state: 'detached' });
  if (await page.getByText(say('shell:placeMissing'), { exact: true }).isVisible()) throw new Error('no page of the app');
}

async function begin(app: ServedApp, sight: Sight, from: Place['from']): Promise<Visit> {
  const visit = await app.visit(sight);
  visit.page.setDefaultTimeout(patience);
  if (from === 'sample') await openSample(visit, sight.language);
  if (from === 'empty') await createEmpty(visit, sight.language);
  if (from !== 'start') await untilWorking(visit);
  return visit;
}

/** To a page on which nothing is open. Answers whether it could: the place before may have left a form that is not finished. */
async function toNothingOpen(visit: Visit): Promise<boolean> {
  await visit.go('/overview');
  await visit.page.reload();
  return untilWorking(visit).then(
    () => true,
    () => false,
  );
}

/** Once it says that all is saved the window hears every key. */
async function untilWorking({ page }: Visit): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.locator('[data-saved=true]').waitFor();
}
