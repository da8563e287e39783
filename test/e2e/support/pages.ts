import { kinds } from '../../../domain/index.ts';
import type { Page } from 'playwright';
import type { Visit } from './served-app.ts';

/** Kinds of which the sample has no record: their own stories look at one. */
const notInSample: readonly string[] = ['notes', 'recordTemplates', 'rcsaRounds'];

/** The addresses that a kind has of its own: its list, the first record of it, the form for a new one. Units are a tree on one page. */
const ofKinds: readonly Place[] = kinds.all
  .filter(({ page }) => page !== null)
  .flatMap(({ name }) => {
    const path = `/${name}`;
    if (name === 'units') return [{ path }];
    return [{ path }, ...(notInSample.includes(name) ? [] : [{ path, open: true as const }]), { path: `${path}/new` }];
  });

type Place = { readonly path: string; readonly open?: true };

/** Every page of the app, by its address. `open` opens the first record of a list. */
export const pages: readonly Place[] = [
  { path: '/overview' },
  { path: '/delivery' },
  ...ofKinds,
  { path: '/import' },
  { path: '/quarters' },
  { path: '/quarters/2025-Q3/closing' },
  { path: '/quarters/2025-Q3/hindsight' },
  { path: '/audit' },
  { path: '/audit/verify' },
  { path: '/audit/as-of' },
  { path: '/audit/put-right' },
  { path: '/settings' },
];

const words = {
  ko: { sample: '예시 등록부 열기', create: '등록부 만들기' },
  en: { sample: 'Open the sample', create: 'Create register' },
};

/** From the first screen into the sample register. */
export async function openSample({ page }: Visit, language: 'ko' | 'en'): Promise<void> {
  await page.getByRole('button', { name: words[language].sample }).click();
  await page.getByRole('navigation').waitFor();
}

/** From the first screen into an empty register, taking every value that is offered. */
export async function createEmpty({ page }: Visit, language: 'ko' | 'en'): Promise<void> {
  await page.getByRole('button', { name: words[language].create }).click();
  await page.getByRole('navigation').waitFor();
}

/** Goes to a page and waits until it stands: what it asks the store for is answered, and a report is made. */
export async function standAt(visit: Visit, { path, open }: Place): Promise<void> {
  const { page, go } = visit;
  await go(path);
  await page.locator('main h1, main h2').first().waitFor();
  if (open) {
    const first = page.locator('[role=row][aria-rowindex="2"]');
    await first.getByRole('gridcell').first().filter({ hasText: /\S/ }).waitFor();
    await first.click();
    await page.locator('main header').waitFor();
  }
  if (path === '/quarters') await page.locator('main iframe').waitFor();
  await untilStill(page);
}

/** Milliseconds without any change after which a page stands: an answer of the store takes a tenth of it. */
const still = 150;

/** Waits until nothing on the page changes any more. */
async function untilStill(page: Page): Promise<void> {
  await page.evaluate(
    (milliseconds) =>
      new Promise<void>((settle) => {
        let timer = setTimeout(settle, milliseconds);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(() => {
            observer.disconnect();
            settle();
          }, milliseconds);
        });
        observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      }),
    still,
  );
}

/** Changes between light and dark as the system does, while the page stands. */
export async function turnTo(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.locator(`html[data-mantine-color-scheme=${scheme}]`).waitFor();
}
