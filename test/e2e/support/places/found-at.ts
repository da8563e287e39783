import type { Locator, Page } from 'playwright';
import { axeFindings } from '../axe.ts';
import { cutOff } from '../cut-off.ts';
import { unreachable } from '../unreachable.ts';
import type { Place } from './place.ts';

/** What is wrong with a place that has just been opened: what axe finds, what is cut off, and what cannot be seen or reached. */
export async function foundAt(page: Page, place: Place, shown: Locator): Promise<string[]> {
  const found = [...(await axeFindings(page)), ...(await cutOff(page))];
  if (place.of.length > 0) found.push(...(await notWhole(page, shown)));
  // Last, for it scrolls.
  return [...found, ...(await unreachable(place.of.length > 0 ? shown : page.locator('body')))];
}

/** What lies over a page is seen whole; where it is too long for the window it scrolls by itself. */
async function notWhole(page: Page, shown: Locator): Promise<string[]> {
  const [box, view] = [await shown.boundingBox(), page.viewportSize()];
  if (box === null || view === null) return ['it is not seen'];
  const isWhole = box.x >= -1 && box.y >= -1 && box.x + box.width <= view.width + 1 && box.y + box.height <= view.height + 1;
  return isWhole ? [] : [`it reaches beyond the window: ${JSON.stringify(box)}`];
}
