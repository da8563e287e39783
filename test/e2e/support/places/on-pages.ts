import type { Locator } from 'playwright';
import { standAt, pages } from '../pages.ts';
import { choices, overlay, part, type At, type Place } from './place.ts';

const menuBehind = async ({ page }: At, name: string): Promise<Locator> => {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('menuitem').first().waitFor();
  return page.getByRole('menu');
};

const box = (at: At, name: string) => at.page.getByRole('combobox', { name, exact: true });

/** Every page, and what opens on the pages that are no list and no record. */
export const onPages: readonly Place[] = [
  ...pages.map((place) =>
    part(`page${place.path.replaceAll('/', '-')}${place.open ? '-open' : ''}`, async ({ visit, page }) => {
      await standAt(visit, place);
      return page.locator('main h1, main h2').first();
    }),
  ),
  choices('overview-compared-with', 'features/overview/compared-with.tsx', async (at) => {
    await at.go('/overview');
    return box(at, at.say('overview:comparedWith'));
  }),
  choices('template-offered', 'record/copying/template-offer.tsx', async (at) => {
    await at.go('/risks/new');
    return box(at, at.say('copying:fromTemplate'));
  }),
  choices('overview-category', 'features/overview/heat-map/map-tools.tsx', async (at) => {
    await at.go('/overview');
    return box(at, at.say('heatMap:category'));
  }),
  choices('delivery-period', 'features/delivery/delivery-page.tsx', async (at) => {
    await at.go('/delivery');
    return box(at, at.say('deliveryPage:period'));
  }),
  overlay('delivery-what-is-this', 'features/delivery/keys/five-keys-shown.tsx', async (at) => {
    await at.go('/delivery');
    await at.page
      .getByRole('button', { name: new RegExp(at.say('deliveryPage:whatIsThis', { name: '.*' }).replace('?', '\\?')) })
      .first()
      .click();
    const dialog = at.page.locator('[role=dialog]:visible');
    await dialog.waitFor();
    return dialog;
  }),
  part('delivery-as-table', async (at) => {
    await at.go('/delivery');
    await at.page.getByText(at.say('deliveryPage:asTable'), { exact: true }).click();
    const table = at.page.locator('details table');
    await table.waitFor();
    return table.locator('tr').first();
  }),
  overlay('log-export', 'features/audit/log/export-log.tsx', async (at) => {
    await at.go('/audit');
    return menuBehind(at, at.say('common:exportShown'));
  }),
  choices('log-action', 'features/audit/log/log-filters.tsx', async (at) => {
    await at.go('/audit');
    return box(at, at.say('audit:logAction'));
  }),
  part('log-entry', async (at) => {
    await at.go('/audit');
    await at.page.getByRole('grid').getByRole('row').nth(2).click();
    return at.page.locator('main h1').first();
  }),
  part('verified', async (at) => {
    await at.go('/audit/verify');
    await at.page.getByRole('button', { name: at.say('audit:verifyNow') }).click();
    const said = at.page.getByText(/\d/).first();
    await said.waitFor();
    return at.page.locator('main h1').first();
  }),
  choices('quarter-compare', 'features/quarters/quarters-page.tsx', async (at) => {
    await at.go('/quarters');
    return box(at, at.say('quarters:compare'));
  }),
  overlay('quarter-export', 'features/quarters/export-report.tsx', async (at) => {
    await at.go('/quarters');
    return menuBehind(at, at.say('quarters:export'));
  }),
  part('quarter-in-review', async (at) => {
    await at.go('/quarters/2025-Q2/closing');
    const begin = at.page.getByRole('button', { name: at.say('closing:begin') });
    const close = at.page.getByRole('button', { name: at.say('closing:close') });
    await begin.or(close).first().waitFor();
    if (await begin.isVisible()) await begin.click();
    await close.waitFor();
    return at.page.locator('main h1').first();
  }),
  choices('settings-severity', 'features/settings/severity-words.tsx', async (at) => {
    await at.go('/settings');
    return at.page.getByRole('combobox', { name: new RegExp(`: ${at.say('settings:severityWord')}$`) }).first();
  }),
];
