import type { Locator, Page } from 'playwright';

/** Files that are brought into the window, and what it takes in clicks and keys. */

export type Brought = { readonly name: string; readonly bytes: Uint8Array };

/** A person at the window whose clicks and keys are counted. To drop a file is one. */
export function counting(page: Page) {
  let count = 0;
  return {
    get count() {
      return count;
    },
    async drop({ name, bytes }: Brought) {
      count += 1;
      const place = page.locator('[data-drop]');
      await place.waitFor();
      const held = await page.evaluateHandle(
        ([fileName, base64]) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], fileName));
          return transfer;
        },
        [name, Buffer.from(bytes).toString('base64')] as const,
      );
      await place.dispatchEvent('dragover', { dataTransfer: held });
      await place.dispatchEvent('drop', { dataTransfer: held });
    },
    async click(what: Locator) {
      count += 1;
      await what.click();
    },
    async press(key: string) {
      count += 1;
      await page.keyboard.press(key);
    },
  };
}
