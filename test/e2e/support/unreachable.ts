import type { Locator } from 'playwright';

/**
 * What can be focused within an element and cannot be seen: scrolled to, it lies outside the window, or under something else.
 * Scrolls the page.
 */
export async function unreachable(whole: Locator): Promise<string[]> {
  return whole.evaluate((within) => {
    const found: string[] = [];
    const all = within.querySelectorAll<HTMLElement>(
      'a[href], button:not(:disabled), input:not(:disabled, [type=hidden]), select, textarea, summary, [tabindex]',
    );
    for (const element of all) {
      // What is only focused by arrow keys comes into sight with them; labels for ears have no place.
      if (element.tabIndex < 0 || !element.isConnected || element.matches('a[href="#content"]')) continue;
      if (element.closest('[inert], [aria-hidden=true], .visually-hidden') !== null) continue;
      const shown =
        element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type) ? (element.labels?.[0] ?? element) : element;
      if (!shown.checkVisibility({ visibilityProperty: true })) continue;
      shown.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, right, top, bottom, width, height } = shown.getBoundingClientRect();
      if (width < 2 || height < 2) continue;
      const name = `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.innerText).slice(0, 50)}`;
      // Of what is larger than the window a part is seen.
      const [x, y] = [(Math.max(0, left) + Math.min(innerWidth, right)) / 2, (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2];
      const at = document.elementFromPoint(x, y);
      if (left < -1 && right > innerWidth + 1) found.push(`too wide: ${name}`);
      else if ((left < -1 || right > innerWidth + 1) && width < innerWidth) found.push(`outside: ${name}`);
      else if (at === null) found.push(`outside: ${name}`);
      else if (!shown.contains(at) && !at.contains(shown)) {
        const over = at.closest('[class]');
        found.push(
          `${name} lies under ${over?.tagName.toLowerCase()}.${over?.className.toString().slice(0, 60)} ${at.textContent?.slice(0, 40)}`,
        );
      }
    }
    return found;
  });
}
