import type { Page } from 'playwright';

/**
 * Types Korean as an input method does: the text is composed in the field that has the focus, a key ends the composition
 * (which the page hears as key 229 of a composition), and the text is committed. Korean input methods then pass the key on.
 */
export async function compose(page: Page, text: string, endedBy: 'Enter' | 'Escape'): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (let length = 1; length <= text.length; length += 1)
    await session.send('Input.imeSetComposition', { text: text.slice(0, length), selectionStart: length, selectionEnd: length });
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: endedBy, code: endedBy, windowsVirtualKeyCode: 229 });
  await session.send('Input.insertText', { text });
  await session.detach();
}
