import type { Locator } from 'playwright';
import { kinds } from '../../../../domain/index.ts';
import { fieldName, tableTitle } from '../../../../words/names.ts';
import { madeElsewhere } from '../pages.ts';
import { choices, overlay, part, rowOf, type At, type Place } from './place.ts';

/** The list of risks, with its rows. */
async function list(at: At, address = '/risks'): Promise<Locator> {
  await at.go(address);
  const grid = at.page.getByRole('grid');
  await grid.getByRole('row').nth(1).getByRole('gridcell').first().filter({ hasText: /\S/ }).waitFor();
  return grid;
}

const dialogOf = async ({ page }: At): Promise<Locator> => {
  const dialog = page.locator('[role=dialog]:visible').last();
  await dialog.waitFor();
  return dialog;
};

const menuOf = async ({ page }: At): Promise<Locator> => {
  const menu = page.locator('[role=menu]:visible').last();
  await menu.getByRole('menuitem').first().waitFor();
  return menu;
};

/** Chooses a column to filter by, and opens the form of its filter. */
async function filterBy(at: At, column: string): Promise<Locator> {
  const { page, say } = at;
  await list(at);
  await page.getByRole('button', { name: say('lists:addFilter'), exact: true }).click();
  await page.getByLabel(say('lists:findColumn')).fill(fieldName(say, 'risks', column));
  await page
    .getByRole('dialog')
    .getByRole('button', { name: fieldName(say, 'risks', column), exact: true })
    .click();
  await page.getByLabel(say('lists:condition', { name: fieldName(say, 'risks', column) })).waitFor();
  return dialogOf(at);
}

/** Selects the first three records, with the keyboard. */
async function select(at: At): Promise<Locator> {
  const grid = await list(at);
  await rowOf(at, 'R-21').locator('[data-select-mark]').click();
  for (const selected of ['2', '3']) {
    await at.page.keyboard.press('Shift+ArrowDown');
    await at.page.getByText(at.say('bulk:selected', { n: selected })).waitFor();
  }
  const bar = at.page.getByRole('group', { name: at.say('bulk:bar') });
  await bar.waitFor();
  await grid.waitFor();
  return bar;
}

/** What is done with the selected records, by its button. */
async function act(at: At, name: string): Promise<Locator> {
  const bar = await select(at);
  await bar.getByRole('button', { name, exact: true }).click();
  const form = at.page.locator('form[aria-label], [role=form]').last();
  await form.waitFor();
  return form;
}

/** The editor of a cell of a risk. */
async function cell(at: At, field: string): Promise<Locator> {
  await list(at);
  const columnsShown = () =>
    at.page.getByRole('columnheader').evaluateAll((heads) => heads.map((head) => head.getAttribute('data-column')));
  // A small window has room for some columns only; one that is chosen is there.
  if (!(await columnsShown()).includes(field)) {
    await at.page.getByRole('button', { name: at.say('common:columns'), exact: true }).click();
    const dialog = await dialogOf(at);
    await dialog.getByRole('checkbox', { name: fieldName(at.say, 'risks', field), exact: true }).click();
    await at.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await at.page.locator(`[role=columnheader][data-column=${field}]`).waitFor();
  }
  const columns = await columnsShown();
  await at.page.getByRole('grid').focus();
  for (let index = columns.indexOf(field); index > 0; index -= 1) await at.page.keyboard.press('ArrowRight');
  await at.page.keyboard.press('F2');
  const editor = at.page.locator('[data-cell-editor]');
  await editor.locator('input, textarea').first().waitFor();
  return editor;
}

export const inLists: readonly Place[] = [
  overlay('list-add-filter', 'record/list/add-filter.tsx', async (at) => {
    await list(at);
    await at.page.getByRole('button', { name: at.say('lists:addFilter'), exact: true }).click();
    return dialogOf(at);
  }),
  ...['status', 'title', 'controlCount', 'nextReviewOn', 'ownerId'].map((column) =>
    overlay(`list-filter-${column}`, 'record/list/filter-chip.tsx', (at) => filterBy(at, column)),
  ),
  overlay('list-columns', 'record/list/columns-menu.tsx', async (at) => {
    await list(at);
    await at.page.getByRole('button', { name: at.say('common:columns'), exact: true }).click();
    return dialogOf(at);
  }),
  overlay('list-export', ['record/list/export-list.tsx', 'record/list/export-peers.tsx'], async (at) => {
    await list(at);
    await at.page.getByRole('button', { name: at.say('common:exportShown'), exact: true }).click();
    return menuOf(at);
  }),
  overlay('list-column-menu', 'record/list/head-menu.tsx', async (at) => {
    await list(at, '/risks?sort=code');
    const head = at.page.locator('[role=columnheader][data-column=title]');
    await head.hover();
    await head.getByRole('button', { name: at.say('lists:columnMenu', { name: fieldName(at.say, 'risks', 'title') }) }).click();
    return menuOf(at);
  }),
  overlay('list-view-menu', 'record/list/view-actions.tsx', async (at) => {
    await list(at);
    await at.page.getByRole('button', { name: at.say('views:actions') }).click();
    return menuOf(at);
  }),
  overlay('list-view-name', 'record/list/view-actions.tsx', async (at) => {
    await list(at);
    await at.page.getByRole('button', { name: at.say('views:actions') }).click();
    await at.page.getByRole('menuitem', { name: at.say('views:saveAs') }).click();
    return dialogOf(at);
  }),
  part('list-grouped', async (at) => list(at, '/risks?group=category')),
  part('list-nothing', async (at) => {
    await at.go('/risks?q=qqqq');
    await at.page.getByText(at.say('common:nothingMatches')).waitFor();
    return at.page.getByText(at.say('common:nothingMatches'));
  }),
  part('list-selected', select),
  overlay('list-selected-fields', 'record/list/bulk/bulk-bar.tsx', async (at) => {
    const bar = await select(at);
    await bar.locator('[aria-haspopup=menu]').first().click();
    return menuOf(at);
  }),
  overlay('list-selected-export', 'record/list/export-list.tsx', async (at) => {
    const bar = await select(at);
    await bar.getByRole('button', { name: at.say('bulk:exportSelected') }).click();
    return menuOf(at);
  }),
  part('list-set-owner', async (at) => {
    await select(at);
    await at.page.keyboard.press('o');
    const form = at.page.locator('main form').last();
    await form.getByRole('combobox').first().and(at.page.locator(':focus')).waitFor();
    return form;
  }),
  choices('list-set-another-field', 'record/list/bulk/set-form.tsx', async (at) => {
    await select(at);
    await at.page.keyboard.press('o');
    return at.page
      .locator('main form')
      .last()
      .getByRole('combobox', { name: at.say('bulk:addField') });
  }),
  part('list-archive', (at) => act(at, at.say('bulk:archive'))),
  part('list-link', (at) => act(at, at.say('bulk:link'))),
  choices('list-link-relation', 'record/links/relation-select.tsx', async (at) => {
    const form = await act(at, at.say('bulk:link'));
    await form.getByRole('combobox').first().fill('I-9');
    await at.page.getByRole('option').filter({ hasText: 'I-9' }).first().click();
    return form.getByRole('combobox', { name: fieldName(at.say, 'links', 'relation') });
  }),
  part('list-review', async (at) => {
    await select(at);
    await at.page.keyboard.press('r');
    const form = at.page.locator('main form').last();
    await form.waitFor();
    return form;
  }),
  part('list-cell-day', (at) => cell(at, 'nextReviewOn')),
  choices('list-cell-status', 'ui/fields/choice-field.tsx', async (at) => (await cell(at, 'status')).getByRole('combobox')),
  choices('list-cell-owner', 'ui/fields/record-picker.tsx', async (at) => (await cell(at, 'ownerId')).getByRole('combobox')),
  part('list-paste', async (at) => {
    await list(at);
    await at.page.getByRole('grid').focus();
    await at.page.keyboard.press('ArrowRight');
    await at.page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'First of the lines\nSecond of the lines\nThird of the lines');
      document.querySelector('[role=grid]')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    const form = at.page.locator('main form').last();
    await form.getByRole('status').waitFor();
    return form;
  }),
  ...kinds.all
    .filter(({ page, name }) => page !== null && name !== 'units' && !madeElsewhere.includes(name))
    .map(({ name }) => part(`new-${name}`, async (at) => newForm(at, name))),
];

async function newForm(at: At, name: string): Promise<Locator> {
  await at.go(`/${name}/new`);
  await at.page
    .getByRole('heading', { name: at.say('common:newRecord', { one: tableTitle(at.say, name, 'one') }) })
    .or(at.page.locator('main form'))
    .first()
    .waitFor();
  return at.page.locator('main form').last();
}
