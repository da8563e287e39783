import type { Page } from 'playwright';

/** Goes to a page inside the app: `/units`. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
}

export const newUnit = (page: Page) => page.getByLabel('Unit name');
/** The name of the first unit that was recorded, wherever it stands now. */
export const firstUnit = (page: Page) =>
  page
    .locator('main li')
    .filter({ has: page.getByText('U-1', { exact: true }) })
    .locator('input')
    .first();

/** Records a unit by Enter. */
export async function addUnit(page: Page, name: string): Promise<void> {
  await newUnit(page).fill(name);
  await newUnit(page).press('Enter');
}

/** Changes the name of the first unit by Enter. */
export async function renameUnit(page: Page, name: string): Promise<void> {
  await firstUnit(page).fill(name);
  await firstUnit(page).press('Enter');
}

/** Records a person, whose name can be erased then. */
export async function addPerson(page: Page, name: string): Promise<void> {
  await goTo(page, '/people/new');
  await page.locator('form').getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Add person' }).click();
  await page.getByRole('button', { name: 'Erase name' }).waitFor();
}

export async function erasePerson(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Erase name' }).click();
  await page.getByLabel('Reason').fill('Left');
  await page.getByRole('button', { name: 'Erase name', exact: true }).click();
}

/** Takes in a table of controls. */
export async function importControls(page: Page, titles: readonly string[]): Promise<void> {
  await goTo(page, '/controls/import');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file', exact: true }).click();
  const table = ['Code,Title,Control type', ...titles.map((title) => `,${title},Preventive`), ''].join('\n');
  await (await chooser).setFiles({ name: 'controls.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await page.getByRole('button', { name: /^Import \d/ }).click();
}

export async function backUpNow(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('Back up now');
  await page.keyboard.press('Enter');
}
