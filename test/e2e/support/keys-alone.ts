import type { Locator, Page } from 'playwright';

/** So many stops of Tab are tried before something counts as out of reach. */
const most = 80;

/** A person who has a keyboard and no pointer: what is pressed is counted, and where the focus was lost is told. */
export function keysAlone(page: Page) {
  let count = 0;
  const lost: string[] = [];
  const isOn = (what: Locator) =>
    what.evaluate((element) => element === document.activeElement || element.contains(document.activeElement));
  const press = async (key: string) => {
    count += 1;
    await page.keyboard.press(key);
  };
  return {
    get count() {
      return count;
    },
    lost,
    press,
    async type(text: string) {
      count += text.length;
      await page.keyboard.type(text);
    },
    /** Waits until something has the focus: whatever was pressed led there. */
    async at(what: Locator) {
      await what.and(page.locator(':focus')).or(what.locator(':focus')).first().waitFor();
    },
    /** Goes to something with Tab, or with Shift and Tab. */
    async tabTo(what: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
      await what.first().waitFor({ state: 'attached' });
      // A page that was only just opened has no focus yet.
      const isLost = await page.evaluate(() => document.activeElement === document.body);
      if (isLost && count > 0) lost.push(`before ${await what.first().innerText()}`);
      for (let stop = 0; stop < most; stop += 1) {
        if (await isOn(what.first())) return;
        await press(key);
      }
      throw new Error(`not reached by ${most} stops of ${key}: ${what.toString()}`);
    },
  };
}
