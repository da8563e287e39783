import type { Locator } from 'playwright';

/**
 * The contrast of the text of an element with what is behind it, 1 to 21, from the colours that the browser computed:
 * relative luminance and contrast ratio as WCAG 2.1 defines them. Throws where a colour is not plain.
 */
export async function contrastOf(text: Locator): Promise<number> {
  const contrast = await contrastNow(text);
  // It was drawn anew between being found and being looked at.
  return contrast ?? contrastOf(text);
}

/** `null` where the element is no longer in the page. */
function contrastNow(text: Locator): Promise<number | null> {
  return text.evaluate((element) => {
    if (!element.isConnected) return null;
    const partsOf = (colour: string) => {
      const parts = /^rgba?\((.*)\)$/.exec(colour)?.[1]?.split(',').map(Number);
      if (parts === undefined) throw new Error(`the colour ${colour} is not plain`);
      return parts;
    };
    let behind = element;
    while ((partsOf(getComputedStyle(behind).backgroundColor)[3] ?? 1) === 0 && behind.parentElement !== null)
      behind = behind.parentElement;
    const [light = 0, dark = 0] = [getComputedStyle(element).color, getComputedStyle(behind).backgroundColor]
      .map((colour) => {
        const parts = partsOf(colour);
        if ((parts[3] ?? 1) !== 1) throw new Error(`the colour ${colour} is not plain`);
        const [red = 0, green = 0, blue = 0] = parts
          .slice(0, 3)
          .map((value) => value / 255)
          .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      })
      .sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  });
}
