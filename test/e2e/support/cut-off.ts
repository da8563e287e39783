import type { Page } from 'playwright';

/**
 * What a person cannot see for lack of room: a page that scrolls sideways, and buttons, titles, labels and pages of the
 * navigation whose text is wider than they are. Cells of a list may end in an ellipsis: their whole text is their title. What scrolls by itself (`data-scrolls`) may be wider.
 */
export async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
    for (const element of document.querySelectorAll<HTMLElement>('button, h1, h2, h3, nav a, label, th, [role=tab], [role=columnheader]')) {
      const { width, left, right } = element.getBoundingClientRect();
      const hidden = width < 2 || element.closest('.visually-hidden') !== null || getComputedStyle(element).visibility === 'hidden';
      if (hidden || element.innerText.trim() === '') continue;
      const scrolls = element.closest('[role=grid], [data-scrolls]') !== null;
      if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) found.push(`cut: ${element.innerText.slice(0, 60)}`);
      if (!scrolls && (right > innerWidth + 1 || left < -1) && !element.matches('a[href="#content"]'))
        found.push(`outside: ${element.innerText.slice(0, 60)}`);
    }
    return found;
  });
}
